/// Driving times, distances and ways on the road graph of a region.
///
/// GraphHopper reads the extract and contracts the graph; the searches over the contracted graph are ours, one
/// code for matrix, leg and line. Knows neither orders nor plans.
@NullMarked
package io.depotdesk.maps.travel;

import org.jspecify.annotations.NullMarked;
