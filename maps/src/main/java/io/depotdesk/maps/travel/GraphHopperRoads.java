package io.depotdesk.maps.travel;

import com.graphhopper.storage.DAType;
import com.graphhopper.storage.GHDirectory;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.maps.region.Region;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.Roads;
import io.depotdesk.roads.TravelMatrix;
import io.depotdesk.roads.TravelMatrix.PlaceProblem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The road network of one imported region, read by GraphHopper and searched by us.
///
/// Opening it is quick, and so is the first question for a profile: the flat arrays of its hierarchy are stored
/// with the region. Reading changes nothing on disk, except that missing arrays are made and put there in one
/// step, so several programs may have the same region open.
public final class GraphHopperRoads implements Roads, AutoCloseable {

    /// Graphs larger than this are mapped, so that the system decides what stays in memory.
    private static final long MAPPED_FROM_BYTES = 1L << 30;

    private final Region region;
    private final RoadNetwork network;
    private final DAType storage;
    private final int threads;
    private final Map<VehicleProfile, ProfileRoads> profiles = new EnumMap<>(VehicleProfile.class);
    private @Nullable RoadKinds kinds;
    private @Nullable SpeedFactors factorsOfKinds;

    private GraphHopperRoads(Region region, RoadNetwork network, DAType storage, int threads) {
        this.region = region;
        this.network = network;
        this.storage = storage;
        this.threads = threads;
    }

    /// Opens the road network of `region` with a thread for each processor.
    public static GraphHopperRoads open(Region region) throws IOException {
        return open(region, Runtime.getRuntime().availableProcessors());
    }

    /// Opens the road network of `region`.
    ///
    /// @param threads how many threads a matrix may use
    public static GraphHopperRoads open(Region region, int threads) throws IOException {
        Path folder = region.folder().resolve(GraphStep.FOLDER);
        boolean fits = bytesIn(folder) < MAPPED_FROM_BYTES;
        return open(region, threads, fits ? DAType.RAM_STORE : DAType.MMAP_RO);
    }

    /// @param storage whether the graph is copied into memory or mapped
    static GraphHopperRoads open(Region region, int threads, DAType storage) throws IOException {
        GraphHopperLog.quieten();
        Path folder = region.folder().resolve(GraphStep.FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    "The region %s has no road graph. Import it again.".formatted(region.name()));
        }
        return new GraphHopperRoads(region, openNetwork(folder, storage), storage, threads);
    }

    private static RoadNetwork openNetwork(Path folder, DAType storage) throws IOException {
        return new RoadNetwork(new GHDirectory(folder.toString(), storage));
    }

    /// Opens the stored network once more, apart from this one.
    RoadNetwork openAgain() throws IOException {
        return openNetwork(region.folder().resolve(GraphStep.FOLDER), storage);
    }

    private static long bytesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    @Override
    public String version() {
        return region.id();
    }

    @Override
    public List<String> profiles() {
        return VehicleProfile.ids();
    }

    /// The free-flow matrix of the last places is kept, so that a change of the traffic costs only what it
    /// changes; see [ProfileRoads].
    ///
    /// Memory: 8 bytes for a cell, and under speed factors one more for each kind of road that they tell apart
    /// (at most 8).
    @Override
    public TravelMatrix matrix(
            String profile, List<GeoPoint> places, TrafficDay traffic, Progress progress) {
        ProfileRoads.Timed timed =
                roads(VehicleProfile.of(profile))
                        .matrix(places, traffic, kinds(traffic), new Crew(threads), progress);
        SteadyMatrix steady = timed.steady();
        return new TravelMatrix(
                version(),
                profile,
                places.size(),
                steady.seconds(),
                steady.metres(),
                timed.pace(),
                problems(profile, places, steady.places(), steady.seconds()));
    }

    /// Returns where a vehicle would stop for `place`, empty if no road that it may use lies within a
    /// kilometre.
    public Optional<RoadAccess> access(String profile, GeoPoint place) {
        RoadPlace found = search(VehicleProfile.of(profile)).find(place);
        return found == null
                ? Optional.empty()
                : Optional.of(new RoadAccess(found.onRoad(), found.metresAway(), found.street()));
    }

    @Override
    public RoadLeg leg(
            String profile, GeoPoint from, GeoPoint to, TrafficDay traffic, int departure) {
        return new TrafficLegs(roads(VehicleProfile.of(profile)), kinds(traffic), traffic)
                .leg(from, to, departure);
    }

    /// Returns the way between two places in free flow.
    RoadLeg leg(VehicleProfile vehicle, @Nullable RoadPlace from, @Nullable RoadPlace to) {
        return roads(vehicle).legs().ask(finder -> finder.find(from, to));
    }

    /// Returns the kinds of road that the speed factors of `traffic` tell apart; those asked for last are kept.
    private RoadKinds kinds(TrafficDay traffic) {
        SpeedFactors factors = traffic.traffic().usual();
        if (factors.rules().isEmpty()) {
            return RoadKinds.FREE_FLOW;
        }
        synchronized (profiles) {
            RoadKinds known = kinds;
            if (known == null || !factors.equals(factorsOfKinds)) {
                known = RoadKinds.of(network, factors);
                kinds = known;
                factorsOfKinds = factors;
            }
            return known;
        }
    }

    /// Returns the threads for one matrix.
    Crew crew() {
        return new Crew(threads);
    }

    /// Returns the stored graph as it is for `profile`.
    public RoadGraph graph(String profile) {
        return network.roadGraph(VehicleProfile.of(profile));
    }

    List<PlaceProblem> problems(
            String profile, List<GeoPoint> places, List<@Nullable RoadPlace> found, int[] seconds) {
        return new PlaceProblems(region, profile).of(places, found, seconds);
    }

    RoadSearch search(VehicleProfile profile) {
        return roads(profile).usual();
    }

    private ProfileRoads roads(VehicleProfile profile) {
        synchronized (profiles) {
            ProfileRoads known = profiles.get(profile);
            if (known != null) {
                return known;
            }
            try {
                var opened =
                        new ProfileRoads(
                                network, RoadSearch.open(network, profile, region.folder()));
                profiles.put(profile, opened);
                return opened;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// Returns the region whose roads these are.
    public Region region() {
        return region;
    }

    RoadNetwork network() {
        return network;
    }

    @Override
    public void close() {
        network.close();
    }
}
