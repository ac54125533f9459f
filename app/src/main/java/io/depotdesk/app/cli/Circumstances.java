package io.depotdesk.app.cli;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;

/// On what a measurement ran and how busy that was, as reports say it.
final class Circumstances {
    private final double loadBefore = load();

    /// Returns a sentence on the machine, from when this was made until now.
    String untilNow() {
        return String.format(
                Locale.ROOT,
                "%s, at most %,d MB of heap; the machine's load was %.1f when it began and %.1f"
                        + " when it ended.",
                machine(),
                Runtime.getRuntime().maxMemory() >> 20,
                loadBefore,
                load());
    }

    /// Returns the beginning of a sentence: day, processors and Java.
    static String machine() {
        return "Measured on %s with %d processors, Java %s"
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
