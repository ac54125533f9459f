package io.depotdesk.data.problems;

import io.depotdesk.routing.Travel;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The matrices of a VROOM input, one travel table per profile and speed.
final class VroomMatrices {
    private record Key(String profile, double faster) {}

    private final JsonNode root;
    private final Map<Key, Integer> known = new LinkedHashMap<>();
    private final List<Travel> tables = new ArrayList<>();

    VroomMatrices(JsonNode root) {
        this.root = root;
    }

    List<Travel> tables() {
        return tables;
    }

    /// Returns whether the profile has costs of its own; they stand in for its distances.
    boolean priced(String profile) {
        return matrix(profile).has("costs");
    }

    private JsonNode matrix(String profile) {
        return root.path("matrices").path(profile);
    }

    /// Returns the index of the table for `profile` driven `faster` times as fast.
    int table(String profile, double faster, String who) {
        if (!(faster > 0 && faster <= 5)) {
            throw new ProblemFileException(
                    "%s: \"speed_factor\" is %s, it must be above 0 and at most 5."
                            .formatted(who, faster));
        }
        return known.computeIfAbsent(
                new Key(profile, faster),
                key -> {
                    tables.add(read(key, who));
                    return tables.size() - 1;
                });
    }

    private Travel read(Key key, String who) {
        JsonNode matrix = matrix(key.profile());
        JsonNode durations = matrix.path("durations");
        if (!durations.isArray()) {
            throw new ProblemFileException(
                    ("%s drives by the profile \"%s\", and the input has no matrices.%s.durations;"
                                    + " coordinates alone need a road network.")
                            .formatted(who, key.profile(), key.profile()));
        }
        int n = durations.size();
        int[] seconds = cells(durations, n, key.profile() + " durations");
        for (int i = 0; key.faster() != 1 && i < seconds.length; i++) {
            seconds[i] = (int) Math.rint(seconds[i] / key.faster());
        }
        String second = matrix.has("costs") ? "costs" : "distances";
        int[] metres =
                matrix.has(second)
                        ? cells(matrix.path(second), n, key.profile() + " " + second)
                        : new int[n * n];
        return new Travel(n, seconds, metres);
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
