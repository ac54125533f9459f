/// How driving times change over a day, as data: nothing here knows roads, orders or routes. The road module
/// makes it, the optimiser reads it.
@NullMarked
package io.depotdesk.pace;

import org.jspecify.annotations.NullMarked;
