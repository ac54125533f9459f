package io.depotdesk.app.bench;

import com.sun.management.OperatingSystemMXBean;

import io.depotdesk.maps.travel.PeakMemory;

import java.lang.management.ManagementFactory;

/// What importing one extract took, all of the program included that did it and nothing else.
///
/// @param cpuSeconds of all threads, Java's start and compiler included
/// @param peakMegabytes the most memory that was resident
public record ImportFigures(double cpuSeconds, double wallSeconds, long peakMegabytes) {

    /// Returns the figures of this program so far.
    public static ImportFigures ofThisProgram() {
        long cpu =
                ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                        ? system.getProcessCpuTime()
                        : 0;
        return new ImportFigures(
                cpu / 1e9,
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0,
                PeakMemory.megabytes());
    }
}
