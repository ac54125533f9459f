package io.depotdesk.data.problems;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import java.util.SplittableRandom;

/// A made-up day of one depot, of any size, for measuring how the optimiser grows with it.
///
/// Half of the stops lie in towns, half anywhere in a square whose area grows with their number, the depot in its
/// middle. A third of the stops wants a given hour, a third a given half day; about eleven fill a vehicle. Roads are
/// longer than the line of sight by 30 %; driving uphill takes longer, so times differ by direction. Kilometres and
/// hours at the wheel are paid.
public final class LargeDay {
    private static final int HOUR = 3600;
    private static final double METRES_PER_STOP = 600;
    private static final double DETOUR = 1.3;
    private static final double METRES_PER_SECOND = 12;
    private static final int STOPS_PER_TOWN = 100;

    private LargeDay() {}

    /// Returns the day of `stops` deliveries that `seed` stands for.
    public static RoutingProblem of(int stops, long seed) {
        var dice = new SplittableRandom(seed);
        var parts = RoutingProblem.builder().travel(roads(dice, stops + 1));
        for (int v = 0; v < stops / 8 + 2; v++) {
            parts.vehicle(
                    Vehicle.at("van" + v, 0)
                            .shift(7 * HOUR, 19 * HOUR)
                            .capacity(100)
                            .prices(new Prices(5000, 35, 2000, 0, 0, 0))
                            .build());
        }
        for (int j = 0; j < stops; j++) {
            var job =
                    Job.delivery("stop" + j, j + 1)
                            .service(180 + dice.nextInt(240))
                            .demand(1 + dice.nextInt(17))
                            .unservedCents(Job.UNSERVED_CENTS);
            int kind = dice.nextInt(3);
            if (kind < 2) {
                int hours = kind == 0 ? 1 : 4;
                int opens = 8 * HOUR + dice.nextInt(2 * (10 - hours) + 1) * HOUR / 2;
                job.window(opens, opens + hours * HOUR);
            }
            parts.job(job.build());
        }
        return parts.build();
    }

    private static Travel roads(SplittableRandom dice, int places) {
        double side = METRES_PER_STOP * Math.sqrt(places);
        double[] x = new double[places];
        double[] y = new double[places];
        double[] height = new double[places];
        int towns = Math.max(1, places / STOPS_PER_TOWN);
        for (int p = 1; p < places; p++) {
            if (p <= towns || dice.nextBoolean()) {
                x[p] = (dice.nextDouble() - 0.5) * side;
                y[p] = (dice.nextDouble() - 0.5) * side;
            } else {
                int town = 1 + dice.nextInt(towns);
                double spread = 4 * METRES_PER_STOP;
                x[p] = x[town] + (dice.nextDouble() + dice.nextDouble() - 1) * spread;
                y[p] = y[town] + (dice.nextDouble() + dice.nextDouble() - 1) * spread;
            }
            height[p] = dice.nextDouble() * 30;
        }
        int[] seconds = new int[places * places];
        int[] metres = new int[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                double across = x[from] - x[to];
                double up = y[from] - y[to];
                double far = DETOUR * Math.sqrt(across * across + up * up);
                double climb = Math.max(0, height[to] - height[from]);
                metres[from * places + to] = (int) Math.ceil(far);
                seconds[from * places + to] = (int) Math.ceil(far / METRES_PER_SECOND + climb);
            }
        }
        return new Travel(places, seconds, metres);
    }
}
