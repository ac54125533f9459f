package io.depotdesk.maps.travel;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/// The most memory that this program had resident so far.
public final class PeakMemory {

    private PeakMemory() {}

    /// Returns it in megabytes; where the system does not tell, the most that the Java heap held.
    public static long megabytes() {
        try {
            Path status = Path.of("/proc/self/status");
            if (Files.isReadable(status)) {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith("VmHWM:")) {
                        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                    }
                }
            }
        } catch (IOException unreadable) {
            return heapMegabytes(); // Only Linux has the file; the heap says nearly as much.
        }
        return heapMegabytes();
    }

    private static long heapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .filter(usage -> usage != null)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
