/// Who may decide what: the policy with its rules and tests, people with their roles and rights; and decisions as
/// records: who decided what, on what knowledge, among which alternatives.
@NullMarked
package io.depotdesk.policy;

import org.jspecify.annotations.NullMarked;
