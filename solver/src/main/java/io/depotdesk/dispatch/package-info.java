/// The core: what is reported becomes conclusions; both together, folded, are the state of the day.
@NullMarked
package io.depotdesk.dispatch;

import org.jspecify.annotations.NullMarked;
