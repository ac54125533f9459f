package io.depotdesk.maps.extract;

import io.depotdesk.progress.Progress;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Sorts more records than fit into memory: sorted runs on disk, then one merge.
///
/// Records with equal keys come out in the order in which they went in, so what is built from them is the
/// same on every run. Memory: about 48 MB while filling, 64 KB for each run while merging.
///
/// Used by one thread. Closing deletes the files.
public final class SortedSpill implements AutoCloseable {

    private static final int RUN_BYTES = 32 << 20;
    private static final int RECORD_OVERHEAD_BYTES = 48;
    private static final int CHECK_EVERY = 4096;

    private final Path folder;
    private final String name;
    private final List<Path> runs = new ArrayList<>();
    private List<Item> filling = new ArrayList<>();
    private long fillingBytes;
    private long count;

    /// One record.
    public record Item(long key, byte[] bytes) {}

    /// Takes the records in rising order of their keys.
    public interface Taker {
        void take(long key, byte[] bytes) throws IOException;
    }

    private record Head(Item item, int run, DataInputStream rest) {}

    public SortedSpill(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    public void add(long key, byte[] bytes) throws IOException {
        filling.add(new Item(key, bytes));
        fillingBytes += bytes.length + RECORD_OVERHEAD_BYTES;
        count++;
        if (fillingBytes > RUN_BYTES) {
            spill();
        }
    }

    /// Returns a key for text: 64 bits of FNV-1a, spread by the finaliser of MurmurHash3.
    public static long keyOf(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    public long count() {
        return count;
    }

    private void spill() throws IOException {
        Path run = folder.resolve(name + "-" + runs.size() + ".run");
        runs.add(run);
        Item[] items = sorted();
        try (var out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
            for (Item item : items) {
                out.writeLong(item.key);
                out.writeInt(item.bytes.length);
                out.write(item.bytes);
            }
        }
        filling = new ArrayList<>();
        fillingBytes = 0;
    }

    private Item[] sorted() {
        Item[] items = filling.toArray(Item[]::new);
        Arrays.sort(items, Comparator.comparingLong(Item::key)); // stable
        return items;
    }

    /// Hands all records over, sorted by key.
    public void drain(Taker taker, Progress progress, String step, double from, double to)
            throws IOException {
        if (!runs.isEmpty()) {
            spill();
        }
        long taken = 0;
        if (runs.isEmpty()) {
            for (Item item : sorted()) {
                taker.take(item.key, item.bytes);
                report(++taken, progress, step, from, to);
            }
            return;
        }
        var heads =
                new PriorityQueue<Head>(
                        Comparator.comparingLong((Head head) -> head.item.key)
                                .thenComparingInt(Head::run));
        List<DataInputStream> open = new ArrayList<>();
        try {
            for (int run = 0; run < runs.size(); run++) {
                var in =
                        new DataInputStream(
                                new BufferedInputStream(
                                        Files.newInputStream(runs.get(run)), 1 << 16));
                open.add(in);
                push(heads, run, in);
            }
            for (Head head = heads.poll(); head != null; head = heads.poll()) {
                taker.take(head.item.key, head.item.bytes);
                push(heads, head.run, head.rest);
                report(++taken, progress, step, from, to);
            }
        } finally {
            for (DataInputStream in : open) {
                in.close();
            }
        }
    }

    private void report(long taken, Progress progress, String step, double from, double to) {
        if (taken % CHECK_EVERY == 0 || taken == count) {
            progress.check();
            progress.at(step, from + (to - from) * taken / count);
        }
    }

    private static void push(PriorityQueue<Head> heads, int run, DataInputStream in)
            throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return;
        }
        in.reset();
        long key = in.readLong();
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        heads.add(new Head(new Item(key, bytes), run, in));
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }
}
