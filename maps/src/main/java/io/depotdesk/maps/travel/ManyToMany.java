package io.depotdesk.maps.travel;

import io.depotdesk.progress.Progress;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/// Drives between many places at once.
///
/// Method: S. Knopp, P. Sanders, D. Schultes, F. Schulz and D. Wagner, "Computing Many-to-Many Shortest Paths
/// Using Highway Hierarchies", 2007. One search upwards from each destination leaves entries in buckets at
/// the states it settles; one search upwards from each origin looks into the buckets it passes. A cell is
/// the least sum; it carries the time and length of the way with the least weight.
///
/// Each row depends on its origin alone, so the answer is the same for any number of threads.
final class ManyToMany {

    private final RoadSearch roads;
    private final List<@Nullable RoadPlace> origins;
    private final List<@Nullable RoadPlace> targets;
    private final DirectDrives direct;
    private final Seeds departures = new Seeds();
    private final Seeds arrivals = new Seeds();

    /// @param origins null for a place without a road
    /// @param targets null for a place without a road
    ManyToMany(
            RoadSearch roads,
            List<@Nullable RoadPlace> origins,
            List<@Nullable RoadPlace> targets) {
        this.roads = roads;
        this.origins = origins;
        this.targets = targets;
        this.direct = new DirectDrives(targets);
    }

    /// Told of whole rows. Called by several threads, once for each origin.
    interface RowSink {
        /// @param seconds, metres one number for each destination; valid until the call ends
        /// @param sums `width` numbers for each destination; 0 where there is no way; valid until the call ends
        void row(int origin, int[] seconds, int[] metres, int[] sums);
    }

    /// Fills both arrays, `origins × targets`, flat and row by row, with whole seconds and metres.
    void fill(int[] seconds, int[] metres, Crew crew, Progress progress) {
        search(null, buckets -> new RowWorker(buckets, seconds, metres), crew, progress);
    }

    /// Hands out all rows with what `sums` adds up along the ways.
    void rows(WaySums sums, RowSink sink, Crew crew, Progress progress) {
        search(sums, buckets -> new SummingWorker(buckets, sums, sink), crew, progress);
    }

    private void search(
            @Nullable WaySums sums,
            Function<Buckets, Crew.Worker> rowWorker,
            Crew crew,
            Progress progress) {
        crew.alone(() -> {
            origins.forEach(place -> roads.addDeparture(place, departures));
            targets.forEach(place -> roads.addArrival(place, arrivals));
        });
        List<Buckets.Notes> notes = Collections.synchronizedList(new ArrayList<>());
        crew.work(
                targets.size(),
                () -> {
                    var mine = new Buckets.Notes(sums == null ? 0 : sums.width());
                    notes.add(mine);
                    return new TargetWorker(mine, sums);
                },
                "Searching from the destinations",
                progress.part(0, 0.4));
        Buckets[] buckets = new Buckets[1];
        crew.alone(() -> buckets[0] = Buckets.of(roads.states(), List.copyOf(notes)));
        crew.work(
                origins.size(),
                () -> rowWorker.apply(buckets[0]),
                "Searching from the origins",
                progress.part(0.4, 1));
    }

    /// Searches from destinations on one thread.
    private final class TargetWorker implements Crew.Worker {

        private final Buckets.Notes notes;
        private final @Nullable SumColumns columns;
        private final UpwardSearch search = roads.backward();

        TargetWorker(Buckets.Notes notes, @Nullable WaySums sums) {
            this.notes = notes;
            this.columns = sums == null ? null : new SumColumns(sums, roads);
        }

        @Override
        public void take(int target) {
            search.run(arrivals, arrivals.first(target), arrivals.first(target + 1));
            notes.add(target, search);
            RoadPlace place = targets.get(target);
            if (columns != null && place != null) {
                columns.fill(search, true, place, arrivals);
                notes.addSums(search, columns);
            }
        }
    }

    /// Fills rows on one thread.
    private final class RowWorker implements Crew.Worker {

        private static final int NOTHING = -1;
        private static final int DIRECT = -2;

        private final Buckets buckets;
        private final int[] seconds;
        private final int[] metres;
        private final UpwardSearch search = roads.forward();
        private final int[] best = new int[targets.size()];
        private final int[] bestEntry = new int[targets.size()];
        private final int[] bestState = new int[targets.size()];

        RowWorker(Buckets buckets, int[] seconds, int[] metres) {
            this.buckets = buckets;
            this.seconds = seconds;
            this.metres = metres;
        }

        @Override
        public void take(int origin) {
            fill(origin, origin * targets.size());
        }

        /// Fills the row of `origin` into the arrays from `row` on.
        void fill(int origin, int row) {
            Arrays.fill(best, FlatHierarchy.NO_WAY);
            Arrays.fill(bestEntry, NOTHING);
            takeDirectDrives(origin, row);
            search.run(departures, departures.first(origin), departures.first(origin + 1));
            meet();
            write(row);
        }

        private void takeDirectDrives(int origin, int row) {
            RoadPlace place = origins.get(origin);
            if (place == null) {
                return;
            }
            direct.from(
                    place,
                    (target, drive) -> {
                        if (drive.weight() < best[target]) {
                            best[target] = drive.weight();
                            bestEntry[target] = DIRECT;
                            seconds[row + target] = drive.seconds();
                            metres[row + target] = drive.metres();
                        }
                    });
        }

        private void meet() {
            int[] first = buckets.first();
            int[] entries = buckets.entries();
            int[] settled = search.settled();
            for (int i = 0, count = search.settledCount(); i < count; i++) {
                int state = settled[i];
                int weight = search.weight(state);
                for (int entry = first[state], end = first[state + 1]; entry < end; entry++) {
                    int target = entries[2 * entry];
                    int total = weight + entries[2 * entry + 1];
                    if (total < best[target]) {
                        best[target] = total;
                        bestEntry[target] = entry;
                        bestState[target] = state;
                    }
                }
            }
        }

        private void write(int row) {
            for (int target = 0; target < best.length; target++) {
                int entry = bestEntry[target];
                if (entry >= 0) {
                    int state = bestState[target];
                    seconds[row + target] =
                            Drive.seconds(search.millis(state) + buckets.millis()[entry]);
                    metres[row + target] =
                            Drive.metres(search.centimetres(state) + buckets.centimetres()[entry]);
                } else if (entry == NOTHING) {
                    seconds[row + target] = TravelMatrix.UNREACHABLE;
                    metres[row + target] = TravelMatrix.UNREACHABLE;
                }
            }
        }
    }

    /// Fills rows with their sums on one thread and hands them out.
    private final class SummingWorker implements Crew.Worker {

        private final Buckets buckets;
        private final WaySums sums;
        private final int width;
        private final RowSink sink;
        private final int[] seconds = new int[targets.size()];
        private final int[] metres = new int[targets.size()];
        private final int[] row;
        private final SumColumns columns;
        private final RowWorker worker;

        SummingWorker(Buckets buckets, WaySums sums, RowSink sink) {
            this.buckets = buckets;
            this.sums = sums;
            this.width = sums.width();
            this.sink = sink;
            this.row = new int[width * targets.size()];
            this.columns = new SumColumns(sums, roads);
            this.worker = new RowWorker(buckets, seconds, metres);
        }

        @Override
        public void take(int origin) {
            Arrays.fill(row, 0);
            worker.fill(origin, 0);
            RoadPlace from = origins.get(origin);
            if (from != null) {
                columns.fill(worker.search, false, from, departures);
                for (int target = 0; target < targets.size(); target++) {
                    addSums(from, target);
                }
            }
            sink.row(origin, seconds, metres, row);
        }

        private void addSums(RoadPlace from, int target) {
            int at = width * target;
            int entry = worker.bestEntry[target];
            RoadPlace to = targets.get(target);
            if (entry >= 0) {
                int[] before = columns.values();
                int start = width * worker.bestState[target];
                for (int column = 0; column < width; column++) {
                    row[at + column] =
                            before[start + column] + buckets.sums()[width * entry + column];
                }
            } else if (entry == RowWorker.DIRECT && to != null) {
                Drive drive = DirectDrives.between(from, to);
                if (drive != null) {
                    sums.addDirect(row, at, from, to, drive);
                }
            }
        }
    }
}
