/// Deviations that a person may have to handle.
@NullMarked
package io.depotdesk.domain.watch;

import org.jspecify.annotations.NullMarked;
