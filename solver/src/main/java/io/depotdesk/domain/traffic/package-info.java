/// What is known of the traffic: usual speeds by class of road, zone and time of day, and incidents on the
/// roads. Nothing here knows a road graph.
@NullMarked
package io.depotdesk.domain.traffic;

import org.jspecify.annotations.NullMarked;
