package io.depotdesk.routing.waves;

import io.depotdesk.routing.Carrier;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.waves.WaveDecision.Verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Decides which open jobs go with this wave and which wait for the next, by iterative conditional dispatch (Lan, van
/// Doorn, Wouda, Rijal & Bhulai, An iterative sample scenario approach for the dynamic dispatch waves problem,
/// Transportation Science 2024).
///
/// A round draws futures and routes each as if it were known. Jobs that go now in most of them go, jobs that wait in
/// most of them wait; the next round asks about the others, given what is decided. What goes in the end is routed for
/// the rest of the time.
///
/// Equal wave, futures, rules, limits and seed give equal decisions; what a [io.depotdesk.routing.search.CpuMeter]
/// decided is repeated by [WaveBudget#of].
public final class WaveDispatch {
    private final OpenWave wave;
    private final Futures futures;
    private final WaveRules rules;
    private final Effort effort;
    private final long seed;
    private final int waves;
    private final Stand[] stands;
    private final int[] went;
    private final int[] asked;

    private WaveDispatch(
            OpenWave wave, Futures futures, WaveRules rules, WaveBudget limits, long seed) {
        this.wave = wave;
        this.futures = futures;
        this.rules = rules;
        this.seed = seed;
        effort = new Effort(limits);
        waves = Math.min(rules.waves(), wave.later().size());
        List<Job> jobs = wave.now().jobs();
        stands = new Stand[jobs.size()];
        went = new int[jobs.size()];
        asked = new int[jobs.size()];
        Arrays.fill(stands, waves == 0 ? Stand.GOES : Stand.OPEN);
        wave.mustGo().forEach(this::goes);
        wave.now().vehicles().forEach(vehicle -> vehicle.frozen().forEach(this::goes));
    }

    private void goes(String id) {
        Integer job = wave.now().jobIndex().get(id);
        if (job != null) {
            stands[job] = Stand.GOES;
        }
    }

    /// Decides.
    ///
    /// Jobs that a future leaves to a carrier or out altogether count as waiting in it; what is frozen goes.
    public static WaveDecision decide(
            OpenWave wave, Futures futures, WaveRules rules, WaveBudget limits, long seed) {
        return new WaveDispatch(wave, futures, rules, limits, seed).decide();
    }

    private WaveDecision decide() {
        for (int round = 0; round < rules.rounds() && open(); round++) {
            ask(round);
        }
        RoutingProblem problem = going();
        RoutingPlan plan = effort.search(problem, null, 1, 1, seed);
        var verdicts = new ArrayList<Verdict>();
        for (int j = 0; j < stands.length; j++) {
            String id = wave.now().jobs().get(j).id();
            verdicts.add(new Verdict(id, stands[j] == Stand.GOES, went[j], asked[j]));
        }
        return new WaveDecision(verdicts, problem, plan, effort.made());
    }

    private boolean open() {
        return Arrays.stream(stands).anyMatch(stand -> stand == Stand.OPEN);
    }

    private void ask(int round) {
        for (int j = 0; j < stands.length; j++) {
            if (stands[j] == Stand.OPEN) {
                went[j] = 0;
                asked[j] = rules.futures();
            }
        }
        for (int f = 0; f < rules.futures(); f++) {
            int number = round * rules.futures() + f;
            long draw = seed + 0x9E3779B97F4A7C15L * (number + 1);
            var scenario = new Scenario(wave, futures.drawn(draw), stands, waves);
            int left = rules.rounds() * rules.futures() - number;
            RoutingPlan plan =
                    effort.search(scenario.problem(), null, rules.shareOfTime(), left, draw);
            Set<String> now = scenario.goingNow(plan);
            for (int j = 0; j < stands.length; j++) {
                if (stands[j] == Stand.OPEN && now.contains(wave.now().jobs().get(j).id())) {
                    went[j]++;
                }
            }
        }
        decide(round == rules.rounds() - 1);
    }

    private void decide(boolean last) {
        for (int j = 0; j < stands.length; j++) {
            if (stands[j] == Stand.OPEN) {
                double share = (double) went[j] / asked[j];
                if (share >= rules.goes()) {
                    stands[j] = Stand.GOES;
                } else if (last || 1 - share >= rules.waits()) {
                    stands[j] = Stand.WAITS;
                }
            }
        }
    }

    private RoutingProblem going() {
        var parts = RoutingProblem.builder();
        wave.now().travels().forEach(parts::travel);
        wave.now().vehicles().forEach(parts::vehicle);
        Set<String> ids = new LinkedHashSet<>();
        for (int j = 0; j < stands.length; j++) {
            if (stands[j] == Stand.GOES) {
                Job job = wave.now().jobs().get(j);
                parts.job(job);
                ids.add(job.id());
            }
        }
        wave.now().carriers().forEach(carrier -> parts.carrier(asked(carrier, ids)));
        return parts.build();
    }

    /// Returns `carrier` with its quotes for `jobs` only.
    private static Carrier asked(Carrier carrier, Set<String> jobs) {
        var quotes = new LinkedHashMap<>(carrier.quotes());
        quotes.keySet().retainAll(jobs);
        return new Carrier(
                carrier.id(),
                quotes,
                carrier.capacity(),
                carrier.minimumCents(),
                carrier.tiers(),
                carrier.rebates(),
                carrier.commitment(),
                carrier.waves());
    }
}
