package io.depotdesk.app.peers;

import com.graphhopper.jsprit.core.algorithm.SearchStrategy;
import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.termination.PrematureAlgorithmTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleType;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;

import io.depotdesk.data.problems.Peer;
import io.depotdesk.data.problems.ThreadCpu;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// jsprit with the ready-made algorithm `Jsprit`. Its threshold falls over the number of iterations it is given, so a
/// tenth of the time goes into finding out how many there will be; what is left in the end goes into another search.
public final class JspritPeer implements Peer {
    private static final double PILOT = 0.1;
    private static final double LEFT_OVER = 0.05e9;
    private static final int MOST = 1_000_000;

    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    public Optional<String> refusal(RoutingProblem problem) {
        return Rules.beyond(problem, Set.of());
    }

    @Override
    public Map<String, List<String>> solve(RoutingProblem problem, double cpuSeconds, long seed) {
        var cpu = new ThreadCpu();
        long began = cpu.nanos();
        VehicleRoutingProblem theirs = model(problem);
        long end = began + (long) (cpuSeconds * 1e9);
        double pace = Double.POSITIVE_INFINITY;
        @Nullable VehicleRoutingProblemSolution best = null;
        for (int round = 0; best == null || end - cpu.nanos() > cpuSeconds * LEFT_OVER; round++) {
            long left = end - cpu.nanos();
            var count = new Count(cpu, round == 0 ? cpu.nanos() + (long) (left * PILOT) : end);
            int most = (int) Math.clamp(left / pace, 1, MOST);
            var found = run(theirs, round == 0 ? MOST : most, count, seed + round);
            best = best == null || found.getCost() < best.getCost() ? found : best;
            pace = count.nanosEach();
        }
        return routes(best);
    }

    /// Counts iterations and ends the search in time. The first plan is not an iteration.
    private static final class Count implements PrematureAlgorithmTermination {
        private final ThreadCpu cpu;
        private final long end;
        private int iterations;
        private long first;
        private long last;

        Count(ThreadCpu cpu, long end) {
            this.cpu = cpu;
            this.end = end;
        }

        @Override
        public boolean isPrematureBreak(SearchStrategy.DiscoveredSolution found) {
            last = cpu.nanos();
            first = iterations == 0 ? last : first;
            iterations++;
            return last >= end;
        }

        double nanosEach() {
            return iterations < 2 ? 1e9 : Math.max(1, last - first) / (iterations - 1.0);
        }
    }

    private static VehicleRoutingProblemSolution run(
            VehicleRoutingProblem theirs, int most, Count count, long seed) {
        VehicleRoutingAlgorithm algorithm =
                Jsprit.Builder.newInstance(theirs)
                        .setRandom(new Random(seed))
                        .setProperty(Jsprit.Parameter.ITERATIONS, Integer.toString(most))
                        .setProperty(Jsprit.Parameter.FAST_REGRET, "true")
                        .buildAlgorithm();
        algorithm.setPrematureAlgorithmTermination(count);
        return Solutions.bestOf(algorithm.searchSolutions());
    }

    private static VehicleRoutingProblem model(RoutingProblem problem) {
        var builder = VehicleRoutingProblem.Builder.newInstance();
        builder.setFleetSize(VehicleRoutingProblem.FleetSize.FINITE);
        Travel travel = problem.travels().getFirst();
        int n = travel.size();
        var matrix = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(n, false);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.addTransportTimeAndDistance(i, j, travel.seconds(i, j), travel.metres(i, j));
            }
        }
        builder.setRoutingCost(matrix.build());
        var types = new LinkedHashMap<List<Integer>, VehicleType>();
        for (Vehicle vehicle : problem.vehicles()) {
            builder.addVehicle(
                    VehicleImpl.Builder.newInstance(vehicle.id())
                            .setStartLocation(Location.newInstance(vehicle.start()))
                            .setEarliestStart(vehicle.shiftEarliest())
                            .setLatestArrival(vehicle.shiftLatest())
                            .setType(type(vehicle, types))
                            .build());
        }
        for (Job job : problem.jobs()) {
            var task = job.tasks().getFirst();
            var window = task.windows().getFirst();
            builder.addJob(
                    Service.Builder.newInstance(job.id())
                            .setLocation(Location.newInstance(task.place()))
                            .addSizeDimension(0, job.demand().getFirst())
                            .setServiceTime(task.service())
                            .setTimeWindow(TimeWindow.newInstance(window.opens(), window.closes()))
                            .build());
        }
        return builder.build();
    }

    private static VehicleType type(Vehicle vehicle, Map<List<Integer>, VehicleType> known) {
        var prices = vehicle.prices();
        var key = List.of(vehicle.capacity().getFirst(), prices.fixed(), prices.perKm());
        return known.computeIfAbsent(
                key,
                _ ->
                        VehicleTypeImpl.Builder.newInstance("type " + known.size())
                                .addCapacityDimension(0, vehicle.capacity().getFirst())
                                .setFixedCost(prices.fixed())
                                .setCostPerDistance(prices.perKm() / 1000.0)
                                .build());
    }

    private static Map<String, List<String>> routes(VehicleRoutingProblemSolution best) {
        var routes = new LinkedHashMap<String, List<String>>();
        for (VehicleRoute route : best.getRoutes()) {
            var jobs = new ArrayList<String>();
            for (TourActivity activity : route.getActivities()) {
                jobs.add(((TourActivity.JobActivity) activity).getJob().getId());
            }
            routes.put(route.getVehicle().getId(), jobs);
        }
        return routes;
    }
}
