package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.RoadStop;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Drives to stops that ask to be arrived at from the driver's own side.
///
/// A stop that cannot be reached so from some place (a one-way street with the door on the other side) is
/// reached from there from the other side instead, and that is noted. Whether it can be is decided for each
/// pair by itself, so a leg always equals its cell of any matrix. Free flow; traffic is not counted.
public final class StopRoads {

    private final GraphHopperRoads roads;

    public StopRoads(GraphHopperRoads roads) {
        this.roads = roads;
    }

    /// Returns driving times and distances between all `stops`; the diagonal is 0.
    ///
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public StopMatrix matrix(String profile, List<RoadStop> stops, Progress progress) {
        RoadSearch search = roads.search(VehicleProfile.of(profile));
        List<@Nullable RoadPlace> asked = new ArrayList<>();
        for (RoadStop stop : stops) {
            progress.check();
            asked.add(search.finder().find(stop));
        }
        int size = stops.size();
        int[] seconds = new int[Math.multiplyExact(size, size)];
        int[] metres = new int[size * size];
        new ManyToMany(search, asked, asked).fill(seconds, metres, roads.crew(), progress);
        for (int stop = 0; stop < size; stop++) {
            seconds[stop * size + stop] = 0;
            metres[stop * size + stop] = 0;
        }
        List<StopMatrix.Note> notes = fallBack(search, asked, seconds, metres, progress);
        List<GeoPoint> places = stops.stream().map(RoadStop::place).toList();
        return new StopMatrix(
                new TravelMatrix(
                        roads.version(),
                        profile,
                        size,
                        seconds,
                        metres,
                        null,
                        roads.problems(profile, places, asked, seconds)),
                notes);
    }

    /// Fills the cells of stops that cannot be reached as they ask with the way to their other side.
    private List<StopMatrix.Note> fallBack(
            RoadSearch search,
            List<@Nullable RoadPlace> asked,
            int[] seconds,
            int[] metres,
            Progress progress) {
        int size = asked.size();
        List<Integer> missed = new ArrayList<>();
        List<@Nullable RoadPlace> anySide = new ArrayList<>();
        for (int stop = 0; stop < size; stop++) {
            RoadPlace place = asked.get(stop);
            if (place != null && place.approach() != Approach.BOTH && hasGap(seconds, size, stop)) {
                missed.add(stop);
                anySide.add(place.with(Approach.BOTH));
            }
        }
        if (missed.isEmpty()) {
            return List.of();
        }
        int columns = missed.size();
        int[] times = new int[Math.multiplyExact(size, columns)];
        int[] lengths = new int[size * columns];
        new ManyToMany(search, asked, anySide).fill(times, lengths, roads.crew(), progress);
        List<StopMatrix.Note> notes = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int stop = missed.get(column);
            int filled = 0;
            for (int row = 0; row < size; row++) {
                int cell = row * size + stop;
                int found = row * columns + column;
                if (seconds[cell] == TravelMatrix.UNREACHABLE
                        && times[found] != TravelMatrix.UNREACHABLE) {
                    seconds[cell] = times[found];
                    metres[cell] = lengths[found];
                    filled++;
                }
            }
            if (filled > 0) {
                notes.add(new StopMatrix.Note(stop, note(filled, size - 1)));
            }
        }
        return notes;
    }

    private static boolean hasGap(int[] seconds, int size, int column) {
        for (int row = 0; row < size; row++) {
            if (seconds[row * size + column] == TravelMatrix.UNREACHABLE) {
                return true;
            }
        }
        return false;
    }

    private static String note(int filled, int others) {
        return filled == others
                ? "No way leads to its own side of the road; the vehicle stops across from it."
                : "From %d of %d places no way leads to its own side of the road; from there the vehicle stops across from it."
                        .formatted(filled, others);
    }

    /// Returns the drive from one stop to another; equal to its cell of a matrix, the diagonal aside.
    public StopLeg leg(String profile, RoadStop from, RoadStop to) {
        VehicleProfile vehicle = VehicleProfile.of(profile);
        PlaceFinder finder = roads.search(vehicle).finder();
        RoadPlace start = finder.find(from);
        RoadPlace end = finder.find(to);
        RoadLeg asked = roads.leg(vehicle, start, end);
        if (asked.seconds() != TravelMatrix.UNREACHABLE
                || end == null
                || end.approach() == Approach.BOTH) {
            return new StopLeg(asked, false);
        }
        RoadLeg other = roads.leg(vehicle, start, end.with(Approach.BOTH));
        return new StopLeg(other, other.seconds() != TravelMatrix.UNREACHABLE);
    }
}
