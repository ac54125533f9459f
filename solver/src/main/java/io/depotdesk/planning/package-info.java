/// From the state of the day to the optimiser's arrays and back to plans, options and reasons.
@NullMarked
package io.depotdesk.planning;

import org.jspecify.annotations.NullMarked;
