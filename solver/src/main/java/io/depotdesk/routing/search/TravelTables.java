package io.depotdesk.routing.search;

import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The travel tables as the search reads them: with a place that is nowhere, and priced.
///
/// If any route may begin or end anywhere, one place is added to which and from which all ways are 0. Tables
/// that need no change are the problem's own.
final class TravelTables {
    private static final int FINEST = 100;

    private record Rate(int travel, int perKm, int perDrivingHour) {}

    private final RoutingProblem problem;
    private final int width;
    private final int ticksPerCent;
    private final List<int[]> seconds = new ArrayList<>();
    private final List<int[]> metres = new ArrayList<>();
    private final Map<Rate, int[]> priced = new LinkedHashMap<>();

    TravelTables(RoutingProblem problem) {
        this.problem = problem;
        boolean open =
                problem.vehicles().stream()
                        .anyMatch(
                                v -> v.start() == Vehicle.ANYWHERE || v.end() == Vehicle.ANYWHERE);
        int places = problem.travels().getFirst().size();
        width = open ? places + 1 : places;
        for (Travel travel : problem.travels()) {
            seconds.add(open ? widened(travel.seconds(), places) : travel.seconds());
            metres.add(open ? widened(travel.metres(), places) : travel.metres());
        }
        ticksPerCent = problem.vehicles().stream().allMatch(v -> whole(v.prices())) ? 1 : FINEST;
    }

    int width() {
        return width;
    }

    int ticksPerCent() {
        return ticksPerCent;
    }

    int[] seconds(int travel) {
        return seconds.get(travel);
    }

    int[] metres(int travel) {
        return metres.get(travel);
    }

    /// Returns the price of each way for `vehicle` in ticks.
    int[] ticks(Vehicle vehicle) {
        Prices prices = vehicle.prices();
        return priced.computeIfAbsent(
                new Rate(vehicle.travel(), prices.perKm(), prices.perDrivingHour()), this::price);
    }

    private static boolean whole(Prices prices) {
        return prices.perKm() % 1000 == 0 && prices.perDrivingHour() % 3600 == 0;
    }

    private int[] price(Rate rate) {
        int[] m = metres.get(rate.travel());
        if (rate.perKm() == 1000 && rate.perDrivingHour() == 0 && ticksPerCent == 1) {
            return m;
        }
        int[] s = seconds.get(rate.travel());
        int[] ticks = new int[m.length];
        for (int i = 0; i < ticks.length; i++) {
            double exact =
                    ticksPerCent
                            * (m[i] * (double) rate.perKm() / 1000
                                    + s[i] * (double) rate.perDrivingHour() / 3600);
            boolean noWay = m[i] >= Travel.UNREACHABLE || s[i] >= Travel.UNREACHABLE;
            ticks[i] = noWay ? Model.FORBIDDEN : (int) Math.min(Model.FORBIDDEN, exact + 0.5);
        }
        return ticks;
    }

    private static int[] widened(int[] table, int places) {
        int[] wide = new int[(places + 1) * (places + 1)];
        for (int row = 0; row < places; row++) {
            System.arraycopy(table, row * places, wide, row * (places + 1), places);
        }
        return wide;
    }

    /// Returns a table with rows and columns swapped, itself if that makes no difference.
    static int[] turned(int[] table, int width) {
        boolean symmetric = true;
        for (int i = 0; i < width && symmetric; i++) {
            for (int j = 0; j < i && symmetric; j++) {
                symmetric = table[i * width + j] == table[j * width + i];
            }
        }
        if (symmetric) {
            return table;
        }
        int[] turned = new int[table.length];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                turned[j * width + i] = table[i * width + j];
            }
        }
        return turned;
    }
}
