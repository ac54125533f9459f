package io.depotdesk.maps.travel;

import io.depotdesk.roads.TravelMatrix;

import java.util.List;

/// Drives between stops, each arrived at from the side it asks for where that can be done.
///
/// @param notes stops that are arrived at from the other side, with the reason
public record StopMatrix(TravelMatrix matrix, List<Note> notes) {

    public StopMatrix {
        notes = List.copyOf(notes);
    }

    /// Something to know about a stop.
    ///
    /// @param stop its index in the matrix
    /// @param text a sentence for a person
    public record Note(int stop, String text) {}
}
