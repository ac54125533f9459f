package io.depotdesk.maps.travel;

import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndexTree;

/// The stored road graph as the engine's own tools want it, for one profile. Read only.
///
/// @param index finds edges near a place
/// @param weighting what edges and turns take, ours included
/// @param usable edges that the profile may use and that belong to no island
/// @param roadClass the kind of road of an edge
public record RoadGraph(
        BaseGraph graph,
        LocationIndexTree index,
        Weighting weighting,
        EdgeFilter usable,
        EnumEncodedValue<RoadClass> roadClass) {}
