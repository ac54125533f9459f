package io.depotdesk.routing;

import io.depotdesk.pace.Detours;
import io.depotdesk.pace.Pace;

import java.util.List;
import java.util.SplittableRandom;

/// Days of one depot from a seed, with the rules that every real day has: drivers paid by the hour who take a
/// break, promised windows, three kinds of load, a carrier that takes what it is offered.
public final class DepotDays {

    private static final int HOUR = 3600;

    private DepotDays() {}

    /// A day with driving times that stay the same.
    public static RoutingProblem steady(long seed, int jobs, int vans) {
        return day(seed, jobs, vans, false);
    }

    /// A day with two rush hours.
    public static RoutingProblem rushHours(long seed, int jobs, int vans) {
        return day(seed, jobs, vans, true);
    }

    private static RoutingProblem day(long seed, int jobs, int vans, boolean rush) {
        var dice = new SplittableRandom(seed);
        Travel town = RandomProblems.town(dice, jobs + 1);
        var parts = RoutingProblem.builder();
        parts.travel(
                rush
                        ? new Travel(
                                town.size(),
                                town.seconds(),
                                town.metres(),
                                rushHours(dice, jobs + 1))
                        : town);
        for (int v = 0; v < vans; v++) {
            int from = 7 * HOUR + dice.nextInt(5) * HOUR / 2;
            parts.vehicle(
                    Vehicle.at("van" + v, 0)
                            .shift(from, from + 9 * HOUR)
                            .capacity(900_000, 8_000_000, 60)
                            .skills(dice.nextInt(4))
                            .prices(new Prices(2500, 38, 0, 2100, 0, 0))
                            .pause(new Break(from + 3 * HOUR, from + 5 * HOUR + HOUR / 2, HOUR / 2))
                            .build());
        }
        var carrier = Carrier.named("carrier").capacity(jobs / 8 + 1);
        for (int j = 0; j < jobs; j++) {
            String id = "job" + j;
            var job = dice.nextInt(16) == 0 ? Job.pickup(id, j + 1) : Job.delivery(id, j + 1);
            job.service(120 + dice.nextInt(300))
                    .demand(
                            1000 + dice.nextInt(20_000),
                            5000 + dice.nextInt(90_000),
                            1 + dice.nextInt(2));
            if (dice.nextInt(10) == 0) {
                job.skills(1 + dice.nextInt(2));
            }
            if (dice.nextInt(4) > 0) {
                int opens = 8 * HOUR + dice.nextInt(16) * HOUR / 2;
                job.window(opens, opens + HOUR + dice.nextInt(3) * HOUR);
            }
            job.unservedCents(100_000);
            if (dice.nextInt(3) > 0) {
                carrier.price(id, 700 + dice.nextInt(900));
            } else {
                carrier.declines(id, "Not in its area.");
            }
            parts.job(job.build());
        }
        return parts.carrier(carrier.build()).build();
    }

    /// Two kinds of road, the one at half speed from 7 to 9:30, the other at two thirds from 16 to 18:30; no way
    /// out of some places between 11 and 12.
    public static Pace rushHours(SplittableRandom dice, int places) {
        byte[] shares = new byte[places * places * 2];
        for (int cell = 0; cell < places * places; cell++) {
            int first = dice.nextInt(Pace.WHOLE + 1);
            shares[2 * cell] = (byte) first;
            shares[2 * cell + 1] = (byte) (Pace.WHOLE - first);
        }
        int[] begins = {0, 7 * HOUR, 9 * HOUR + 1800, 11 * HOUR, 12 * HOUR, 16 * HOUR, 66_600};
        int[] slowness = {
            1000, 1000, 2000, 1200, 1000, 1000, 1000, 1000, 1000, 1000, 1100, 1500, 1000, 1000
        };
        int[] detourAt = {-1, -1, -1, 0, -1, -1, -1};
        return new Pace(places, 2, shares, begins, slowness, detourAt, List.of(shut(dice, places)));
    }

    private static Detours shut(SplittableRandom dice, int places) {
        int[] first = new int[places + 1];
        int count = 0;
        int[] columns = new int[places * places];
        for (int row = 0; row < places; row++) {
            first[row] = count;
            boolean closed = dice.nextInt(10) == 0;
            for (int column = 0; closed && column < places; column++) {
                if (column != row) {
                    columns[count++] = column;
                }
            }
        }
        first[places] = count;
        int[] none = new int[count];
        java.util.Arrays.fill(none, Pace.UNREACHABLE);
        return new Detours(
                first, java.util.Arrays.copyOf(columns, count), none, none, new byte[2 * count]);
    }
}
