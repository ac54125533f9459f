/// Opening a day from files: the demo day's or one's own.
@NullMarked
package io.depotdesk.app.opening;

import org.jspecify.annotations.NullMarked;
