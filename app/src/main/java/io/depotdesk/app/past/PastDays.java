package io.depotdesk.app.past;

import io.depotdesk.data.journal.PastStates;
import io.depotdesk.data.journal.UnitHeading;
import io.depotdesk.dispatch.Reported;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Which units of the journal belong to which day, and which was the last one at any instant.
final class PastDays {

    private final List<Day> days;
    private final Instant[] takenBy;

    /// One day of work.
    ///
    /// @param first sequence of the unit that opened it
    /// @param last sequence of its last unit
    record Day(LocalDate date, ZoneId zone, long first, long last) {}

    private PastDays(List<Day> days, Instant[] takenBy) {
        this.days = List.copyOf(days);
        this.takenBy = takenBy;
    }

    /// Returns what `past` has taken up.
    static PastDays of(PastStates past) {
        List<UnitHeading> headings = past.headings();
        Instant[] takenBy = new Instant[headings.size()];
        List<Day> days = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (UnitHeading heading : headings) {
            // A clock that was put back must not hide what was taken before.
            latest = heading.takenAt().isAfter(latest) ? heading.takenAt() : latest;
            takenBy[(int) heading.sequence() - 1] = latest;
            if (heading.kind().equals(Reported.DayOpened.class.getSimpleName())
                    && past.unit(heading.sequence()).report()
                            instanceof Reported.DayOpened opened) {
                endDay(days, heading.sequence() - 1);
                days.add(
                        new Day(
                                opened.date(),
                                ZoneId.of(opened.zone()),
                                heading.sequence(),
                                heading.sequence()));
            }
        }
        endDay(days, headings.size());
        return new PastDays(days, takenBy);
    }

    private static void endDay(List<Day> days, long last) {
        if (!days.isEmpty()) {
            Day open = days.removeLast();
            days.add(new Day(open.date(), open.zone(), open.first(), last));
        }
    }

    /// Returns all days, the oldest first.
    List<Day> all() {
        return days;
    }

    /// Returns the day of a unit; units before the first day belong to the first one.
    ///
    /// @throws java.util.NoSuchElementException if no day was ever opened
    Day of(long sequence) {
        return days.reversed().stream()
                .filter(day -> day.first() <= sequence)
                .findFirst()
                .orElseGet(days::getFirst);
    }

    long last() {
        return takenBy.length;
    }

    /// Returns by when everything up to a unit had been taken.
    Instant takenBy(long sequence) {
        return takenBy[(int) sequence - 1];
    }

    /// Returns the last unit that had been taken at `at`, 1 if it is before all.
    long at(Instant at) {
        int low = 0;
        int high = takenBy.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (takenBy[middle].isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.max(1, low);
    }
}
