package io.depotdesk.routing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Small routing problems from a seed, with every kind of rule mixed in.
public final class RandomProblems {
    private final SplittableRandom dice;

    /// Draws what only [#trips] has, so that other problems stay as they are; null if none is wanted.
    private final @Nullable SplittableRandom more;

    private final RoutingProblem.Builder parts = RoutingProblem.builder();
    private final List<String> vehicleIds = new ArrayList<>();

    private RandomProblems(long seed, boolean trips) {
        dice = new SplittableRandom(seed);
        more = trips ? new SplittableRandom(~seed) : null;
    }

    /// Returns a problem of `jobs` jobs on `vehicles` vehicles with breaks, skills, several windows and so on.
    public static RoutingProblem mixed(long seed, int jobs, int vehicles) {
        return new RandomProblems(seed, false).mixed(jobs, vehicles);
    }

    /// Returns such a problem in which vehicles also reload, deliver before they fetch and keep to zones, and carriers
    /// limit waves, give rebates and were promised volumes.
    public static RoutingProblem trips(long seed, int jobs, int vehicles) {
        return new RandomProblems(seed, true).mixed(jobs, vehicles);
    }

    /// Returns a square town: times and distances follow from random points.
    public static Travel town(SplittableRandom dice, int places) {
        int[] x = new int[places];
        int[] y = new int[places];
        for (int i = 0; i < places; i++) {
            x[i] = dice.nextInt(10_000);
            y[i] = dice.nextInt(10_000);
        }
        int[] seconds = new int[places * places];
        int[] metres = new int[places * places];
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                int far = (int) Math.hypot(x[i] - x[j], y[i] - y[j]);
                metres[i * places + j] = far;
                seconds[i * places + j] = i == j ? 0 : far / 10 + dice.nextInt(30);
            }
        }
        return new Travel(places, seconds, metres);
    }

    private RoutingProblem mixed(int jobs, int vehicles) {
        int places = Math.max(2, jobs - jobs / 5);
        parts.travel(town(dice, places));
        for (int v = 0; v < vehicles; v++) {
            vehicleIds.add("van" + v);
            parts.vehicle(vehicle("van" + v));
        }
        var carrier =
                Carrier.named("carrier")
                        .capacity(1 + dice.nextInt(jobs))
                        .minimum(dice.nextInt(3000));
        carrier.tier(3, 50).tier(6, 100);
        if (more != null) {
            carrier.rebate(2 + more.nextInt(4), more.nextInt(300))
                    .rebate(5, more.nextInt(100))
                    .committed(more.nextInt(jobs), more.nextInt(1500))
                    .wave(1, more.nextInt(5), 5 + more.nextInt(20), 60)
                    .wave(2, more.nextInt(5));
        }
        for (int j = 0; j < jobs; j++) {
            parts.job(job("job" + j, places));
            if (dice.nextInt(3) > 0) {
                carrier.price("job" + j, 500 + dice.nextInt(2500));
            } else {
                carrier.declines("job" + j, "Too far out.");
            }
        }
        if (dice.nextBoolean()) {
            parts.carrier(carrier.build());
        }
        return parts.build();
    }

    private Vehicle vehicle(String id) {
        int from = dice.nextInt(8) * 3600;
        var vehicle =
                Vehicle.at(id, 0)
                        .shift(from, from + 4 * 3600 + dice.nextInt(6 * 3600))
                        .capacity(10 + dice.nextInt(30), 20 + dice.nextInt(60))
                        .skills(dice.nextInt(4));
        boolean timed = dice.nextBoolean();
        vehicle.prices(
                new Prices(
                        dice.nextInt(5000),
                        20 + dice.nextInt(80),
                        dice.nextInt(1000),
                        timed ? 1500 + dice.nextInt(1000) : 0,
                        timed ? dice.nextInt(800) : 0,
                        timed ? 3000 : 0));
        if (timed) {
            vehicle.overtime(dice.nextInt(3600));
        }
        int pauses = dice.nextInt(3);
        for (int b = 0; b < pauses; b++) {
            int open = from + 5400 + b * 7200 + dice.nextInt(1800);
            vehicle.pause(
                    new Break(open, open + 1800 + dice.nextInt(3600), 600 + dice.nextInt(2400)));
        }
        if (dice.nextInt(5) == 0) {
            vehicle.end(Vehicle.ANYWHERE);
        }
        if (dice.nextInt(8) == 0) {
            vehicle.start(Vehicle.ANYWHERE);
        }
        if (dice.nextInt(4) == 0) {
            vehicle.limits(new Limits(4 + dice.nextInt(10), 3 * 3600, 90_000, 6 * 3600));
        }
        if (more != null) {
            trips(vehicle, more);
        }
        return vehicle.build();
    }

    private static void trips(Vehicle.Builder vehicle, SplittableRandom more) {
        if (more.nextInt(3) > 0) {
            int most = more.nextBoolean() ? Reloading.UNLIMITED : 1 + more.nextInt(3);
            List<Integer> places = more.nextInt(3) > 0 ? List.of(0) : List.of(0, 1);
            vehicle.reloading(new Reloading(places, more.nextInt(900), most));
            vehicle.capacity(5 + more.nextInt(10), 10 + more.nextInt(20));
            if (more.nextBoolean()) {
                // Nothing but windows, loads and ways: these are judged in constant time.
                vehicle.limits(Limits.NONE).prices(Prices.distance(20 + more.nextInt(80)));
            }
        }
        if (more.nextInt(4) == 0) {
            vehicle.deliverFirst();
        }
        if (more.nextInt(3) == 0) {
            vehicle.zones(
                    Zones.home(more.nextBoolean() ? Zones.FORBIDDEN : more.nextInt(2000), 1, 2));
        }
    }

    private Job job(String id, int places) {
        int kind = dice.nextInt(5);
        int place = 1 + dice.nextInt(places - 1);
        var job =
                kind == 0
                        ? Job.pickup(id, place)
                        : kind == 1 ? Job.linked(id, place) : Job.delivery(id, place);
        if (kind == 1) {
            task(job);
            job.thenAt(1 + dice.nextInt(places - 1));
        }
        task(job);
        job.demand(1 + dice.nextInt(5), 1 + dice.nextInt(10));
        job.skills(dice.nextInt(4) == 0 ? 1 + dice.nextInt(2) : 0);
        job.unservedCents(3000 + dice.nextInt(20_000));
        if (dice.nextInt(4) == 0) {
            job.release(dice.nextInt(5 * 3600));
        }
        if (dice.nextInt(3) == 0) {
            job.promise(4 * 3600 + dice.nextInt(8 * 3600), dice.nextInt(60));
        }
        if (dice.nextInt(6) == 0) {
            job.surcharge(any(), dice.nextInt(900));
        }
        if (dice.nextInt(10) == 0) {
            job.onlyOn(List.of(any(), any()));
        }
        if (dice.nextInt(5) == 0) {
            job.anchor(new Anchor(any(), dice.nextInt(12 * 3600), dice.nextInt(800), 5, 600));
        }
        if (more != null) {
            job.wave(more.nextInt(3)).zone(more.nextInt(5) - 1);
            if (more.nextInt(3) == 0) {
                job.release(3600 * more.nextInt(10));
            }
        }
        return job.build();
    }

    private String any() {
        return vehicleIds.get(dice.nextInt(vehicleIds.size()));
    }

    private void task(Job.Builder job) {
        job.service(60 + dice.nextInt(600));
        if (dice.nextInt(3) == 0) {
            job.setup(dice.nextInt(300));
        }
        int windows = dice.nextInt(3);
        int at = dice.nextInt(6 * 3600);
        for (int w = 0; w < windows; w++) {
            int close = at + 1800 + dice.nextInt(4 * 3600);
            job.window(at, close);
            at = close + 1 + dice.nextInt(3600);
        }
    }
}
