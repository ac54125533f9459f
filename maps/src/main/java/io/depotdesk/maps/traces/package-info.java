/// Where vehicles really drove: position traces put on the road graph.
///
/// A trace is cleaned, matched by GraphHopper's module, cleaned again, and told in our own terms: which edges,
/// when, how long and how fast by our free-flow times. Knows neither orders nor plans.
@NullMarked
package io.depotdesk.maps.traces;

import org.jspecify.annotations.NullMarked;
