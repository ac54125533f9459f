package io.depotdesk.data.journal;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.StoreFiles.StoreFile;
import io.depotdesk.data.journal.Frame.Type;
import io.depotdesk.data.journal.SegmentReader.Step;
import io.depotdesk.dispatch.JournalUnit;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/// Finds units in the segments: where each file begins, and every so many units within those that were read or
/// written since the start. One thread adds, any thread may read.
final class UnitIndex {

    private static final int STEP = 64;

    private final ConcurrentSkipListMap<Long, Place> places = new ConcurrentSkipListMap<>();

    /// Where to begin to look for a unit.
    private record Place(int segment, long offset) {}

    /// Takes note of a frame.
    void note(String segment, long offset, Frame frame) {
        int number = Integer.parseInt(segment.substring(0, segment.indexOf('.')));
        switch (frame.type()) {
            case SEGMENT -> places.put(frame.sequence() + 1, new Place(number, 0));
            case UNIT -> note(frame.sequence(), number, offset);
            case CLOSED, CHECKPOINT, ERASED -> {}
        }
    }

    /// Takes note of a unit.
    void note(long sequence, int segment, long offset) {
        if (sequence % STEP == 1) {
            places.put(sequence, new Place(segment, offset));
        }
    }

    /// Hands the units from `sequence` to `upTo` to `reader`, in order.
    void read(
            StoreFiles files,
            UnitCodec codec,
            long sequence,
            JournalMark upTo,
            Consumer<JournalUnit> reader)
            throws IOException {
        Map.Entry<Long, Place> floor = places.floorEntry(Math.max(1, sequence));
        if (floor == null) {
            throw new IllegalArgumentException("There is no unit " + sequence + ".");
        }
        Place place = floor.getValue();
        for (int segment = place.segment(); segment <= upTo.segment(); segment++) {
            long from = segment == place.segment() ? place.offset() : 0;
            long end = segment == upTo.segment() ? upTo.end() : Long.MAX_VALUE;
            String name = JournalScan.segmentName(segment);
            // A file of its own, because an interrupt of the reading thread closes it.
            try (StoreFile file = files.open(name, false)) {
                read(name, new SegmentReader(file, from), from, end, sequence, codec, reader);
            }
        }
    }

    private static void read(
            String segment,
            SegmentReader frames,
            long from,
            long end,
            long sequence,
            UnitCodec codec,
            Consumer<JournalUnit> reader)
            throws IOException {
        long at = from;
        while (at < end) {
            switch (frames.next()) {
                case Step.Whole whole -> {
                    Frame frame = whole.frame();
                    if (frame.type() == Type.UNIT && frame.sequence() >= sequence) {
                        reader.accept(codec.decode(frame.sequence(), PackedPayload.json(frame)));
                    }
                    at = whole.end();
                }
                case Step.End _ -> at = end;
                case Step.Broken broken ->
                        throw new JournalDamagedException(
                                new JournalDamage(
                                        segment, broken.offset(), sequence, broken.reason()));
            }
        }
    }
}
