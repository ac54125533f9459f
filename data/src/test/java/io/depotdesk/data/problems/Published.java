package io.depotdesk.data.problems;

import de.siegmar.fastcsv.reader.CsvReader;

import io.depotdesk.routing.RoutingPlan;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// An instance of the literature with the best routes published for it.
///
/// @param best cost in the file's unit, as `bks.csv` has it
/// @param routes the published file, `Route #vehicle: customers`
record Published(String name, Path instance, Path routes, double best) {

    /// Returns those of a family beside the project; skips the test if they are not there.
    static List<Published> of(String family) throws IOException {
        Path folder = shared().resolve("benchmarks").resolve(family);
        Assumptions.assumeTrue(
                Files.exists(folder.resolve("bks.csv")),
                "Skipped: the folder \"shared\" with benchmarks/" + family + " is not there.");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("bks.csv"))) {
            return csv.stream()
                    .map(row ->
                            new Published(
                                    row.getField("instance"),
                                    folder.resolve(row.getField("file")),
                                    folder.resolve(row.getField("bks_routes_file")),
                                    Double.parseDouble(row.getField("bks_cost"))))
                    .toList();
        }
    }

    static Path shared() {
        String named = System.getProperty("depotdesk.shared");
        if (named != null) {
            return Path.of(named);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), f -> f != null, Path::getParent)
                .map(folder -> folder.resolve("shared"))
                .filter(folder -> Files.exists(folder.resolve("benchmarks")))
                .findFirst()
                .orElse(Path.of("shared"));
    }

    LoadedProblem load() {
        return ProblemFormat.of(instance).read(instance, null);
    }

    RoutingPlan plan(LoadedProblem loaded) throws IOException {
        return plan(loaded, Files.readString(routes));
    }

    /// Reads `Route #vehicle: customers`; a 0 between customers is a reload.
    static RoutingPlan plan(LoadedProblem loaded, String routes) {
        var jobs = new LinkedHashMap<String, List<List<String>>>();
        for (String line : routes.lines().filter(each -> each.startsWith("Route #")).toList()) {
            int colon = line.indexOf(':');
            var trips = new ArrayList<List<String>>();
            trips.add(new ArrayList<>());
            for (String customer : line.substring(colon + 1).strip().split("\\s+")) {
                if (customer.equals("0")) {
                    trips.add(new ArrayList<>());
                } else if (!customer.isEmpty()) {
                    trips.getLast().add("customer " + customer);
                }
            }
            jobs.put("vehicle " + line.substring("Route #".length(), colon), trips);
        }
        return new GivenRoutes(loaded.problem()).planOfTrips(jobs);
    }
}
