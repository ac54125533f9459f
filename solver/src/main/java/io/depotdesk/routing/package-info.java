/// The optimiser's language: a routing problem, a plan for it, its price and an independent check.
///
/// Knows places by number, whole seconds, metres and cents; knows nothing of orders, customers or maps, and is
/// usable without the rest of the house. The search itself is in `io.depotdesk.routing.search`.
@NullMarked
package io.depotdesk.routing;

import org.jspecify.annotations.NullMarked;
