package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A matrix that grows by a place at the price of one row and one column.
///
/// It keeps what every place's two searches settled (about 10 kB for each), so a new place takes two searches
/// of its own, whatever the number of places. Places keep their number for good; one that is no longer
/// wanted is simply left out of [#matrix(int...)]. Every cell equals that of a [SteadyMatrix] filled at once.
///
/// Not for several threads at once.
final class TravelTable {

    private final RoadSearch search;
    private final UpwardSearch forward;
    private final UpwardSearch backward;
    private final SearchTraces departures;
    private final SearchTraces arrivals;
    private final List<GeoPoint> points;
    private final List<@Nullable RoadPlace> places;

    private int capacity;
    private int[] seconds;
    private int[] metres;

    /// Begins with a matrix that is filled already.
    TravelTable(RoadSearch search, SteadyMatrix known, Progress progress) {
        this.search = search;
        forward = search.forward();
        backward = search.backward();
        departures = new SearchTraces(search.states());
        arrivals = new SearchTraces(search.states());
        points = new ArrayList<>(known.points());
        places = new ArrayList<>(known.places());
        capacity = points.size();
        seconds = known.seconds().clone();
        metres = known.metres().clone();
        for (int place = 0; place < places.size(); place++) {
            progress.check();
            runSearches(places.get(place));
            departures.add(place, forward);
            arrivals.add(place, backward);
        }
        departures.tidy();
        arrivals.tidy();
    }

    private void runSearches(@Nullable RoadPlace place) {
        var leaving = new Seeds();
        var coming = new Seeds();
        search.addDeparture(place, leaving);
        search.addArrival(place, coming);
        forward.run(leaving, 0, leaving.first(1));
        backward.run(coming, 0, coming.first(1));
    }

    /// Returns how many places there are.
    int size() {
        return points.size();
    }

    /// Adds a place with its row and its column.
    ///
    /// @return its number, one more than the last
    int add(GeoPoint point) {
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

    /// Returns the matrix of some of the places, in this order.
    SteadyMatrix matrix(int... chosen) {
        return new SteadyMatrix(points, places, seconds, metres, capacity, chosen);
    }
}
