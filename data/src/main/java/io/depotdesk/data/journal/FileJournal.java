package io.depotdesk.data.journal;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.disk.FolderInUseException;
import io.depotdesk.data.disk.PlainWords;
import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.WholeFile;
import io.depotdesk.data.journal.Frame.Type;
import io.depotdesk.data.journal.JournalScan.ScanEnd;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Journal;
import io.depotdesk.dispatch.JournalUnavailableException;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The journal as segment files `000001.dj`, `000002.dj`, … of chained, checksummed frames.
///
/// A segment is filled with zeros and made durable before its first use, so an append only overwrites:
/// one write and one force for all its units, always within one segment. One thread appends; any
/// thread may read, and sees what is durable.
public final class FileJournal implements Journal {

    /// How large a segment is made, in bytes: a day or two of work, and made in a moment at the first start.
    public static final long SEGMENT_BYTES = 16L << 20;

    /// Where no frame begins: what the end of a journal just opened has for an offset.
    static final long NO_FRAME = -1;

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    private final StoreFiles files;
    private final DeskKeys keys;
    private final long segmentBytes;
    private final UnitCodec codec;
    private final SnapshotFolder snapshots;
    private final Closeable lock;
    private final JournalOpening opening;
    private final UnitIndex index = new UnitIndex();
    private final SigningRhythm rhythm = new SigningRhythm();
    private final List<Long> erased = new ArrayList<>();
    private Instant lastTakenAt = Instant.EPOCH;
    private SegmentWriter writer;
    private byte[] digest;
    private long number;
    private boolean closed;
    private @Nullable Throwable failure;
    private volatile JournalMark durable;
    private volatile DispatchState startingState;
    private volatile long bytesAppended;

    private FileJournal(StoreFiles files, DeskKeys keys, long segmentBytes, Closeable lock)
            throws IOException {
        this.files = files;
        this.keys = keys;
        this.codec = new UnitCodec(keys.subjects());
        this.segmentBytes = segmentBytes;
        this.lock = lock;
        deleteUnfinished();
        this.snapshots = new SnapshotFolder(files, keys.subjects());
        var snapshot = snapshots.newest();
        ScanEnd end;
        if (snapshot.isPresent()) {
            this.startingState = snapshot.get().state();
            end = JournalScan.scanBehind(files, snapshot.get().mark(), this::take, Progress.NONE);
        } else {
            this.startingState = DispatchState.EMPTY;
            end = JournalScan.scan(files, this::take, Progress.NONE);
        }
        if (end.damage() != null) {
            throw new JournalDamagedException(end.damage());
        }
        this.number = end.number();
        this.digest = end.digest();
        if (end.segments().isEmpty()) {
            this.opening = new JournalOpening(0, 1, null);
            this.writer = newSegment(1, 0, 0);
        } else {
            String name = end.segments().getLast();
            this.writer =
                    new SegmentWriter(files.open(name, true), end.segments().size(), end.end());
            var torn = TornTail.cut(files, name, writer.file(), end);
            this.opening = new JournalOpening(end.sequence(), end.segments().size(), torn);
            // What a killed process left in the system's cache becomes durable before anybody acts
            // on it.
            writer.force();
        }
        // A crash may have come between the note of an erasure and the erasure.
        keys.subjects().erase(erased);
        this.closed = end.last() == Type.CLOSED;
        this.durable =
                new JournalMark(
                        end.sequence(),
                        number,
                        digest,
                        writer.segment(),
                        end.lastOffset(),
                        writer.position());
    }

    /// Opens the journal in `folder`, making it and the keys beside it if there are none.
    ///
    /// @throws JournalOpenException if it is in use, damaged or cannot be written, with a sentence for a person
    public static FileJournal open(Path folder) {
        try {
            return open(DiskFiles.made(folder), DeskKeys.beside(folder), SEGMENT_BYTES);
        } catch (IOException e) {
            throw notOpened(folder.toString(), e);
        }
    }

    /// Opens the journal in `files`, making it if there is none.
    ///
    /// @param segmentBytes how large a new segment is made
    /// @throws JournalOpenException if it is in use, damaged or cannot be written, with a sentence for a person
    public static FileJournal open(StoreFiles files, DeskKeys keys, long segmentBytes) {
        try {
            Closeable lock = files.lock();
            try {
                return new FileJournal(files, keys, segmentBytes, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (FolderInUseException e) {
            throw new JournalInUseException(files.place(), e.processId());
        } catch (IOException e) {
            throw notOpened(files.place(), e);
        }
    }

    /// Returns what was found when the journal was opened.
    public JournalOpening opening() {
        return opening;
    }

    @Override
    public long lastSequence() {
        return durable.sequence();
    }

    @Override
    public DispatchState startingState() {
        return startingState;
    }

    /// Returns where the journal ends; the offset of its last frame is [#NO_FRAME] while it has none.
    JournalMark mark() {
        return durable;
    }

    /// Keeps a snapshot beside the journal.
    ///
    /// @param state the fold of everything in it, which is not nothing
    public void keepSnapshot(DispatchState state) throws IOException {
        JournalMark mark = durable;
        if (mark.sequence() != state.sequence() || mark.offset() == NO_FRAME) {
            throw new IllegalArgumentException(
                    "State %d is not where the journal ends: %d."
                            .formatted(state.sequence(), mark.sequence()));
        }
        snapshots.keep(new StateSnapshot(mark, state));
    }

    SnapshotFolder snapshots() {
        return snapshots;
    }

    /// Returns how many bytes were appended since it was opened.
    long bytesAppended() {
        return bytesAppended;
    }

    @Override
    public void append(List<JournalUnit> units) {
        if (units.isEmpty()) {
            return;
        }
        long first = units.getFirst().sequence();
        if (failure != null) {
            throw new JournalUnavailableException(first, failure);
        }
        if (first != lastSequence() + 1) {
            throw new IllegalArgumentException(
                    "Unit %d does not follow unit %d.".formatted(first, lastSequence()));
        }
        var frames = new AppendBuffer(number, digest);
        for (JournalUnit unit : units) {
            frames.add(
                    unit.sequence(),
                    unit.takenAt(),
                    UnitCodec.kind(unit.report()),
                    codec.encode(unit));
        }
        JournalUnit last = units.getLast();
        boolean signed = rhythm.isDueAfter(units);
        if (signed) {
            frames.addCheckpoint(last.sequence(), last.takenAt(), keys.signing());
        }
        write(frames, last.sequence());
        // Whoever needed it to begin with has it; a day later it would be a day old.
        startingState = DispatchState.EMPTY;
        lastTakenAt = last.takenAt();
        if (signed) {
            rhythm.signed(last.sequence(), lastTakenAt);
        }
    }

    /// Erases the personal data of `shipments`, and what people typed about them, for good, wherever copies of this
    /// journal are: notes it, then destroys their keys. What is reported under the same numbers later is new data. Not while a desk works
    /// on what this journal holds: its memory is not erased.
    ///
    /// @param by who wants it
    /// @return those of them whose data was there
    /// @throws JournalUnavailableException if it cannot be promised; it may be done all the same
    public Set<ShipmentId> erase(Set<ShipmentId> shipments, String by, Instant at) {
        Set<ShipmentId> found = new LinkedHashSet<>();
        List<Long> numbers = new ArrayList<>();
        WordsOfUnits words = WordsOfUnits.in(this);
        for (ShipmentId shipment : shipments) {
            List<Long> its = keys.subjects().numbers(words.subjects(shipment));
            if (!its.isEmpty()) {
                found.add(shipment);
                its.stream().filter(key -> !numbers.contains(key)).forEach(numbers::add);
            }
        }
        if (numbers.isEmpty()) {
            return found;
        }
        if (failure != null) {
            throw new JournalUnavailableException(lastSequence(), failure);
        }
        var erasure = new Erasure(found.stream().map(ShipmentId::value).toList(), numbers, by);
        var frames = new AppendBuffer(number, digest);
        frames.addErasure(lastSequence(), at, erasure);
        frames.addCheckpoint(lastSequence(), lastTakenAt, keys.signing());
        write(frames, lastSequence());
        try {
            keys.subjects().erase(numbers);
        } catch (IOException e) {
            failure = PlainWords.of(e, files.place());
            throw new JournalUnavailableException(lastSequence(), failure);
        }
        return found;
    }

    private void write(AppendBuffer appended, long lastSequence) {
        AppendBuffer frames = appended;
        try {
            if (!writer.hasRoomFor(frames.size())) {
                writer = nextSegment(frames.size());
                frames = frames.rebasedOn(number, digest);
            }
            long start = writer.position();
            // Before anything sealed under them: what cannot be read any more is lost.
            keys.subjects().force();
            writer.write(frames.bytes());
            writer.force();
            int segment = writer.segment();
            frames.starts()
                    .forEach((sequence, offset) -> index.note(sequence, segment, start + offset));
            number = frames.number();
            digest = frames.digest();
            closed = false;
            durable =
                    new JournalMark(
                            lastSequence,
                            number,
                            digest,
                            segment,
                            start + frames.lastStart(),
                            writer.position());
            bytesAppended += frames.size();
        } catch (IOException | RuntimeException e) {
            // After a failed force nobody knows what is on disk, and asking again may be told a
            // lie.
            failure = PlainWords.of(e, files.place());
            throw new JournalUnavailableException(lastSequence, failure);
        }
    }

    @Override
    public void readFrom(long sequence, Consumer<JournalUnit> reader) {
        JournalMark upTo = durable;
        if (sequence > upTo.sequence()) {
            return;
        }
        try {
            index.read(files, codec, sequence, upTo, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The journal in %s cannot be read back: %s"
                            .formatted(files.place(), e.getMessage()),
                    e);
        }
    }

    /// Notes that it was closed in good order, so that later damage of the last units is told from a crash.
    @Override
    public void close() {
        try (lock;
                var file = writer) {
            if (failure == null && !closed) {
                var frames = new AppendBuffer(number, digest);
                if (rhythm.isBehind(lastSequence())) {
                    frames.addCheckpoint(lastSequence(), lastTakenAt, keys.signing());
                }
                frames.add(Type.CLOSED, lastSequence());
                if (file.hasRoomFor(frames.size())) {
                    file.write(frames.bytes());
                    file.force();
                }
                failure = new IOException("it is closed");
            }
        } catch (IOException e) {
            LOG.warn("The journal in {} could not be closed in good order", files.place(), e);
        }
    }

    private SegmentWriter nextSegment(int appendBytes) throws IOException {
        writer.close();
        return newSegment(writer.segment() + 1, lastSequence(), appendBytes);
    }

    private SegmentWriter newSegment(int segment, long sequence, int appendBytes)
            throws IOException {
        var head = new AppendBuffer(number, digest);
        head.add(Type.SEGMENT, sequence);
        if (segment == 1) {
            // So that the public key is at hand from the first frame on.
            head.addCheckpoint(0, Instant.EPOCH, keys.signing());
        }
        long size = Math.max(segmentBytes, (long) head.size() + appendBytes);
        var made = SegmentWriter.make(files, segment, size, head.bytes());
        number = head.number();
        digest = head.digest();
        return made;
    }

    private void deleteUnfinished() throws IOException {
        for (String name : files.names()) {
            if (name.endsWith(WholeFile.UNFINISHED)) {
                files.delete(name);
            }
        }
    }

    private void take(String segment, long offset, Frame frame) {
        index.note(segment, offset, frame);
        switch (frame.type()) {
            case UNIT -> lastTakenAt = frame.takenAt();
            case CHECKPOINT -> rhythm.signed(frame.sequence(), frame.takenAt());
            case ERASED -> erased.addAll(Erasure.decode(frame.payload()).keys());
            case SEGMENT, CLOSED -> {}
        }
    }

    private static JournalOpenException notOpened(String place, IOException cause) {
        return new JournalOpenException(
                "The journal in %s cannot be opened: %s."
                        .formatted(place, PlainWords.of(cause, place).getMessage()),
                cause);
    }
}
