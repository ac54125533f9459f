/// The journal for people who trust neither us nor our program: bundles that anybody can check.
@NullMarked
package io.depotdesk.data.audit;

import org.jspecify.annotations.NullMarked;
