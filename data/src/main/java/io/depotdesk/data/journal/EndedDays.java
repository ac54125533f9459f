package io.depotdesk.data.journal;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.progress.Progress;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The days of a journal as they ended, the last one as it stands.
public final class EndedDays {

    private EndedDays() {}

    /// Reads the days `from` to `to`, both included, in their order.
    ///
    /// @throws JournalOpenException if there is no journal, it is damaged or it cannot be read
    public static SequencedMap<LocalDate, DispatchState> read(
            Path journal, LocalDate from, LocalDate to, Progress progress) {
        SequencedMap<LocalDate, DispatchState> days = new TreeMap<>();
        var state = new DispatchState[] {DispatchState.EMPTY};
        JournalReader.read(
                journal,
                unit -> {
                    DispatchState next = state[0].after(unit);
                    if (!isSameDay(state[0], next)) {
                        keep(state[0], from, to, days);
                    }
                    state[0] = next;
                },
                progress);
        keep(state[0], from, to, days);
        return days;
    }

    private static boolean isSameDay(DispatchState one, DispatchState other) {
        var a = one.day();
        var b = other.day();
        return a == null ? b == null : b != null && a.date().equals(b.date());
    }

    private static void keep(
            DispatchState state,
            LocalDate from,
            LocalDate to,
            SequencedMap<LocalDate, DispatchState> days) {
        DispatchState.Day day = state.day();
        if (day != null && !day.date().isBefore(from) && !day.date().isAfter(to)) {
            days.put(day.date(), state);
        }
    }
}
