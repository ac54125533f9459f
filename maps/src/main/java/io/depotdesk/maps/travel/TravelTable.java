package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A matrix that grows by a place at the price of one row and one column.
///
/// It keeps what every place's two searches settled (about 10 kB for each), so a new place takes two searches
/// of its own, whatever the number of places. Places keep their number for good; one that is no longer
/// wanted is simply left out of [#matrix(int...)]. Every cell equals [GraphHopperRoads#matrix] and
/// [GraphHopperRoads#leg].
///
/// Not for several threads at once.
public final class TravelTable {

    private final GraphHopperRoads roads;
    private final String profile;
    private final RoadSearch search;
    private final UpwardSearch forward;
    private final UpwardSearch backward;
    private final SearchTraces departures;
    private final SearchTraces arrivals;
    private final List<GeoPoint> points = new ArrayList<>();
    private final List<@Nullable RoadPlace> places = new ArrayList<>();

    private int capacity;
    private int[] seconds = new int[0];
    private int[] metres = new int[0];

    /// Use [GraphHopperRoads#table].
    TravelTable(
            GraphHopperRoads roads,
            String profile,
            RoadSearch search,
            List<GeoPoint> initial,
            Crew crew,
            Progress progress) {
        this.roads = roads;
        this.profile = profile;
        this.search = search;
        forward = search.forward();
        backward = search.backward();
        departures = new SearchTraces(search.states());
        arrivals = new SearchTraces(search.states());
        for (GeoPoint point : initial) {
            progress.check();
            RoadPlace place = search.find(point);
            runSearches(place);
            departures.add(points.size(), forward);
            arrivals.add(points.size(), backward);
            points.add(point);
            places.add(place);
        }
        departures.tidy();
        arrivals.tidy();
        capacity = points.size();
        seconds = new int[Math.multiplyExact(capacity, capacity)];
        metres = new int[capacity * capacity];
        new ManyToMany(search, places, places).fill(seconds, metres, crew, progress);
        for (int place = 0; place < capacity; place++) {
            seconds[place * capacity + place] = 0;
            metres[place * capacity + place] = 0;
        }
    }

    private void runSearches(@Nullable RoadPlace place) {
        var leaving = new Seeds();
        var coming = new Seeds();
        search.addDeparture(place, leaving);
        search.addArrival(place, coming);
        forward.run(leaving, 0, leaving.first(1));
        backward.run(coming, 0, coming.first(1));
    }

    /// Returns how many places have been added.
    public int size() {
        return points.size();
    }

    /// Adds a place with its row and its column.
    ///
    /// @return its number, one more than the last
    public int add(GeoPoint point) {
        int added = points.size();
        makeRoom(added + 1);
        RoadPlace place = search.find(point);
        runSearches(place);
        var to = new SearchTraces.Meetings(added);
        var from = new SearchTraces.Meetings(added);
        if (place != null) {
            offerDirect(place, to, from);
            arrivals.meet(forward, true, to);
            departures.meet(backward, false, from);
        }
        for (int other = 0; other < added; other++) {
            set(added, other, to, other);
            set(other, added, from, other);
        }
        departures.add(added, forward);
        arrivals.add(added, backward);
        departures.tidy();
        arrivals.tidy();
        points.add(point);
        places.add(place);
        return added;
    }

    private void offerDirect(
            RoadPlace place, SearchTraces.Meetings to, SearchTraces.Meetings from) {
        for (int other = 0; other < places.size(); other++) {
            RoadPlace known = places.get(other);
            if (known != null) {
                Drive there = DirectDrives.between(place, known);
                Drive back = DirectDrives.between(known, place);
                if (there != null) {
                    to.offer(other, there);
                }
                if (back != null) {
                    from.offer(other, back);
                }
            }
        }
    }

    private void set(int row, int column, SearchTraces.Meetings meetings, int other) {
        int cell = row * capacity + column;
        boolean found = meetings.found(other);
        seconds[cell] = found ? meetings.seconds(other) : TravelMatrix.UNREACHABLE;
        metres[cell] = found ? meetings.metres(other) : TravelMatrix.UNREACHABLE;
    }

    private void makeRoom(int size) {
        if (size <= capacity) {
            return;
        }
        int wider = Math.max(size, capacity + capacity / 4 + 16);
        seconds = widened(seconds, wider);
        metres = widened(metres, wider);
        capacity = wider;
    }

    private int[] widened(int[] cells, int wider) {
        int[] fresh = new int[Math.multiplyExact(wider, wider)];
        for (int row = 0; row < points.size(); row++) {
            System.arraycopy(cells, row * capacity, fresh, row * wider, points.size());
        }
        return fresh;
    }

    /// Returns the driving time in seconds, or [TravelMatrix#UNREACHABLE].
    public int seconds(int from, int to) {
        return seconds[cell(from, to)];
    }

    /// Returns the length in metres of the way that takes [#seconds(int, int)], or
    /// [TravelMatrix#UNREACHABLE].
    public int metres(int from, int to) {
        return metres[cell(from, to)];
    }

    private int cell(int from, int to) {
        return Objects.checkIndex(from, points.size()) * capacity
                + Objects.checkIndex(to, points.size());
    }

    /// Returns the matrix of some of the places, in this order.
    public TravelMatrix matrix(int... chosen) {
        int size = chosen.length;
        int[] times = new int[Math.multiplyExact(size, size)];
        int[] lengths = new int[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                int cell = cell(chosen[row], chosen[column]);
                times[row * size + column] = seconds[cell];
                lengths[row * size + column] = metres[cell];
            }
        }
        List<GeoPoint> where = Arrays.stream(chosen).mapToObj(points::get).toList();
        List<@Nullable RoadPlace> touching = new ArrayList<>();
        for (int place : chosen) {
            touching.add(places.get(place));
        }
        return new TravelMatrix(
                roads.version(),
                profile,
                size,
                times,
                lengths,
                null,
                roads.problems(profile, where, touching, times));
    }
}
