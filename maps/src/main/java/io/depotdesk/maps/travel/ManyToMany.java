package io.depotdesk.maps.travel;

import io.depotdesk.progress.Progress;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

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

    /// Fills both arrays, `origins × targets`, flat and row by row, with whole seconds and metres.
    void fill(int[] seconds, int[] metres, Crew crew, Progress progress) {
        Seeds departures = new Seeds();
        Seeds arrivals = new Seeds();
        crew.alone(() -> {
            origins.forEach(place -> roads.addDeparture(place, departures));
            targets.forEach(place -> roads.addArrival(place, arrivals));
        });
        List<Buckets.Notes> notes = Collections.synchronizedList(new ArrayList<>());
        crew.work(
                targets.size(),
                () -> {
                    var mine = new Buckets.Notes();
                    notes.add(mine);
                    UpwardSearch search = roads.backward();
                    return target -> {
                        search.run(arrivals, arrivals.first(target), arrivals.first(target + 1));
                        mine.add(target, search);
                    };
                },
                "Searching from the destinations",
                part(progress, 0, 0.4));
        Buckets[] buckets = new Buckets[1];
        crew.alone(() -> buckets[0] = Buckets.of(roads.states(), List.copyOf(notes)));
        crew.work(
                origins.size(),
                () -> new RowWorker(departures, buckets[0], seconds, metres),
                "Searching from the origins",
                part(progress, 0.4, 1));
    }

    private static Progress part(Progress whole, double from, double to) {
        return new Progress() {
            @Override
            public void at(String step, double done) {
                whole.at(step, from + done * (to - from));
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /// Fills rows on one thread.
    private final class RowWorker implements Crew.Worker {

        private static final int NOTHING = -1;
        private static final int DIRECT = -2;

        private final Seeds departures;
        private final Buckets buckets;
        private final int[] seconds;
        private final int[] metres;
        private final UpwardSearch search = roads.forward();
        private final int[] best = new int[targets.size()];
        private final int[] bestEntry = new int[targets.size()];
        private final int[] bestState = new int[targets.size()];

        RowWorker(Seeds departures, Buckets buckets, int[] seconds, int[] metres) {
            this.departures = departures;
            this.buckets = buckets;
            this.seconds = seconds;
            this.metres = metres;
        }

        @Override
        public void take(int origin) {
            Arrays.fill(best, FlatHierarchy.NO_WAY);
            Arrays.fill(bestEntry, NOTHING);
            int row = origin * targets.size();
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
}
