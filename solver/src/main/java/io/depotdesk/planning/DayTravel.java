package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;
import io.depotdesk.roads.TravelMatrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/// Driving times between the depot and every place of the day, for each profile that a vehicle drives with.
///
/// Place 0 is the depot; equal points share a place.
public final class DayTravel {

    static final int DEPOT = 0;

    private final String roadsVersion;
    private final TrafficDay traffic;
    private final List<GeoPoint> places;
    private final SequencedMap<ShipmentId, Integer> placeOf;
    private final SequencedMap<String, TravelMatrix> byProfile;

    private DayTravel(
            String roadsVersion,
            TrafficDay traffic,
            List<GeoPoint> places,
            SequencedMap<ShipmentId, Integer> placeOf,
            SequencedMap<String, TravelMatrix> byProfile) {
        this.roadsVersion = roadsVersion;
        this.traffic = traffic;
        this.places = places;
        this.placeOf = placeOf;
        this.byProfile = byProfile;
    }

    /// Asks `roads` for what planning `state` needs.
    ///
    /// @throws IllegalStateException if no day is open
    public static DayTravel of(DispatchState state, Roads roads, Progress progress) {
        var day = Objects.requireNonNull(state.day(), "No day is open.");
        SequencedMap<GeoPoint, Integer> index = new LinkedHashMap<>();
        index.put(day.depot().point(), DEPOT);
        SequencedMap<ShipmentId, Integer> placeOf = new LinkedHashMap<>();
        for (Shipment shipment : toPlan(state)) {
            GeoPoint point = shipment.point().orElseThrow();
            Integer place = index.get(point);
            if (place == null) {
                place = index.size();
                index.put(point, place);
            }
            placeOf.put(shipment.id(), place);
        }
        List<GeoPoint> places = List.copyOf(index.sequencedKeySet());
        TrafficDay traffic = traffic(state, day);
        SequencedMap<String, TravelMatrix> byProfile = new LinkedHashMap<>();
        for (String profile : profiles(state)) {
            byProfile.put(profile, roads.matrix(profile, places, traffic, progress));
        }
        return new DayTravel(roads.version(), traffic, places, placeOf, byProfile);
    }

    /// Returns the same driving times for a day whose shipments have changed but go to places that are known, empty
    /// if one is new or the roads have changed.
    public Optional<DayTravel> forShipmentsOf(DispatchState state) {
        var day = state.day();
        if (day == null
                || !day.depot().point().equals(places.getFirst())
                || !traffic(state, day).equals(traffic)
                || !byProfile.keySet().containsAll(profiles(state))) {
            return Optional.empty();
        }
        SequencedMap<GeoPoint, Integer> index = new LinkedHashMap<>();
        places.forEach(place -> index.put(place, index.size()));
        SequencedMap<ShipmentId, Integer> known = new LinkedHashMap<>();
        for (Shipment shipment : toPlan(state)) {
            Integer place = index.get(shipment.point().orElseThrow());
            if (place == null) {
                return Optional.empty();
            }
            known.put(shipment.id(), place);
        }
        return Optional.of(new DayTravel(roadsVersion, traffic, places, known, byProfile));
    }

    /// Returns the driving times that planning `part` of the day needs, in small tables. All else about them is equal.
    DayTravel only(DispatchState part) {
        SequencedSet<Integer> wanted = new TreeSet<>(List.of(DEPOT));
        List<Shipment> shipments = toPlan(part);
        shipments.forEach(shipment -> wanted.add(place(shipment.id())));
        int[] kept = wanted.stream().mapToInt(Integer::intValue).toArray();
        SequencedMap<ShipmentId, Integer> index = new LinkedHashMap<>();
        shipments.forEach(shipment ->
                index.put(shipment.id(), Arrays.binarySearch(kept, place(shipment.id()))));
        SequencedMap<String, TravelMatrix> matrices = new LinkedHashMap<>();
        byProfile.forEach((profile, matrix) -> matrices.put(profile, matrix.part(kept)));
        return new DayTravel(
                roadsVersion,
                traffic,
                Arrays.stream(kept).mapToObj(places::get).toList(),
                index,
                matrices);
    }

    /// Returns the traffic of the day on the day's own clock.
    public static TrafficDay traffic(DispatchState state, DispatchState.Day day) {
        return new TrafficDay(state.content().traffic(), DayClock.of(day).midnight());
    }

    /// Returns whether this holds every place that planning `state` needs, with its traffic.
    public boolean covers(DispatchState state) {
        var day = state.day();
        return day != null
                && day.depot().point().equals(places.getFirst())
                && traffic(state, day).equals(traffic)
                && byProfile.keySet().containsAll(profiles(state))
                && toPlan(state).stream().allMatch(this::covers);
    }

    private boolean covers(Shipment shipment) {
        Integer place = placeOf.get(shipment.id());
        return place != null && places.get(place).equals(shipment.point().orElseThrow());
    }

    public String roadsVersion() {
        return roadsVersion;
    }

    /// Returns the index of the place where `shipment` is served.
    int place(ShipmentId shipment) {
        return Objects.requireNonNull(placeOf.get(shipment), "No place for " + shipment);
    }

    List<String> profiles() {
        return List.copyOf(byProfile.sequencedKeySet());
    }

    TravelMatrix matrix(String profile) {
        return Objects.requireNonNull(byProfile.get(profile), "No matrix for " + profile);
    }

    /// Returns why no road reaches `place` with any vehicle, empty if one does.
    Optional<String> problem(int place) {
        return byProfile.sequencedValues().getFirst().problems().stream()
                .filter(problem -> problem.place() == place)
                .map(TravelMatrix.PlaceProblem::reason)
                .findFirst();
    }

    /// Returns the shipments that planning still deals with: located, not left for another day, and no driver has
    /// been there.
    static List<Shipment> open(DispatchState state) {
        return toPlan(state).stream()
                .filter(shipment -> state.facts().stop(shipment.id()).isEmpty())
                .toList();
    }

    /// Returns the shipments whose places planning needs: located and not left for another day; by id, so that the order
    /// in which they came in does not matter.
    static List<Shipment> toPlan(DispatchState state) {
        Set<ShipmentId> deferred = new HashSet<>(state.content().deferred());
        return state.shipments().values().stream()
                .filter(shipment -> shipment.point().isPresent())
                .filter(shipment ->
                        !deferred.contains(shipment.id())
                                || state.facts().stop(shipment.id()).isPresent())
                .sorted(Comparator.comparing(Shipment::id))
                .toList();
    }

    private static List<String> profiles(DispatchState state) {
        List<String> profiles =
                state.vehicles().stream().map(Vehicle::profile).distinct().sorted().toList();
        return profiles.isEmpty() ? List.of("van") : profiles;
    }
}
