package io.depotdesk.data.export;

import io.depotdesk.dispatch.DispatchState;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes a day's trips and events as Open Trip Model 5: an object with the lists `trips` and `events`, each member of
/// which is what the model's interface calls by that name.
///
/// Source: opentripmodel.org, version 5 (CC BY-SA 4.0).
public final class OtmExport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OtmExport() {}

    /// @param names whether names and addresses of consignees and names of drivers are written
    /// @throws IllegalArgumentException if no day is open
    public static String text(DispatchState state, boolean names) {
        if (state.day() == null) {
            throw new IllegalArgumentException("No day is open, so there are no trips.");
        }
        ObjectNode all = OtmNodes.object();
        all.set("trips", new OtmTrips(state, names).all());
        all.set("events", new OtmEvents(state).all());
        return JSON.writeValueAsString(all);
    }
}
