package io.depotdesk.maps.traces;

import java.util.List;

/// How synthetic positions are reported.
///
/// @param noiseMetres standard deviation in each direction
/// @param everyMetres distance between two positions, 0 if time decides
/// @param everySeconds time between two positions, 0 if distance decides
/// @param gaps whether positions are missing now and then, for 50 s or for 150 to 300 s
public record TraceKind(
        String name, double noiseMetres, double everyMetres, double everySeconds, boolean gaps) {

    /// The kinds that a benchmark runs.
    public static final List<TraceKind> BENCHMARK =
            List.of(
                    new TraceKind("every 60 m, noise 8 m", 8, 60, 0, false),
                    new TraceKind("every 60 m, noise 15 m", 15, 60, 0, false),
                    new TraceKind("every 10 s with gaps, noise 8 m", 8, 0, 10, true),
                    new TraceKind("every 10 s with gaps, noise 15 m", 15, 0, 10, true),
                    new TraceKind("every second, noise 8 m", 8, 0, 1, false));
}
