package io.depotdesk.data.problems;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;
import io.depotdesk.roads.TravelMatrix;
import io.depotdesk.routing.Travel;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The matrices of a VROOM input, or those of a road network for its coordinates: one travel table per profile and
/// speed.
final class VroomMatrices {
    private record Key(String profile, double faster) {}

    /// What VROOM calls a vehicle whose profile is not said.
    static final String USUAL = "car";

    private record Asked(int table, String who) {}

    private final JsonNode root;
    private final VroomPlaces places;
    private final Optional<Roads> roads;
    private final Map<Key, Asked> known = new LinkedHashMap<>();

    VroomMatrices(JsonNode root, VroomPlaces places, Optional<Roads> roads) {
        this.root = root;
        this.places = places;
        this.roads = roads;
    }

    /// Returns the tables asked for, once all places are known.
    List<Travel> tables() {
        var tables = new ArrayList<Travel>();
        known.forEach((key, asked) -> tables.add(read(key, asked.who())));
        return tables;
    }

    /// Returns whether the profile has costs of its own; they stand in for its distances.
    boolean priced(String profile) {
        return matrix(profile).has("costs");
    }

    private JsonNode matrix(String profile) {
        return root.path("matrices").path(profile);
    }

    /// Returns the driving times of a profile; the deprecated `matrix` holds for all.
    private JsonNode durations(String profile) {
        return root.has("matrices") ? matrix(profile).path("durations") : root.path("matrix");
    }

    /// Returns the index of the table for `profile` driven `faster` times as fast.
    int table(String profile, double faster, String who) {
        if (!(faster > 0 && faster <= 5)) {
            throw new ProblemFileException(
                    "%s: \"speed_factor\" is %s, it must be above 0 and at most 5."
                            .formatted(who, faster));
        }
        return known.computeIfAbsent(new Key(profile, faster), _ -> new Asked(known.size(), who))
                .table();
    }

    private Travel read(Key key, String who) {
        if (!places.indexed()) {
            return driven(key, who);
        }
        JsonNode matrix = matrix(key.profile());
        JsonNode durations = durations(key.profile());
        if (!durations.isArray()) {
            throw new ProblemFileException(
                    ("%s drives by the profile \"%s\", and the input has no matrices.%s.durations;"
                                    + " coordinates alone need a road network.")
                            .formatted(who, key.profile(), key.profile()));
        }
        int n = durations.size();
        int[] seconds = cells(durations, n, key.profile() + " durations");
        hasten(seconds, key.faster());
        String second = matrix.has("costs") ? "costs" : "distances";
        int[] metres =
                matrix.has(second)
                        ? cells(matrix.path(second), n, key.profile() + " " + second)
                        : new int[n * n];
        return new Travel(n, seconds, metres);
    }

    private static void hasten(int[] seconds, double faster) {
        for (int i = 0; faster != 1 && i < seconds.length; i++) {
            if (seconds[i] < Travel.UNREACHABLE) {
                seconds[i] = (int) Math.rint(seconds[i] / faster);
            }
        }
    }

    private Travel driven(Key key, String who) {
        if (roads.isEmpty()) {
            throw new ProblemFileException(
                    who
                            + " has coordinates, and the input has no matrices. Name the region on"
                            + " whose roads to drive (--region), or give driving times in"
                            + " \"matrices\" and name places by start_index, end_index and"
                            + " location_index.");
        }
        List<String> profiles = roads.get().profiles();
        String profile = key.profile().equals(USUAL) ? profiles.getFirst() : key.profile();
        if (!profiles.contains(profile)) {
            throw new ProblemFileException(
                    "%s drives by the profile \"%s\"; the roads have %s, and \"%s\" stands for the first."
                            .formatted(who, profile, profiles, USUAL));
        }
        List<GeoPoint> points = places.points();
        TravelMatrix matrix =
                roads.get().matrix(profile, points, TrafficDay.FREE_FLOW, Progress.NONE);
        if (!matrix.problems().isEmpty()) {
            TravelMatrix.PlaceProblem first = matrix.problems().getFirst();
            GeoPoint at = points.get(first.place());
            throw new ProblemFileException(
                    "The place [%s, %s] cannot be used: %s"
                            .formatted(at.longitude(), at.latitude(), first.reason()));
        }
        int[] seconds = matrix.allSeconds().clone();
        hasten(seconds, key.faster());
        return new Travel(matrix.size(), seconds, matrix.allMetres());
    }

    private static int[] cells(JsonNode rows, int n, String what) {
        int[] cells = new int[n * n];
        for (int i = 0; i < n; i++) {
            JsonNode row = rows.path(i);
            if (row.size() != n) {
                throw new ProblemFileException(
                        "Row %d of the matrix of %s has %d cells, the matrix %d rows."
                                .formatted(i, what, row.size(), n));
            }
            for (int j = 0; j < n; j++) {
                long cell = VroomNumbers.number(row.get(j), "row " + i, "The matrix of " + what);
                cells[i * n + j] = Math.clamp(cell, Integer.MIN_VALUE, Travel.UNREACHABLE);
            }
        }
        return cells;
    }
}
