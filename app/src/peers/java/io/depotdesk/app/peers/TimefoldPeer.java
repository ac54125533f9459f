package io.depotdesk.app.peers;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

import io.depotdesk.data.problems.Peer;
import io.depotdesk.routing.RoutingProblem;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Timefold's community edition with its default phases, on the model of its guide to vehicle routing. A second
/// thread watches the CPU time of the searching one and ends the search.
public final class TimefoldPeer implements Peer {
    private static final long LOOK_EVERY_MILLIS = 5;

    @Override
    public String name() {
        return "timefold";
    }

    @Override
    public Optional<String> refusal(RoutingProblem problem) {
        return Rules.beyond(problem, Set.of());
    }

    @Override
    public Map<String, List<String>> solve(RoutingProblem problem, double cpuSeconds, long seed) {
        var threads = ManagementFactory.getThreadMXBean();
        long searching = Thread.currentThread().threadId();
        long end = threads.getThreadCpuTime(searching) + (long) (cpuSeconds * 1e9);
        Solver<TimefoldPlan> solver =
                SolverFactory.<TimefoldPlan>create(
                                new SolverConfig()
                                        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                                        .withSolutionClass(TimefoldPlan.class)
                                        .withEntityClasses(
                                                TimefoldVehicle.class, TimefoldVisit.class)
                                        .withConstraintProviderClass(TimefoldConstraints.class)
                                        .withRandomSeed(seed)
                                        .withTerminationConfig(
                                                new TerminationConfig()
                                                        .withSecondsSpentLimit(1_000_000L)))
                        .buildSolver();
        Thread watch =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            try {
                                while (threads.getThreadCpuTime(searching) < end
                                        || !solver.isSolving()) {
                                    Thread.sleep(LOOK_EVERY_MILLIS);
                                }
                                solver.terminateEarly();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        TimefoldPlan found = solver.solve(TimefoldPlan.of(problem));
        watch.interrupt();
        var routes = new LinkedHashMap<String, List<String>>();
        for (TimefoldVehicle vehicle : found.vehicles) {
            routes.put(vehicle.id, vehicle.visits.stream().map(visit -> visit.id).toList());
        }
        return routes;
    }
}
