package io.depotdesk.app.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Where the program's log goes: faults to the terminal, the rest to a file that does not grow for ever.
public final class Logging {

    private static final int BYTES_A_FILE = 2_000_000;
    private static final int FILES_KEPT = 5;

    /// Libraries that speak of things nobody at the desk can do anything about. Held here, or their settings
    /// would be collected with them.
    private static final List<Logger> TALKATIVE =
            List.of(
                    Logger.getLogger("org.apache.lucene"),
                    Logger.getLogger("com.gluonhq"),
                    Logger.getLogger("javafx"),
                    Logger.getLogger("com.sun.javafx"),
                    Logger.getLogger("com.graphhopper"),
                    Logger.getLogger("org.mapsforge"),
                    Logger.getLogger("io.xlate"));

    private Logging() {}

    /// Leaves only faults on the terminal. Called first of all.
    public static void quiet() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setLevel(Level.SEVERE);
            }
        }
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    /// Writes everything else into `folder`. A folder that cannot be written costs the log, not the day.
    public static void into(Path folder) {
        try {
            Files.createDirectories(folder);
            var file =
                    new FileHandler(
                            folder.resolve("depotdesk-%g.log").toString(),
                            BYTES_A_FILE,
                            FILES_KEPT,
                            true);
            file.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(file);
        } catch (IOException e) {
            Logger.getLogger(Logging.class.getName())
                    .log(Level.SEVERE, "No log can be written to " + folder, e);
        }
    }
}
