package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.maps.region.GeoBounds;
import io.depotdesk.maps.region.Region;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// How long the first question for a profile takes. Says something only in a program that has just started.
///
/// @param step opening the region, or the profile
/// @param cpuMillis until a place is found on the roads
/// @param wallMillis the same by the clock
/// @param lineCpuMillis for the first leg with its line after that
public record FirstUse(String step, double cpuMillis, double wallMillis, double lineCpuMillis) {

    /// Opens `region` and asks once for each profile.
    public static List<FirstUse> measure(Region region) throws IOException {
        GeoBounds bounds = region.bounds();
        GeoPoint middle =
                new GeoPoint(
                        (bounds.south() + bounds.north()) / 2, (bounds.west() + bounds.east()) / 2);
        GeoPoint aside = new GeoPoint(middle.latitude() + 0.003, middle.longitude());
        List<FirstUse> uses = new ArrayList<>();
        long wall = System.nanoTime();
        long cpu = cpuNanos();
        try (GraphHopperRoads roads = GraphHopperRoads.open(region, 1)) {
            uses.add(new FirstUse("opening", since(cpu), (System.nanoTime() - wall) / 1e6, 0));
            for (String profile : VehicleProfile.ids()) {
                wall = System.nanoTime();
                cpu = cpuNanos();
                roads.access(profile, middle);
                double ready = since(cpu);
                double clock = (System.nanoTime() - wall) / 1e6;
                cpu = cpuNanos();
                roads.leg(profile, middle, aside, TrafficDay.FREE_FLOW, 0);
                uses.add(new FirstUse(profile, ready, clock, since(cpu)));
            }
        }
        return uses;
    }

    private static double since(long cpuNanos) {
        return (cpuNanos() - cpuNanos) / 1e6;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
