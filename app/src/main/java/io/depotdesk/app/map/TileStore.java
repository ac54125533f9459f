package io.depotdesk.app.map;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// Keeps tiles that were drawn and has missing ones drawn in the background, the newest wish first.
///
/// Safe for use by many threads. Holds at most [#MOST_BYTES] of images and [#LONGEST_QUEUE] wishes; older
/// ones give way, and a wish that gave way is never answered.
public final class TileStore implements AutoCloseable {

    static final long MOST_BYTES = 96L << 20;
    static final int LONGEST_QUEUE = 512;

    /// A thread that has nothing to draw ends after so long: a waiting one would keep a closed map in memory.
    private static final long IDLE_MILLIS = 3_000;

    private final TileSource source;
    private final LinkedHashMap<TileKey, Image> drawn = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<TileKey, CompletableFuture<Image>> wished = new HashMap<>();
    private final Deque<TileKey> queue = new ArrayDeque<>();
    private final int threads;
    private int working;
    private int started;
    private long bytes;
    private boolean closed;
    private @Nullable String failure;
    private Runnable onChange = () -> {};

    /// @param threads how many tiles are drawn at a time
    public TileStore(TileSource source, int threads) {
        this.source = source;
        this.threads = threads;
    }

    /// Calls `listener` after each tile, on the thread that drew it.
    synchronized void onChange(Runnable listener) {
        onChange = listener;
    }

    /// Returns the tile, at once if it was drawn before. A tile that cannot be drawn is an empty image.
    synchronized CompletableFuture<Image> tile(TileKey key) {
        Image image = drawn.get(key);
        if (image != null) {
            return CompletableFuture.completedFuture(image);
        }
        CompletableFuture<Image> wish = wished.computeIfAbsent(key, _ -> new CompletableFuture<>());
        queue.remove(key);
        queue.addFirst(key);
        if (queue.size() > LONGEST_QUEUE) {
            wished.remove(queue.removeLast());
        }
        if (working < threads && !closed) {
            working++;
            started++;
            Thread.ofPlatform().daemon().name("map-tiles-" + started).start(this::work);
        }
        notifyAll();
        return wish;
    }

    /// Returns the tile if it was drawn before, else null. Asks for nothing.
    synchronized @Nullable Image ifDrawn(TileKey key) {
        return drawn.get(key);
    }

    /// Drops the wishes that nobody waits for any more.
    synchronized void keepOnly(Predicate<TileKey> wanted) {
        for (Iterator<TileKey> keys = queue.iterator(); keys.hasNext(); ) {
            TileKey key = keys.next();
            if (!wanted.test(key)) {
                keys.remove();
                wished.remove(key);
            }
        }
    }

    /// Returns how many tiles are still to be drawn.
    public synchronized int waiting() {
        return wished.size();
    }

    /// Returns why the last tile that failed could not be drawn, null if none failed since [#forgetFailure].
    synchronized @Nullable String failure() {
        return failure;
    }

    synchronized void forgetFailure() {
        failure = null;
    }

    /// Forgets every image, for instance because the region was imported anew.
    public synchronized void clear() {
        drawn.clear();
        bytes = 0;
    }

    @Override
    public synchronized void close() {
        closed = true;
        queue.clear();
        wished.clear();
        clear();
        notifyAll();
    }

    private void work() {
        for (TileKey key = next(); key != null; key = next()) {
            Image image;
            String problem = null;
            try {
                image = SwingFXUtils.toFXImage(source.draw(key), null);
            } catch (Exception e) {
                // Any failure of the source ends here, as an empty tile and a sentence on the map.
                image = empty();
                problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            }
            finish(key, image, problem);
        }
    }

    /// Returns what to draw next, null if the thread is not needed any more.
    private synchronized @Nullable TileKey next() {
        try {
            if (queue.isEmpty() && !closed) {
                wait(IDLE_MILLIS);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        if (closed || queue.isEmpty()) {
            working--;
            return null;
        }
        return queue.removeFirst();
    }

    private void finish(TileKey key, Image image, @Nullable String problem) {
        CompletableFuture<Image> wish;
        Runnable listener;
        synchronized (this) {
            if (problem == null) {
                keep(key, image);
            } else {
                failure = problem;
            }
            wish = wished.remove(key);
            listener = onChange;
        }
        if (wish != null) {
            wish.complete(image);
        }
        listener.run();
    }

    private void keep(TileKey key, Image image) {
        if (drawn.put(key, image) == null) {
            bytes += size(image);
        }
        Iterator<Image> oldest = drawn.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Image image) {
        return (long) (image.getWidth() * image.getHeight() * 4);
    }

    private static Image empty() {
        WritableImage image = new WritableImage(1, 1);
        image.getPixelWriter()
                .setPixels(0, 0, 1, 1, PixelFormat.getIntArgbInstance(), new int[] {0}, 0, 1);
        return image;
    }
}
