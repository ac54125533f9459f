package io.depotdesk.app.carriers;

import io.depotdesk.data.carriers.sync.LineState;
import io.depotdesk.domain.carrier.CarrierId;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// How the lines to carriers are at one moment.
///
/// @param languages what is spoken on each open line, for people
/// @param lines how each open line is
/// @param simulated the carriers that are simulated on this machine
/// @param cutOff whether these are cut off for a drill
/// @param notes why accounts cannot be used, each a sentence
public record OfficeView(
        SequencedMap<CarrierId, String> languages,
        List<LineState> lines,
        List<CarrierId> simulated,
        boolean cutOff,
        List<Note> notes) {

    /// No line is open.
    public static final OfficeView CLOSED =
            new OfficeView(new LinkedHashMap<>(), List.of(), List.of(), false, List.of());

    /// @param carrier as its account is called; empty if it is about all of them
    public record Note(String carrier, String words) {}

    public OfficeView {
        languages = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(languages));
        lines = List.copyOf(lines);
        simulated = List.copyOf(simulated);
        notes = List.copyOf(notes);
    }

    Optional<LineState> line(CarrierId carrier) {
        return lines.stream().filter(it -> it.carrier().equals(carrier)).findFirst();
    }

    boolean isSimulated(CarrierId carrier) {
        return simulated.contains(carrier);
    }

    /// Returns what keeps the line to `carrier` from being opened, as sentences; empty if nothing does.
    List<String> notes(CarrierId carrier) {
        return notes.stream()
                .filter(it -> it.carrier().equals(carrier.value()) || it.carrier().isEmpty())
                .map(Note::words)
                .toList();
    }
}
