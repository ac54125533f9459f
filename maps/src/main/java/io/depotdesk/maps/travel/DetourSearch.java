package io.depotdesk.maps.travel;

import io.depotdesk.pace.Detours;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds the pairs of places whose usual way meets obstacles, and their way round or through.
///
/// All other pairs keep their way: nothing has become shorter. So there is one quick pass over the usual ways, and
/// then searches from those origins alone that have such a pair.
final class DetourSearch {

    private final RoadSearch usual;
    private final ObstructedRoads obstructed;
    private final List<@Nullable RoadPlace> places;
    private final @Nullable KindSums kindSums;

    /// @param kindSums the sums by kind while the obstacles hold, null if kinds are not told apart
    DetourSearch(
            RoadSearch usual,
            ObstructedRoads obstructed,
            List<@Nullable RoadPlace> places,
            @Nullable KindSums kindSums) {
        this.usual = usual;
        this.obstructed = obstructed;
        this.places = places;
        this.kindSums = kindSums;
    }

    Detours find(Crew crew, Progress progress) {
        int[][] affected = affected(crew, progress.part(0, 0.3));
        var origins = new BitSet();
        var targets = new BitSet();
        for (int row = 0; row < affected.length; row++) {
            if (affected[row].length > 0) {
                origins.set(row);
            }
            Arrays.stream(affected[row]).forEach(targets::set);
        }
        Rows rows = new Rows(affected, origins.stream().toArray(), targets.stream().toArray());
        new ManyToMany(obstructed.roads(), chosen(origins), chosen(targets))
                .rows(
                        kindSums == null ? obstructed.touches() : kindSums,
                        rows,
                        crew,
                        progress.part(0.3, 1));
        return rows.detours();
    }

    /// Returns for each row the columns whose way is touched, sorted.
    private int[][] affected(Crew crew, Progress progress) {
        int[][] affected = new int[places.size()][];
        new ManyToMany(usual, places, places)
                .rows(
                        obstructed.touches(),
                        (origin, _, _, touches) -> affected[origin] = touched(origin, touches),
                        crew,
                        progress);
        return affected;
    }

    private static int[] touched(int origin, int[] touches) {
        int[] columns = new int[touches.length];
        int size = 0;
        for (int column = 0; column < touches.length; column++) {
            if (touches[column] > 0 && column != origin) {
                columns[size++] = column;
            }
        }
        return Arrays.copyOf(columns, size);
    }

    private List<@Nullable RoadPlace> chosen(BitSet numbers) {
        List<@Nullable RoadPlace> chosen = new ArrayList<>();
        numbers.stream()
                .forEach(number -> chosen.add(obstructed.roads().under(places.get(number))));
        return chosen;
    }

    /// Takes the searched rows and keeps of them what is affected.
    private final class Rows implements ManyToMany.RowSink {

        private final int kinds = kindSums == null ? 0 : kindSums.width();
        private final int[][] affected;
        private final int[] origins;
        private final int[] columnOfPlace;
        private final int[] first;
        private final int[] columns;
        private final int[] seconds;
        private final int[] metres;
        private final byte[] shares;

        Rows(int[][] affected, int[] origins, int[] targets) {
            this.affected = affected;
            this.origins = origins;
            columnOfPlace = new int[places.size()];
            for (int column = 0; column < targets.length; column++) {
                columnOfPlace[targets[column]] = column;
            }
            first = new int[affected.length + 1];
            for (int row = 0; row < affected.length; row++) {
                first[row + 1] = first[row] + affected[row].length;
            }
            int size = first[affected.length];
            columns = new int[size];
            seconds = new int[size];
            metres = new int[size];
            shares = new byte[Math.multiplyExact(size, kinds)];
        }

        @Override
        public void row(int origin, int[] rowSeconds, int[] rowMetres, int[] sums) {
            int row = origins[origin];
            int entry = first[row];
            for (int column : affected[row]) {
                int from = columnOfPlace[column];
                columns[entry] = column;
                seconds[entry] = rowSeconds[from];
                metres[entry] = rowMetres[from];
                KindShares.write(sums, kinds * from, kinds, shares, kinds * entry);
                entry++;
            }
        }

        Detours detours() {
            return new Detours(first, columns, seconds, metres, shares);
        }
    }
}
