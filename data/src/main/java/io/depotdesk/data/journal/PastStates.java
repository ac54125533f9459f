package io.depotdesk.data.journal;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.disk.PlainWords;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.data.keys.SubjectKeys;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The days of a journal as they stood at any unit of it, for reading only, also beside a desk at work.
///
/// A state is folded from the nearest one before it: one that was just looked at, a snapshot beside the journal,
/// or the very beginning. States near the one last asked for, and some on the way to it, are kept, so that a
/// step to and fro costs little. One thread at a time gets an answer, the others wait.
public final class PastStates {

    /// How many states next to the one that was asked for are kept.
    private static final int NEAR = 64;

    /// One state of so many is kept on the way.
    private static final int STRIDE = 64;

    private static final int MOST_KEPT = 400;

    private final Path folder;
    private final DiskFiles files;
    private final UnitShelf shelf;
    private final NavigableMap<Long, DispatchState> kept = new TreeMap<>();
    private SubjectKeys keys;

    private PastStates(Path folder) {
        this.folder = folder;
        this.files = DiskFiles.existing(folder);
        this.shelf = new UnitShelf(files);
        this.keys = DeskKeys.forReading(folder);
    }

    /// Returns the past in the journal in `folder`.
    ///
    /// @throws JournalOpenException if there is none
    public static PastStates of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw JournalOpenException.none(folder);
        }
        return new PastStates(folder);
    }

    /// Takes up what was appended since the last look.
    ///
    /// @return the last sequence, 0 if there is none
    /// @throws JournalOpenException if the journal cannot be read
    public synchronized long look(Progress progress) {
        long before = shelf.last();
        shelf.look(progress);
        if (shelf.last() > before) {
            keys = DeskKeys.forReading(folder); // new shipments have new ones
        }
        return shelf.last();
    }

    /// Returns the headings of the units that were taken up, the first one first.
    public synchronized List<UnitHeading> headings() {
        List<UnitHeading> headings = new ArrayList<>((int) shelf.last());
        for (long sequence = 1; sequence <= shelf.last(); sequence++) {
            headings.add(shelf.heading(sequence));
        }
        return headings;
    }

    /// Returns the unit `sequence`.
    ///
    /// @throws IllegalArgumentException if there is none
    public synchronized JournalUnit unit(long sequence) {
        check(sequence, 1);
        var found = new ArrayList<JournalUnit>(1);
        shelf.read(sequence, sequence, keys, found::add, Progress.NONE);
        return found.getFirst();
    }

    /// Returns the state with everything up to unit `sequence` in it.
    ///
    /// @param sequence 0 for the empty one
    /// @throws IllegalArgumentException if there is no such unit
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public synchronized DispatchState at(long sequence, Progress progress) {
        check(sequence, 0);
        DispatchState known = kept.get(sequence);
        if (known != null) {
            return known;
        }
        DispatchState from = nearest(sequence);
        long first = from.sequence();
        var state = new DispatchState[] {from};
        if (first < sequence) {
            shelf.read(
                    first + 1,
                    sequence,
                    keys,
                    unit -> {
                        state[0] = state[0].after(unit);
                        keep(state[0], sequence);
                        progress.at(
                                "Rebuilding the day",
                                (double) (unit.sequence() - first) / (sequence - first));
                    },
                    progress);
        }
        keep(state[0], sequence);
        forgetFarFrom(sequence);
        return state[0];
    }

    private void keep(DispatchState state, long wanted) {
        if (state.sequence() > wanted - NEAR || state.sequence() % STRIDE == 0) {
            kept.put(state.sequence(), state);
        }
    }

    private DispatchState nearest(long sequence) {
        var below = kept.floorEntry(sequence);
        long known = below == null ? 0 : below.getKey();
        if (below != null && sequence - known <= STRIDE) {
            return below.getValue();
        }
        try {
            var snapshot = new SnapshotFolder(files, keys).upTo(sequence);
            if (snapshot.isPresent() && snapshot.get().state().sequence() > known) {
                return snapshot.get().state();
            }
        } catch (IOException e) {
            throw new JournalOpenException(
                    "The snapshots in %s cannot be read: %s."
                            .formatted(files.place(), PlainWords.of(e, files.place()).getMessage()),
                    e);
        }
        return below == null ? DispatchState.EMPTY : below.getValue();
    }

    private void forgetFarFrom(long sequence) {
        while (kept.size() > MOST_KEPT) {
            boolean lower = sequence - kept.firstKey() > kept.lastKey() - sequence;
            kept.remove(lower ? kept.firstKey() : kept.lastKey());
        }
    }

    private void check(long sequence, long least) {
        if (sequence < least || sequence > shelf.last()) {
            throw new IllegalArgumentException(
                    shelf.last() == 0
                            ? "Nothing is in the journal yet."
                            : "There is no event %d; the journal holds 1 to %d."
                                    .formatted(sequence, shelf.last()));
        }
    }
}
