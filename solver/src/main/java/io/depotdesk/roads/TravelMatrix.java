package io.depotdesk.roads;

import io.depotdesk.pace.Pace;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Driving times and distances between the places of one plan, and how they change over the day.
///
/// Shape: `size() × size()`, row = origin, column = destination, in the order the places were given,
/// flat and row by row. The diagonal is 0. One-way streets make A→B differ from B→A.
///
/// Units: whole seconds and whole metres. A pair without a way holds [#UNREACHABLE] in both.
///
/// The arrays are shared, not copied: a 5,000-place matrix has 25 million cells. Do not write to them.
public final class TravelMatrix {

    /// No way between the two places.
    public static final int UNREACHABLE = Integer.MAX_VALUE / 4;

    private final String roadsVersion;
    private final String profile;
    private final int size;
    private final int[] seconds;
    private final int[] metres;
    private final @Nullable Pace pace;
    private final List<PlaceProblem> problems;

    /// @param pace how times change over the day, null if they do not
    public TravelMatrix(
            String roadsVersion,
            String profile,
            int size,
            int[] seconds,
            int[] metres,
            @Nullable Pace pace,
            List<PlaceProblem> problems) {
        if (seconds.length != size * size || metres.length != size * size) {
            throw new IllegalArgumentException(
                    "A matrix of %d places needs %d cells, got %d times and %d distances."
                            .formatted(size, size * size, seconds.length, metres.length));
        }
        this.roadsVersion = Objects.requireNonNull(roadsVersion);
        this.profile = Objects.requireNonNull(profile);
        this.size = size;
        this.seconds = seconds;
        this.metres = metres;
        this.pace = pace;
        this.problems = List.copyOf(problems);
    }

    public String roadsVersion() {
        return roadsVersion;
    }

    /// Returns the matrix of some places alone.
    ///
    /// @param places which, ascending; place `i` of the answer is `places[i]` here
    public TravelMatrix part(int[] places) {
        int[] drives = new int[places.length * places.length];
        int[] ways = new int[places.length * places.length];
        int at = 0;
        for (int from : places) {
            for (int to : places) {
                drives[at] = seconds[from * size + to];
                ways[at++] = metres[from * size + to];
            }
        }
        List<PlaceProblem> left =
                problems.stream()
                        .filter(problem -> Arrays.binarySearch(places, problem.place()) >= 0)
                        .map(problem ->
                                new PlaceProblem(
                                        Arrays.binarySearch(places, problem.place()),
                                        problem.reason()))
                        .toList();
        return new TravelMatrix(
                roadsVersion,
                profile,
                places.length,
                drives,
                ways,
                pace == null ? null : pace.part(places),
                left);
    }

    public String profile() {
        return profile;
    }

    public int size() {
        return size;
    }

    /// Returns the steady driving time in seconds, or [#UNREACHABLE].
    public int seconds(int from, int to) {
        return seconds[Objects.checkIndex(from, size) * size + Objects.checkIndex(to, size)];
    }

    /// Returns the length in metres of the way that takes [#seconds(int, int)], or [#UNREACHABLE].
    public int metres(int from, int to) {
        return metres[Objects.checkIndex(from, size) * size + Objects.checkIndex(to, size)];
    }

    /// Returns all times, flat, row by row; shared, read only.
    public int[] allSeconds() {
        return seconds;
    }

    /// Returns all distances, flat, row by row; shared, read only.
    public int[] allMetres() {
        return metres;
    }

    /// Returns how times change over the day, empty if they do not.
    public Optional<Pace> pace() {
        return Optional.ofNullable(pace);
    }

    /// Returns the driving time in seconds when leaving at `departure` (second of the day), or [#UNREACHABLE].
    public int seconds(int from, int to, int departure) {
        int steady = seconds(from, to);
        return pace == null
                ? steady
                : Math.min(UNREACHABLE, pace.arrival(from, to, steady, departure) - departure);
    }

    /// Returns the length in metres of the way in force at `departure` (second of the day), or [#UNREACHABLE].
    public int metres(int from, int to, int departure) {
        int steady = metres(from, to);
        return pace == null ? steady : pace.metres(from, to, steady, departure);
    }

    /// Returns the places that have no road near them or cannot be reached, each with the reason.
    public List<PlaceProblem> problems() {
        return problems;
    }

    /// A place that the network cannot serve.
    ///
    /// @param place its index in the matrix
    /// @param reason a sentence for a person
    public record PlaceProblem(int place, String reason) {}
}
