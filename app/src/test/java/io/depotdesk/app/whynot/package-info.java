/// Questions to past decisions of the real day.
@NullMarked
package io.depotdesk.app.whynot;

import org.jspecify.annotations.NullMarked;
