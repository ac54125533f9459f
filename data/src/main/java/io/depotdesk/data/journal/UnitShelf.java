package io.depotdesk.data.journal;

import io.depotdesk.data.disk.PlainWords;
import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.StoreFiles.StoreFile;
import io.depotdesk.data.journal.Frame.Type;
import io.depotdesk.data.journal.SegmentReader.Step;
import io.depotdesk.data.keys.SubjectKeys;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Where every unit of a journal stands, so that any can be read by itself; for reading only, also beside a desk
/// at work. Not for use by several threads at once.
///
/// What was taken up once is not looked at again: a look costs what was added since the last one.
final class UnitShelf {

    private final StoreFiles files;
    private final List<Place> places = new ArrayList<>();
    private int segment = 1;
    private long offset;

    private record Place(UnitHeading heading, int segment, long offset) {}

    UnitShelf(StoreFiles files) {
        this.files = files;
    }

    /// Returns the last sequence that is known, 0 if there is none.
    long last() {
        return places.size();
    }

    UnitHeading heading(long sequence) {
        return places.get((int) sequence - 1).heading();
    }

    /// Takes up what was appended since the last look.
    void look(Progress progress) {
        try {
            List<String> names =
                    files.names().stream()
                            .filter(name -> JournalScan.SEGMENT_NAME.matcher(name).matches())
                            .toList();
            int last = names.size();
            int first = segment;
            while (segment <= last) {
                boolean whole = readSegment(segment == last, progress);
                if (segment == last || !whole) {
                    return;
                }
                segment++;
                offset = 0;
                progress.at(
                        "Reading the journal",
                        (segment - first) / (double) Math.max(1, last - first + 1));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private boolean readSegment(boolean newest, Progress progress) throws IOException {
        String name = JournalScan.segmentName(segment);
        try (StoreFile file = files.open(name, false)) {
            var frames = new SegmentReader(file, offset);
            while (true) {
                progress.check();
                switch (frames.next()) {
                    case Step.Whole whole -> {
                        Frame frame = whole.frame();
                        if (frame.type() == Type.UNIT) {
                            note(name, whole);
                        }
                        offset = whole.end();
                    }
                    case Step.End _ -> {
                        return true;
                    }
                    case Step.Broken broken -> {
                        if (!newest) {
                            throw damaged(name, broken.offset(), broken.reason());
                        }
                        return true; // what is being written just now, or a torn tail
                    }
                }
            }
        }
    }

    private void note(String name, Step.Whole whole) {
        Frame frame = whole.frame();
        if (frame.sequence() != places.size() + 1) {
            throw damaged(name, whole.offset(), "it is not the unit that follows");
        }
        places.add(
                new Place(
                        new UnitHeading(frame.sequence(), frame.takenAt(), frame.kind().intern()),
                        segment,
                        whole.offset()));
    }

    /// Hands the units from `first` to `last` to `reader`, in order.
    void read(
            long first,
            long last,
            SubjectKeys keys,
            Consumer<JournalUnit> reader,
            Progress progress) {
        var codec = new UnitCodec(keys);
        long next = first;
        try {
            while (next <= last) {
                int in = places.get((int) next - 1).segment();
                try (StoreFile file = files.open(JournalScan.segmentName(in), false)) {
                    var frames = new SegmentReader(file, places.get((int) next - 1).offset());
                    while (next <= last && places.get((int) next - 1).segment() == in) {
                        progress.check();
                        if (!(frames.next() instanceof Step.Whole whole)) {
                            throw damaged(
                                    JournalScan.segmentName(in),
                                    places.get((int) next - 1).offset(),
                                    "the frame does not match its checksum");
                        }
                        if (whole.frame().type() == Type.UNIT) {
                            reader.accept(codec.decode(next, PackedPayload.json(whole.frame())));
                            next++;
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private JournalDamagedException damaged(String name, long at, String reason) {
        return new JournalDamagedException(new JournalDamage(name, at, last() + 1, reason));
    }

    private JournalOpenException unreadable(IOException e) {
        return new JournalOpenException(
                "The journal in %s cannot be read: %s."
                        .formatted(files.place(), PlainWords.of(e, files.place()).getMessage()),
                e);
    }
}
