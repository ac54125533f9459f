/// Decisions as records: who decided what, on what knowledge, among which alternatives.
@NullMarked
package io.depotdesk.policy;

import org.jspecify.annotations.NullMarked;
