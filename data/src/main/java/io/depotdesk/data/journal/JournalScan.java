package io.depotdesk.data.journal;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.StoreFiles.StoreFile;
import io.depotdesk.data.journal.Frame.Type;
import io.depotdesk.data.journal.SegmentReader.Step;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Walks over all frames of a journal and checks each against its checksum, the chain and its place.
///
/// What stands behind the last whole frame is a torn tail if it can be what a crash left of one append
/// that was never acknowledged: then no whole frame of a later append is behind it. If there is one, the
/// broken frame was durable once, and that is damage. A frame with a right checksum in a wrong place is
/// always damage.
final class JournalScan {

    static final Pattern SEGMENT_NAME = Pattern.compile("\\d{6}\\.dj");

    private final StoreFiles files;
    private final FrameVisitor visitor;
    private final Progress progress;
    private long number;
    private long sequence;
    private byte[] digest = FrameFormat.GENESIS;
    private @Nullable Type last;
    private long lastOffset = FileJournal.NO_FRAME;

    /// Is told of every whole frame in its right place.
    @FunctionalInterface
    interface FrameVisitor {
        void visit(String segment, long offset, Frame frame);
    }

    /// Where the scan ended.
    ///
    /// @param number of the last whole frame
    /// @param sequence of the last unit
    /// @param digest of the last frame, [FrameFormat#GENESIS] if there is none
    /// @param end offset behind the last whole frame in the last segment
    /// @param last type of the last frame, null if there is none
    /// @param lastOffset where the last frame begins in the last segment, [FileJournal#NO_FRAME] if there is none
    /// @param tornEnd offset behind the last byte of a torn tail, `end` if there is none
    /// @param damage null if there is none
    record ScanEnd(
            List<String> segments,
            long number,
            long sequence,
            byte[] digest,
            long end,
            @Nullable Type last,
            long lastOffset,
            long tornEnd,
            @Nullable JournalDamage damage) {

        boolean torn() {
            return tornEnd > end;
        }
    }

    private final @Nullable JournalMark from;

    private JournalScan(
            StoreFiles files, FrameVisitor visitor, @Nullable JournalMark from, Progress progress) {
        this.files = files;
        this.from = from;
        this.visitor = visitor;
        this.progress = progress;
    }

    static ScanEnd scan(StoreFiles files, FrameVisitor visitor, Progress progress)
            throws IOException {
        return new JournalScan(files, visitor, null, progress).scan();
    }

    /// Scans what stands behind `from`, a place that was found to be right. Of the files before only the head of
    /// each is looked at.
    static ScanEnd scanBehind(
            StoreFiles files, JournalMark from, FrameVisitor visitor, Progress progress)
            throws IOException {
        return new JournalScan(files, visitor, from, progress).scan();
    }

    static String segmentName(int index) {
        return String.format(Locale.ROOT, "%06d.dj", index);
    }

    private ScanEnd scan() throws IOException {
        List<String> segments =
                files.names().stream()
                        .filter(name -> SEGMENT_NAME.matcher(name).matches())
                        .toList();
        long end = 0;
        for (int i = 0; i < segments.size(); i++) {
            String expected = segmentName(i + 1);
            if (!segments.get(i).equals(expected)) {
                return damaged(segments, expected, 0, "the file is missing");
            }
            try (StoreFile file = files.open(expected, false)) {
                if (from != null && i + 1 < from.segment()) {
                    String wrong = visitHead(expected, file);
                    if (wrong != null) {
                        return damaged(segments, expected, 0, wrong);
                    }
                    continue;
                }
                end = from != null && i + 1 == from.segment() ? goOn(expected, file, from) : 0;
                var reader = new SegmentReader(file, end);
                Step step = reader.next();
                while (step instanceof Step.Whole whole) {
                    progress.check();
                    String wrong = wrong(whole);
                    if (wrong != null) {
                        return damaged(segments, expected, whole.offset(), wrong);
                    }
                    take(expected, whole);
                    end = whole.end();
                    step = reader.next();
                }
                if (end == 0) {
                    return damaged(segments, expected, 0, "the head of the file is missing");
                }
                if (step instanceof Step.Broken broken) {
                    boolean newest = i == segments.size() - 1;
                    if (!newest || wasDurable(reader, broken.offset())) {
                        return damaged(segments, expected, broken.offset(), broken.reason());
                    }
                    return ended(segments, end, reader.endOfContent(end), null);
                }
            }
            progress.at("Checking the journal", (i + 1.0) / segments.size());
        }
        return ended(segments, end, end, null);
    }

    private @Nullable String visitHead(String segment, StoreFile file) throws IOException {
        if (SegmentReader.ofOneFrame(file, 0).next() instanceof Step.Whole head
                && head.frame().type() == Type.SEGMENT) {
            visitor.visit(segment, 0, head.frame());
            return null;
        }
        return "the head of the file is missing";
    }

    /// Takes over what is known at `mark`.
    private long goOn(String segment, StoreFile file, JournalMark mark) throws IOException {
        visitHead(segment, file);
        number = mark.number();
        sequence = mark.sequence();
        digest = mark.digest();
        if (SegmentReader.ofOneFrame(file, mark.offset()).next() instanceof Step.Whole whole) {
            last = whole.frame().type();
            lastOffset = mark.offset();
        }
        return mark.end();
    }

    private @Nullable String wrong(Step.Whole whole) {
        Frame frame = whole.frame();
        long expected = sequence + (frame.type() == Type.UNIT ? 1 : 0);
        if (frame.number() != number + 1 || frame.sequence() != expected) {
            return "frame %d with unit %d stands where frame %d with unit %d should"
                    .formatted(frame.number(), frame.sequence(), number + 1, expected);
        }
        if ((frame.type() == Type.SEGMENT) != (whole.offset() == 0)) {
            return "a %s frame stands at a wrong place".formatted(frame.type());
        }
        byte[] right = FrameFormat.digest(digest, whole.bytes());
        return Arrays.equals(right, frame.digest())
                ? null
                : "its digest does not follow from the frame before";
    }

    private void take(String segment, Step.Whole whole) {
        Frame frame = whole.frame();
        number = frame.number();
        sequence = frame.sequence();
        digest = frame.digest();
        last = frame.type();
        lastOffset = whole.offset();
        visitor.visit(segment, whole.offset(), frame);
    }

    /// Returns whether a frame of a later append stands behind the broken one: appends are forced one by one,
    /// so the broken frame was durable when that one was written.
    private boolean wasDurable(SegmentReader reader, long broken) throws IOException {
        Step.Whole behind = reader.nextWholeBehind(broken);
        while (behind != null) {
            if (behind.frame().appendStart() > number + 1) {
                return true;
            }
            behind = reader.nextWholeBehind(behind.offset());
        }
        return false;
    }

    private ScanEnd damaged(List<String> segments, String segment, long offset, String reason) {
        return ended(segments, 0, 0, new JournalDamage(segment, offset, sequence + 1, reason));
    }

    private ScanEnd ended(
            List<String> segments, long end, long tornEnd, @Nullable JournalDamage damage) {
        return new ScanEnd(
                segments, number, sequence, digest, end, last, lastOffset, tornEnd, damage);
    }
}
