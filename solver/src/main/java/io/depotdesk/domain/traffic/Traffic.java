package io.depotdesk.domain.traffic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Everything known of the traffic.
///
/// @param incidents in order of their report, past ones too
public record Traffic(SpeedFactors usual, SequencedMap<IncidentId, RoadIncident> incidents) {

    /// Free flow and no incidents.
    public static final Traffic NONE = new Traffic(SpeedFactors.FREE_FLOW, new LinkedHashMap<>());

    public Traffic {
        incidents = Collections.unmodifiableSequencedMap(incidents);
    }

    public Traffic with(SpeedFactors factors) {
        return new Traffic(factors, incidents);
    }

    /// Returns the traffic with an incident more; one with the same id is replaced.
    public Traffic with(RoadIncident incident) {
        var all = new LinkedHashMap<>(incidents);
        all.put(incident.id(), incident);
        return new Traffic(usual, all);
    }

    public Traffic without(IncidentId incident) {
        var all = new LinkedHashMap<>(incidents);
        all.remove(incident);
        return new Traffic(usual, all);
    }
}
