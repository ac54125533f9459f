package io.depotdesk.data.problems;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.search.Repair;
import io.depotdesk.routing.search.RepairLimits;
import io.depotdesk.routing.search.Repaired;
import io.depotdesk.routing.search.Search;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// What `depotdesk bench reveal` does: plans for all customers of an instance but a few, reveals these one by one with
/// a repair after each, and compares with a plan made anew for all.
///
/// All times are CPU time of the one thread. Steps per repair follow from `millis` by the pace of the repairs before;
/// what reveals after the first of a run took is part of the figures, whatever it was.
///
/// @param late how many customers are revealed late
/// @param seconds for the plan before, and for the plan anew
/// @param millis per reveal
/// @param moves how many other customers may change their route per reveal
public record RevealBench(
        RoutingProblem problem, int late, double seconds, double millis, int moves, long seed) {
    private static final long FIRST_STEPS = 1000;
    private static final int WARM_UP = 10;

    /// What came out.
    ///
    /// @param before cost of the plan without the late customers, in the problem's cents
    /// @param after cost after the last reveal
    /// @param anew cost of the plan made anew
    /// @param cpuMillis per reveal, ascending
    /// @param moved per reveal, in order
    /// @param steps per reveal on average
    /// @param sound whether every plan kept every rule
    public record Figures(
            long before,
            long after,
            long anew,
            double[] cpuMillis,
            int[] moved,
            double steps,
            boolean sound) {

        /// Returns by how many percent the plan after the last reveal is dearer than the one made anew.
        public double percentAbove() {
            return 100.0 * (after - anew) / anew;
        }

        public double meanMoved() {
            return Arrays.stream(moved).average().orElse(0);
        }
    }

    /// Runs it; `heard` is told of each repair.
    public Figures run(Consumer<Repaired> heard) {
        List<Job> hidden = new ArrayList<>(problem.jobs());
        Collections.shuffle(hidden, new Random(seed));
        hidden = List.copyOf(hidden.subList(0, late));
        RoutingPlan anew = search(problem);
        RoutingPlan first = search(without(hidden));
        var warm = new Repair(problem, first, seed);
        double perStep = warmUp(warm, hidden);
        var repair = new Repair(problem, first, seed);
        var cpu = new ThreadCpu();
        double[] took = new double[late];
        int[] moved = new int[late];
        long steps = 0;
        long done = 0;
        double spent = 0;
        boolean sound = true;
        for (int i = 0; i < late; i++) {
            long budget = Math.max(1, (long) (millis * 1e6 / perStep));
            long before = cpu.nanos();
            Repaired answer = repair.add(hidden.get(i).id(), RepairLimits.of(budget, moves));
            long nanos = cpu.nanos() - before;
            took[i] = nanos / 1e6;
            spent += nanos;
            done += budget;
            perStep = spent / done;
            steps += budget;
            moved[i] = answer.moves().size();
            sound &= PlanCheck.violations(problem, answer.plan()).isEmpty();
            heard.accept(answer);
        }
        Arrays.sort(took);
        return new Figures(
                first.costCents(),
                repair.plan().costCents(),
                anew.costCents(),
                took,
                moved,
                (double) steps / Math.max(1, late),
                sound);
    }

    private double warmUp(Repair repair, List<Job> hidden) {
        var cpu = new ThreadCpu();
        double perStep = 1;
        for (Job job : hidden.subList(0, Math.min(WARM_UP, hidden.size()))) {
            long before = cpu.nanos();
            repair.add(job.id(), RepairLimits.of(FIRST_STEPS, moves));
            perStep = (double) (cpu.nanos() - before) / FIRST_STEPS;
        }
        return perStep;
    }

    private RoutingPlan search(RoutingProblem of) {
        var limits = SearchLimits.cpuSeconds(seconds, new ThreadCpu());
        return Search.solve(of, null, limits, seed, 1, SearchListener.NONE);
    }

    private RoutingProblem without(List<Job> hidden) {
        var parts = RoutingProblem.builder();
        problem.travels().forEach(parts::travel);
        problem.vehicles().forEach(parts::vehicle);
        problem.jobs().stream().filter(job -> !hidden.contains(job)).forEach(parts::job);
        problem.carriers().forEach(parts::carrier);
        return parts.build();
    }
}
