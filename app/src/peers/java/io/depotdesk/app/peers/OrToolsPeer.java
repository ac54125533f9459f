package io.depotdesk.app.peers;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;

import io.depotdesk.data.problems.Peer;
import io.depotdesk.data.problems.ThreadCpu;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The routing library of OR-Tools with guided local search, as its guide has it for routing with time windows. The
/// first plan is made by parallel cheapest insertion: with the guide's cheapest arcs, 200 customers had no plan after
/// 3 s. Times and costs are given as matrices, so that the search calls back into Java for the CPU time only. It has no
/// dice, so the seed changes nothing.
public final class OrToolsPeer implements Peer {
    /// Stops a search that never asks for the CPU time.
    private static final int WALL_CLOCK_FACTOR = 20;

    @Override
    public String name() {
        return "ortools";
    }

    @Override
    public Optional<String> refusal(RoutingProblem problem) {
        return Rules.beyond(problem, Set.of(Rules.values()));
    }

    @Override
    public Map<String, List<String>> solve(RoutingProblem problem, double cpuSeconds, long seed) {
        Loader.loadNativeLibraries();
        var cpu = new ThreadCpu();
        long end = cpu.nanos() + (long) (cpuSeconds * 1e9);
        int[] places = places(problem);
        int customers = problem.jobs().size();
        int[] depots = new int[problem.vehicles().size()];
        for (int v = 0; v < depots.length; v++) {
            depots[v] = customers + v;
        }
        var manager = new RoutingIndexManager(places.length, depots.length, depots, depots);
        var routing = new RoutingModel(manager);
        costs(problem, places, routing);
        times(problem, places, manager, routing);
        loads(problem, places.length, routing);
        choices(problem, manager, routing);
        routing.addSearchMonitor(routing.solver().makeCustomLimit(() -> cpu.nanos() >= end));
        RoutingSearchParameters how =
                main.defaultRoutingSearchParameters().toBuilder()
                        .setFirstSolutionStrategy(
                                FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                        .setLocalSearchMetaheuristic(
                                LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                        .setTimeLimit(
                                Duration.newBuilder()
                                        .setSeconds(
                                                (long) Math.ceil(cpuSeconds * WALL_CLOCK_FACTOR)))
                        .build();
        Assignment found = routing.solveWithParameters(how);
        return found == null ? Map.of() : routes(problem, manager, routing, found);
    }

    /// Returns the place of each node: customers, then a depot per vehicle.
    private static int[] places(RoutingProblem problem) {
        var places = new ArrayList<Integer>();
        problem.jobs().forEach(job -> places.add(job.tasks().getFirst().place()));
        problem.vehicles().forEach(vehicle -> places.add(vehicle.start()));
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void costs(RoutingProblem problem, int[] places, RoutingModel routing) {
        Travel travel = problem.travels().getFirst();
        var known = new LinkedHashMap<Integer, Integer>();
        for (int v = 0; v < problem.vehicles().size(); v++) {
            var prices = problem.vehicles().get(v).prices();
            int evaluator =
                    known.computeIfAbsent(
                            prices.perKm(),
                            perKm -> {
                                long[][] cost = new long[places.length][places.length];
                                for (int i = 0; i < places.length; i++) {
                                    for (int j = 0; j < places.length; j++) {
                                        long metres = travel.metres(places[i], places[j]);
                                        cost[i][j] = (metres * perKm + 500) / 1000;
                                    }
                                }
                                return routing.registerTransitMatrix(cost);
                            });
            routing.setArcCostEvaluatorOfVehicle(evaluator, v);
            routing.setFixedCostOfVehicle(prices.fixed(), v);
        }
    }

    private static void times(
            RoutingProblem problem,
            int[] places,
            RoutingIndexManager manager,
            RoutingModel routing) {
        Travel travel = problem.travels().getFirst();
        List<Job> jobs = problem.jobs();
        long[][] time = new long[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            int service = i < jobs.size() ? jobs.get(i).tasks().getFirst().service() : 0;
            for (int j = 0; j < places.length; j++) {
                time[i][j] = service + travel.seconds(places[i], places[j]);
            }
        }
        long horizon = RoutingProblem.LATEST;
        routing.addDimension(routing.registerTransitMatrix(time), horizon, horizon, false, "time");
        RoutingDimension clock = routing.getMutableDimension("time");
        for (int i = 0; i < jobs.size(); i++) {
            var window = jobs.get(i).tasks().getFirst().windows().getFirst();
            clock.cumulVar(manager.nodeToIndex(i)).setRange(window.opens(), window.closes());
        }
        for (int v = 0; v < problem.vehicles().size(); v++) {
            Vehicle vehicle = problem.vehicles().get(v);
            long from = vehicle.shiftEarliest();
            long to = vehicle.shiftLatest();
            clock.cumulVar(routing.start(v)).setRange(from, to);
            clock.cumulVar(routing.end(v)).setRange(from, to);
            if (vehicle.limits().dutySeconds() != Integer.MAX_VALUE) {
                clock.setSpanUpperBoundForVehicle(vehicle.limits().dutySeconds(), v);
            }
        }
    }

    private static void loads(RoutingProblem problem, int nodes, RoutingModel routing) {
        long[] demand = new long[nodes];
        for (int i = 0; i < problem.jobs().size(); i++) {
            demand[i] = problem.jobs().get(i).demand().getFirst();
        }
        long[] capacity =
                problem.vehicles().stream().mapToLong(v -> v.capacity().getFirst()).toArray();
        routing.addDimensionWithVehicleCapacity(
                routing.registerUnaryTransitVector(demand), 0, capacity, true, "load");
    }

    private static void choices(
            RoutingProblem problem, RoutingIndexManager manager, RoutingModel routing) {
        for (int i = 0; i < problem.jobs().size(); i++) {
            Job job = problem.jobs().get(i);
            long index = manager.nodeToIndex(i);
            if (!Rules.required(job)) {
                routing.addDisjunction(new long[] {index}, job.unservedCents());
            }
            for (int v = 0; v < problem.vehicles().size(); v++) {
                String vehicle = problem.vehicles().get(v).id();
                if (!job.vehicles().isEmpty() && !job.vehicles().contains(vehicle)) {
                    routing.vehicleVar(index).removeValue(v);
                }
            }
        }
    }

    private static Map<String, List<String>> routes(
            RoutingProblem problem,
            RoutingIndexManager manager,
            RoutingModel routing,
            Assignment found) {
        var routes = new LinkedHashMap<String, List<String>>();
        for (int v = 0; v < problem.vehicles().size(); v++) {
            var jobs = new ArrayList<String>();
            long index = found.value(routing.nextVar(routing.start(v)));
            while (!routing.isEnd(index)) {
                jobs.add(problem.jobs().get(manager.indexToNode(index)).id());
                index = found.value(routing.nextVar(index));
            }
            routes.put(problem.vehicles().get(v).id(), jobs);
        }
        return routes;
    }
}
