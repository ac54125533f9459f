/// Carriers that a desk simulates for itself: a simulator for as long as the desk is open, and lines to it.
///
/// Belongs here: which carriers, the stand-in accounts, the life of the simulator. Does not: what the carriers do
/// (`carriersim`), and anything about carriers that are there.
@NullMarked
package io.depotdesk.data.drill;

import org.jspecify.annotations.NullMarked;
