package io.depotdesk.data.journal;

import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.data.trials.FaultyDisk;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.testdays.SampleDay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Units whose content follows from their sequence, so that a wrong one is told at once.
final class JournalUnits {

    /// Keys of a desk whose disk does not fail.
    static final DeskKeys KEYS = keys();

    private JournalUnits() {}

    private static DeskKeys keys() {
        try {
            return DeskKeys.in(new FaultyDisk());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JournalUnit unit(long sequence) {
        String text = "reason %d ".formatted(sequence).repeat((int) (1 + sequence * 7 % 200));
        return new JournalUnit(
                sequence,
                SampleDay.MORNING.plusSeconds(sequence),
                new Reported.ReplanAsked(text, SampleDay.ANNA),
                List.of());
    }

    static List<JournalUnit> units(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(JournalUnits::unit).toList();
    }

    static List<JournalUnit> contentOf(FileJournal journal) {
        List<JournalUnit> units = new ArrayList<>();
        journal.readFrom(1, units::add);
        return units;
    }
}
