package io.depotdesk.maps.tiles;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Finished tiles: the latest in memory, more on disk, both bounded. What the disk refuses is drawn again.
///
/// Files lie at `version/style-scale/zoom/x-y.png`. When the folder grows beyond its bound, the files that
/// were not used for longest go. Safe for use by many threads; one process at a time should write.
final class TileCache {

    /// Changes when the program draws the same theme differently, so that old files are not used again.
    private static final String CARTOGRAPHY = "2";

    private static final long MEMORY_BYTES = 12 << 20;
    private static final long DISK_BYTES = 256 << 20;
    private static final double KEEP = 0.8;

    private final Path root;
    private final Path folder;
    private final long diskBytes;
    private final long memoryBytes;
    private final Map<String, byte[]> memory = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, Object> drawing = new ConcurrentHashMap<>();
    private final AtomicLong onDisk = new AtomicLong(-1);
    private long inMemory;

    TileCache(Path root, String regionVersion) {
        this(root, regionVersion, DISK_BYTES, MEMORY_BYTES);
    }

    TileCache(Path root, String regionVersion, long diskBytes, long memoryBytes) {
        this.root = root;
        String name = regionVersion.replaceAll("[^A-Za-z0-9._-]", "_");
        this.folder = root.resolve(name + "." + CARTOGRAPHY + "." + MapTheme.version());
        this.diskBytes = diskBytes;
        this.memoryBytes = memoryBytes;
    }

    /// Returns the tile, drawn by `artist` if it is not there. Two threads that want the same tile at once
    /// draw it once.
    byte[] get(MapStyle style, int scale, int zoom, int x, int y, Supplier<byte[]> artist) {
        String key = "%s-%d/%d/%d-%d.png".formatted(style, scale, zoom, x, y);
        byte[] known = remembered(key);
        if (known != null) {
            return known;
        }
        Object turn = drawing.computeIfAbsent(key, _ -> new Object());
        synchronized (turn) {
            try {
                known = remembered(key);
                if (known == null) {
                    known = fromDisk(key);
                }
                if (known == null) {
                    known = artist.get();
                    toDisk(key, known);
                }
                remember(key, known);
                return known;
            } finally {
                drawing.remove(key, turn);
            }
        }
    }

    /// Returns how many bytes of tiles are in memory.
    long memory() {
        synchronized (memory) {
            return inMemory;
        }
    }

    private byte @org.jspecify.annotations.Nullable [] remembered(String key) {
        synchronized (memory) {
            return memory.get(key);
        }
    }

    private void remember(String key, byte[] tile) {
        synchronized (memory) {
            byte[] before = memory.put(key, tile);
            inMemory += tile.length - (before == null ? 0 : before.length);
            var eldest = memory.entrySet().iterator();
            while (inMemory > memoryBytes && memory.size() > 1) {
                inMemory -= eldest.next().getValue().length;
                eldest.remove();
            }
        }
    }

    private byte @org.jspecify.annotations.Nullable [] fromDisk(String key) {
        Path file = folder.resolve(key);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (isWhole(bytes)) {
                return bytes;
            }
            Files.deleteIfExists(file);
            return null;
        } catch (IOException e) {
            return null; // not there, or not readable: it is drawn again
        }
    }

    /// A PNG file ends with its IEND chunk; one that was cut off by a power failure does not.
    private static boolean isWhole(byte[] bytes) {
        int end = bytes.length;
        return end > 20
                && bytes[end - 8] == 'I'
                && bytes[end - 7] == 'E'
                && bytes[end - 6] == 'N'
                && bytes[end - 5] == 'D';
    }

    private void toDisk(String key, byte[] tile) {
        Path file = folder.resolve(key);
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "tile", ".part");
            Files.write(part, tile);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            if (onDisk.get() < 0) {
                onDisk.set(sizeOnDisk());
            } else if (onDisk.addAndGet(tile.length) > diskBytes) {
                tidy();
            }
        } catch (IOException e) {
            // A full or read-only disk must not keep the map from being drawn: the tile is shown,
            // not kept.
            System.getLogger(TileCache.class.getName())
                    .log(System.Logger.Level.DEBUG, "A map tile could not be kept.", e);
        }
    }

    private record Kept(Path file, long bytes, FileTime used) {}

    private long sizeOnDisk() throws IOException {
        return files().stream().mapToLong(Kept::bytes).sum();
    }

    /// Other threads finish and remove files meanwhile: what is gone when its turn comes is left out.
    private List<Kept> files() throws IOException {
        List<Kept> files = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                        files.add(new Kept(file, is.size(), is.lastModifiedTime()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    private synchronized void tidy() throws IOException {
        if (onDisk.get() <= diskBytes) {
            return;
        }
        List<Kept> files = files();
        files.sort(Comparator.comparing(Kept::used).thenComparing(kept -> kept.file.toString()));
        long bytes = files.stream().mapToLong(Kept::bytes).sum();
        for (Kept kept : files) {
            if (bytes <= diskBytes * KEEP) {
                break;
            }
            Files.deleteIfExists(kept.file);
            bytes -= kept.bytes;
        }
        onDisk.set(bytes);
    }
}
