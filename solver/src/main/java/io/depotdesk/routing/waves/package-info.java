/// What goes out with this wave of vehicles and what waits for the next, while more orders are still to come.
@NullMarked
package io.depotdesk.routing.waves;

import org.jspecify.annotations.NullMarked;
