package io.depotdesk.data.waves;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A stream of three epochs over four customers, as the competition's files are written.
///
/// The depot is in the middle; customers 1 and 2 are neighbours, ten minutes out, and so are 3 and 4 on the other
/// side. Two minutes of service, a vehicle carries 10.
final class MadeUpStream {
    private static final String INSTANCE =
            """
            NAME : TOWN
            TYPE : VRPTW
            DIMENSION : 5
            EDGE_WEIGHT_TYPE : EXPLICIT
            VEHICLES : 4
            EDGE_WEIGHT_FORMAT : FULL_MATRIX
            CAPACITY : 10
            EDGE_WEIGHT_SECTION
            0 600 610 600 620
            600 0 30 1200 1210
            610 30 0 1210 1220
            600 1200 1210 0 40
            640 1210 1220 40 0
            DEMAND_SECTION
            1 0
            2 4
            3 4
            4 4
            5 4
            DEPOT_SECTION
            1
            -1
            SERVICE_TIME_SECTION
            1 0
            2 120
            3 120
            4 120
            5 120
            TIME_WINDOW_SECTION
            1 0 18000
            2 3600 8000
            3 7200 12000
            4 7200 12000
            5 10800 16000
            EOF
            """;

    /// Request 1 has to go at once; 2 and 3 may wait; 4 and 5 come later.
    private static final String STREAM =
            """
            {"config": 1, "instance": "TOWN", "seed": 3, "depot_latest": 18000, "capacity": 10,
             "epochs": [
               {"epoch": 0, "requests": [[1, 1, 4, 3600, 7000, 120], [2, 2, 4, 7200, 12000, 120],
                                         [3, 3, 4, 7200, 12000, 120]]},
               {"epoch": 1, "requests": [[4, 4, 4, 7200, 12000, 120]]},
               {"epoch": 2, "requests": [[5, 4, 4, 10800, 16000, 120]]}]}
            """;

    private MadeUpStream() {}

    /// Writes streams, their `bks.csv` and beside them the static instance; returns the streams' folder.
    static Path writeTo(Path folder) {
        try {
            Path streams = Files.createDirectories(folder.resolve("streams"));
            Path instances = Files.createDirectories(folder.resolve("instances"));
            Files.writeString(instances.resolve("TOWN.txt"), INSTANCE);
            Files.writeString(streams.resolve("town_seed3.json"), STREAM);
            Files.writeString(
                    streams.resolve("bks.csv"),
                    """
                    file,best_published,Kleopatra,baseline_greedy
                    town_seed3.json,4000,4100,5000
                    """);
            return streams;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestStream read(Path folder) {
        Path streams = writeTo(folder);
        return RequestStream.read(streams.resolve("town_seed3.json"), folder.resolve("instances"));
    }
}
