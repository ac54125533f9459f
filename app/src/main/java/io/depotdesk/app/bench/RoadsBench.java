package io.depotdesk.app.bench;

import io.depotdesk.maps.region.DefaultRegion;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.maps.traces.TraceBenchmark;
import io.depotdesk.maps.traces.TraceKind;
import io.depotdesk.maps.travel.FirstUse;
import io.depotdesk.maps.travel.GraphHopperRoads;
import io.depotdesk.maps.travel.RoadsMeasurement;
import io.depotdesk.maps.travel.RoadsReport;
import io.depotdesk.maps.travel.TrafficMeasurement;
import io.depotdesk.maps.travel.TrafficReport;
import io.depotdesk.maps.travel.VehicleProfile;
import io.depotdesk.progress.Progress;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures everything about the roads of some regions, each made anew from its extract.
///
/// Imports and first uses are measured in a program of their own, so that memory is theirs alone and nothing is
/// warm; the rest here.
///
/// @param work an empty folder for the regions
/// @param extracts the folder of the extracts, `NAME.osm.pbf`; the default region needs none
/// @param sizes numbers of places of the matrices; those above 1,000 for the van only
/// @param threads of the second measurement of each matrix
/// @param traces drives of each kind
public record RoadsBench(
        Path work, Path extracts, List<Integer> sizes, int threads, long seed, int traces) {

    private static final int LARGE = 1000;
    private static final List<String> LARGE_MATRICES = List.of("van", "van_plain");
    private static final List<Integer> CLOSED_SQUARES = List.of(300, 300, 1000);
    private static final JsonMapper JSON = new JsonMapper();

    /// The figures of one region.
    ///
    /// @param firstUses opening, then each profile
    /// @param reports one for each profile
    /// @param traces one for each kind
    /// @param traffic one for each number of places
    public record RegionFigures(
            String name,
            long extractBytes,
            ImportFigures imported,
            List<FirstUse> firstUses,
            List<RoadsReport> reports,
            List<TraceBenchmark.Line> traces,
            List<TrafficReport> traffic) {}

    /// Measures the regions with these names.
    ///
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public List<RegionFigures> run(List<String> names, Progress progress)
            throws IOException, InterruptedException {
        List<RegionFigures> figures = new ArrayList<>();
        for (String name : names) {
            extract(name); // A missing one is told before hours of work.
        }
        for (int i = 0; i < names.size(); i++) {
            double count = names.size();
            figures.add(measure(names.get(i), progress.part(i / count, (i + 1) / count)));
        }
        return figures;
    }

    private Path extract(String name) throws IOException {
        if (name.equals(DefaultRegion.NAME)) {
            Path copy = work.resolve("monaco-latest.osm.pbf");
            return Files.exists(copy) ? copy : DefaultRegion.copyExtract(work);
        }
        Path extract = extracts.resolve(name + ".osm.pbf");
        if (!Files.isRegularFile(extract)) {
            throw new IllegalArgumentException(
                    "There is no extract %s. Name the folder with --extracts.".formatted(extract));
        }
        return extract;
    }

    private RegionFigures measure(String name, Progress progress)
            throws IOException, InterruptedException {
        Path extract = extract(name);
        progress.at("Importing " + name, 0);
        List<String> home = List.of("--home", work.resolve("home").toString());
        ImportFigures imported =
                JSON.readValue(
                        ChildProgram.run(words(home, "bench", "import", extract.toString(), name)),
                        ImportFigures.class);
        progress.at("First use of " + name, 0.3);
        List<FirstUse> firstUses =
                JSON.readValue(
                        ChildProgram.run(
                                words(home, "bench", "first-use", "--region", name, "--json")),
                        new TypeReference<List<FirstUse>>() {});
        Region region =
                new RegionStore(work.resolve("home"))
                        .find(name)
                        .orElseThrow(() ->
                                new IOException("The import left no region %s.".formatted(name)));
        List<RoadsReport> reports = new ArrayList<>();
        List<TraceBenchmark.Line> lines;
        List<TrafficReport> traffic = new ArrayList<>();
        try (GraphHopperRoads roads = GraphHopperRoads.open(region, threads)) {
            List<String> profiles = VehicleProfile.ids();
            for (String profile : profiles) {
                progress.check();
                progress.at(
                        "Measuring %s, %s".formatted(name, profile),
                        0.35 + 0.6 * reports.size() / profiles.size());
                reports.add(
                        RoadsMeasurement.measure(
                                roads,
                                profile,
                                sizesFor(profile),
                                threads,
                                seed,
                                silent(progress)));
            }
            progress.at("Closing roads of " + name, 0.9);
            for (int places : sizes.stream().filter(size -> size <= LARGE).toList()) {
                traffic.add(
                        TrafficMeasurement.measure(
                                roads,
                                profiles.getFirst(),
                                places,
                                CLOSED_SQUARES,
                                threads,
                                seed,
                                silent(progress)));
            }
            progress.at("Matching traces on " + name, 0.95);
            lines =
                    TraceBenchmark.run(
                            roads, "van", TraceKind.BENCHMARK, traces, seed, silent(progress));
        }
        return new RegionFigures(
                name, Files.size(extract), imported, firstUses, reports, lines, traffic);
    }

    /// Large matrices are measured with and without turns, once each; the other vehicles add nothing but time.
    private List<Integer> sizesFor(String profile) {
        return LARGE_MATRICES.contains(profile)
                ? sizes
                : sizes.stream().filter(size -> size <= LARGE).toList();
    }

    /// Returns a listener that only cancels: the parts of the parts are too many to be told.
    private static Progress silent(Progress progress) {
        return new Progress() {
            @Override
            public void at(String step, double done) {
                // Told by the caller.
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private static List<String> words(List<String> home, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(home);
        return all;
    }
}
