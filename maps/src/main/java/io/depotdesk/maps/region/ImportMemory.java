package io.depotdesk.maps.region;

/// How much memory the import of an extract takes.
///
/// Addresses and tiles stream: what they sort goes to disk in runs of 32 MB. The road graph and its preparation
/// are held in memory and grow with the number of roads. Measured: 15,754 roads (Vancouver) import with a heap
/// of 160 MB, 51,349 (Porto) with 200 MB; resident memory is then about 150 MB more.
final class ImportMemory {

    private static final long BASE_BYTES = 96L << 20;
    private static final long BYTES_PER_ROAD = 2 << 10;

    private ImportMemory() {}

    /// Returns how many bytes of heap an extract with so many roads needs.
    static long needed(long roads) {
        return BASE_BYTES + BYTES_PER_ROAD * roads;
    }

    /// @param file name of the extract
    /// @param available bytes of heap that the program may use
    /// @throws RegionImportException if the extract needs more memory than there is
    static void check(String file, long roads, long available) {
        if (needed(roads) > available) {
            throw new RegionImportException(
                    "%s has %,d roads and needs about %,d MB of memory; the program may use %,d MB. Give it more (-Xmx) or take a smaller extract."
                            .formatted(file, roads, needed(roads) >> 20, available >> 20));
        }
    }

    /// Returns what to say when the memory did not do after all.
    static RegionImportException exhausted(String file, long roads, OutOfMemoryError error) {
        return new RegionImportException(
                "%s with its %,d roads does not fit into the %,d MB of memory that the program may use. Give it more (-Xmx) or take a smaller extract; nothing was changed."
                        .formatted(file, roads, Runtime.getRuntime().maxMemory() >> 20),
                error);
    }
}
