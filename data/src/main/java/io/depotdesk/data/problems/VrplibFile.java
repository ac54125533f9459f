package io.depotdesk.data.problems;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.Limits;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.Reloading;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads VRPLIB text with the sections that PyVRP and the EURO-NeurIPS competition add.
///
/// Understood: capacity, time windows, service times, several depots, mixed fleets with fixed and distance costs,
/// allowed clients per vehicle, prizes, release times, backhauls, route durations, reload depots.
///
/// Backhauls are visited after all deliveries of their trip. Vehicles reload as often as there is time, which takes no
/// time of its own.
final class VrplibFile {
    /// The price of leaving out a customer that has to be served.
    static final int MUST_SERVE = 10_000_000;

    private static final int MOST_VEHICLES = 100_000;

    /// A table of so many places has no more cells than an array can.
    private static final int MOST_PLACES = 46_000;

    private final VrplibText file;
    private final Measure measure;
    private final int nodes;
    private final int depots;
    private final boolean backhauls;

    private VrplibFile(VrplibText file, Measure measure) {
        this.file = file;
        this.measure = measure;
        nodes = (int) file.number("DIMENSION", 0);
        if (nodes < 1 || nodes > MOST_PLACES) {
            throw new ProblemFileException(
                    "DIMENSION is %d; it must be 1 to %d.".formatted(nodes, MOST_PLACES));
        }
        backhauls = file.has("BACKHAUL_SECTION");
        depots =
                file.has("DEPOT_SECTION")
                        ? (int) file.rows("DEPOT_SECTION").stream().filter(r -> r[0] > 0).count()
                        : 1;
    }

    static LoadedProblem read(String text, Measure wanted) {
        var file = new VrplibText(text);
        boolean explicit = file.word("EDGE_WEIGHT_TYPE", "EUC_2D").equals("EXPLICIT");
        return new VrplibFile(file, explicit ? Measure.WHOLE : wanted).problem();
    }

    /// Returns the measure that the literature uses for the kind of problem in `text`.
    static Measure usual(String text) {
        String type = new VrplibText(text).word("TYPE", "CVRP");
        return switch (type) {
            case "VRPTW", "PCVRPTW", "MTVRPTWR" -> Measure.TENTHS;
            case "CVRP", "VRPB" -> Measure.WHOLE;
            default -> Measure.THOUSANDTHS;
        };
    }

    private LoadedProblem problem() {
        var parts = RoutingProblem.builder().travel(travel());
        List<Vehicle> vehicles = vehicles();
        vehicles.forEach(parts::vehicle);
        double all = jobs(parts, vehicles);
        return new LoadedProblem(file.word("NAME", "?"), parts.build(), measure.scale(), 0, all);
    }

    private Travel travel() {
        if (!file.word("EDGE_WEIGHT_TYPE", "EUC_2D").equals("EXPLICIT")) {
            double[] x = new double[nodes];
            double[] y = new double[nodes];
            for (double[] row : file.rows("NODE_COORD_SECTION")) {
                x[(int) row[0] - 1] = row[1];
                y[(int) row[0] - 1] = row[2];
            }
            return measure.travel(x, y);
        }
        if (!file.word("EDGE_WEIGHT_FORMAT", "").equals("FULL_MATRIX")) {
            throw new ProblemFileException(
                    "Explicit weights are read as FULL_MATRIX, this file has %s."
                            .formatted(file.word("EDGE_WEIGHT_FORMAT", "nothing")));
        }
        int[] cells = new int[nodes * nodes];
        int at = 0;
        for (double[] row : file.rows("EDGE_WEIGHT_SECTION")) {
            for (double value : row) {
                if (at == cells.length) {
                    throw new ProblemFileException(
                            "The matrix has more than %d cells.".formatted(cells.length));
                }
                cells[at++] = (int) Math.min(value, Travel.UNREACHABLE);
            }
        }
        return new Travel(nodes, cells, cells);
    }

    private List<Vehicle> vehicles() {
        int count = (int) file.number("VEHICLES", nodes - depots);
        if (count < 0 || count > MOST_VEHICLES) {
            throw new ProblemFileException(
                    "VEHICLES is %d; it must be 0 to %d.".formatted(count, MOST_VEHICLES));
        }
        double[] capacity = file.column("CAPACITY_SECTION", count, file.number("CAPACITY", 1e9));
        double[] fixed = file.column("VEHICLES_FIXED_COST_SECTION", count, 0);
        double[] perUnit = file.column("VEHICLES_UNIT_DISTANCE_COST_SECTION", count, 100);
        double[] depot = file.column("VEHICLES_DEPOT_SECTION", count, 1);
        List<List<Integer>> reloads = reloadPlaces(count);
        double duration = file.number("VEHICLES_MAX_DURATION", -1);
        var vehicles = new ArrayList<Vehicle>();
        for (int v = 0; v < count; v++) {
            int at = (int) depot[v] - 1;
            double[] shift = window(at);
            var vehicle =
                    Vehicle.at("vehicle " + (v + 1), at)
                            .shift(measure.whole(shift[0]), measure.whole(shift[1]))
                            .prices(
                                    new Prices(
                                            (int) Math.rint(fixed[v] * measure.scale() / 100),
                                            (int) Math.rint(perUnit[v] * 10),
                                            0,
                                            0,
                                            0,
                                            0));
            vehicle.capacity((int) capacity[v]);
            if (backhauls) {
                vehicle.deliverFirst();
            }
            if (!reloads.get(v).isEmpty()) {
                vehicle.reloading(new Reloading(reloads.get(v), 0, Reloading.UNLIMITED));
            }
            if (duration >= 0) {
                int most = Integer.MAX_VALUE;
                vehicle.limits(new Limits(most, most, most, measure.whole(duration)));
            }
            vehicles.add(vehicle.build());
        }
        return vehicles;
    }

    private List<List<Integer>> reloadPlaces(int count) {
        var places = new ArrayList<List<Integer>>();
        for (int v = 0; v < count; v++) {
            places.add(new ArrayList<>());
        }
        if (file.has("VEHICLES_RELOAD_DEPOT_SECTION")) {
            for (double[] row : file.rows("VEHICLES_RELOAD_DEPOT_SECTION")) {
                int vehicle = (int) row[0];
                for (int k = 1; k < row.length; k++) {
                    if (vehicle < 1 || vehicle > count || row[k] < 1 || row[k] > depots) {
                        throw new ProblemFileException(
                                ("VEHICLES_RELOAD_DEPOT_SECTION has vehicle %d reload at %d; there"
                                                + " are %d vehicles and %d depots.")
                                        .formatted(vehicle, (int) row[k], count, depots));
                    }
                    places.get(vehicle - 1).add((int) row[k] - 1);
                }
            }
        }
        return places;
    }

    private double[] window(int node) {
        if (file.has("TIME_WINDOW_SECTION")) {
            for (double[] row : file.rows("TIME_WINDOW_SECTION", 3)) {
                if ((int) row[0] - 1 == node) {
                    return new double[] {row[1], row[2]};
                }
            }
        }
        return new double[] {0, 1e8 / measure.scale()};
    }

    private double jobs(RoutingProblem.Builder parts, List<Vehicle> vehicles) {
        double[] demand = file.column("DEMAND_SECTION", nodes, 0);
        double[] backhaul = file.column("BACKHAUL_SECTION", nodes, 0);
        double[] service =
                file.column("SERVICE_TIME_SECTION", nodes, file.number("SERVICE_TIME", 0));
        double[] prize = file.column("PRIZE_SECTION", nodes, -1);
        double[] release = file.column("RELEASE_TIME_SECTION", nodes, 0);
        List<List<String>> only = only(vehicles);
        double all = 0;
        for (int i = depots; i < nodes; i++) {
            double[] open = window(i);
            boolean back = backhaul[i] > 0;
            var job =
                    back
                            ? Job.pickup("customer " + i, i).demand((int) backhaul[i])
                            : Job.delivery("customer " + i, i).demand((int) demand[i]);
            job.window(measure.whole(open[0]), measure.whole(open[1]))
                    .service(measure.whole(service[i]))
                    .release(measure.whole(release[i]))
                    .unservedCents(
                            prize[i] < 0
                                    ? MUST_SERVE
                                    : (int) Math.rint(prize[i] * measure.scale()));
            if (!only.isEmpty() && only.get(i).size() < vehicles.size()) {
                job.onlyOn(only.get(i));
            }
            all += prize[i];
            parts.job(job.build());
        }
        return file.has("PRIZE_SECTION") ? all : Double.NaN;
    }

    private List<List<String>> only(List<Vehicle> vehicles) {
        if (!file.has("VEHICLES_ALLOWED_CLIENTS_SECTION")) {
            return List.of();
        }
        List<Set<String>> allowed = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            allowed.add(new LinkedHashSet<>());
        }
        for (double[] row : file.rows("VEHICLES_ALLOWED_CLIENTS_SECTION")) {
            for (int k = 1; k < row.length; k++) {
                allowed.get((int) row[k] - 1).add(vehicles.get((int) row[0] - 1).id());
            }
        }
        return allowed.stream().map(List::copyOf).toList();
    }
}
