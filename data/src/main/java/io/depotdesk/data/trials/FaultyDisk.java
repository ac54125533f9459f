package io.depotdesk.data.trials;

import io.depotdesk.data.disk.FolderInUseException;
import io.depotdesk.data.disk.StoreFiles;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A disk in memory that keeps what is durable apart from what is only written, and fails as told.
///
/// Its power can be cut before any write, force, rename or deletion; [#afterPowerCut] is then what a real
/// disk might hold, drawn from a seed.
public final class FaultyDisk implements StoreFiles {

    private static final int PAGE = 4096;
    private static final int SECTOR = 512;

    /// What survives of that which was not forced.
    public enum Survival {
        /// Nothing.
        LOST_CACHE,
        /// All writes up to one of them, which may be torn at a sector.
        PREFIX,
        /// Each page at any of its versions, some torn at a sector.
        REORDERED,
        /// The same, with junk in half of the pages that were not written.
        GARBAGE
    }

    /// The power went. Not an exception, so that no code handles it.
    public static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }

    private final TreeMap<String, Content> names = new TreeMap<>();
    private final TreeMap<String, Content> durableNames = new TreeMap<>();
    private long operations;
    private long cutAt = Long.MAX_VALUE;
    private long forces;
    private long failForceAt = Long.MAX_VALUE;
    private long room = Long.MAX_VALUE;
    private boolean shortWrites;
    private boolean lying;
    private boolean locked;

    private static final class Content {
        byte[] forced = new byte[0];
        byte[] current = new byte[0];
        final List<Write> unforced = new ArrayList<>();
    }

    private record Write(int position, byte[] bytes) {}

    /// Cuts the power at the `count`-th operation from now on.
    public FaultyDisk cutPowerAfter(long count) {
        cutAt = operations + count;
        return this;
    }

    /// Lets the `count`-th force from now on fail, and all after it succeed.
    public void failForceAfter(long count) {
        failForceAt = forces + count;
    }

    /// Leaves room for so many more bytes of file growth.
    public void leaveRoom(long bytes) {
        room = bytes;
    }

    /// Makes every write take only a part of what it is given.
    public void shortenWrites() {
        shortWrites = true;
    }

    /// Makes it say that it forced what it did not.
    public void lieAboutForcing() {
        lying = true;
    }

    public byte[] bytesOf(String name) {
        return content(name).current;
    }

    /// Changes a file behind everybody's back, durably.
    public void overwrite(String name, byte[] bytes) {
        Content content = content(name);
        content.current = bytes.clone();
        content.forced = bytes.clone();
        content.unforced.clear();
    }

    /// Returns a disk as it may be when the power is back.
    public FaultyDisk afterPowerCut(Survival survival, RandomGenerator dice) {
        var disk = new FaultyDisk();
        var surviving =
                survival == Survival.LOST_CACHE || dice.nextBoolean() ? durableNames : names;
        surviving.forEach((name, content) -> disk.put(name, survivor(content, survival, dice)));
        return disk;
    }

    private void put(String name, byte[] bytes) {
        var content = new Content();
        content.current = bytes.clone();
        content.forced = bytes.clone();
        names.put(name, content);
        durableNames.put(name, content);
    }

    private static byte[] survivor(Content content, Survival survival, RandomGenerator dice) {
        List<Write> writes = content.unforced;
        return switch (survival) {
            case LOST_CACHE -> content.forced;
            case PREFIX -> {
                int whole = dice.nextInt(writes.size() + 1);
                byte[] bytes = applied(content.forced, writes.subList(0, whole));
                if (whole < writes.size()) {
                    Write torn = writes.get(whole);
                    int kept = dice.nextInt(torn.bytes.length / SECTOR + 1) * SECTOR;
                    var part = new Write(torn.position, Arrays.copyOf(torn.bytes, kept));
                    bytes = applied(bytes, List.of(part));
                }
                yield bytes;
            }
            case REORDERED, GARBAGE -> pages(content, survival == Survival.GARBAGE, dice);
        };
    }

    private static byte[] pages(Content content, boolean garbage, RandomGenerator dice) {
        List<byte[]> versions = new ArrayList<>();
        for (int i = 0; i <= content.unforced.size(); i++) {
            versions.add(
                    Arrays.copyOf(
                            applied(content.forced, content.unforced.subList(0, i)),
                            content.current.length));
        }
        byte[] result = versions.getFirst().clone();
        for (int start = 0; start < result.length; start += PAGE) {
            int end = Math.min(start + PAGE, result.length);
            if (Arrays.equals(versions.getFirst(), start, end, versions.getLast(), start, end)) {
                continue;
            }
            int chosen = dice.nextInt(versions.size());
            if (garbage && chosen == 0 && dice.nextBoolean()) {
                // Only sectors that were being written can hold junk: those that are forced are not
                // touched.
                for (int at = start; at < end; at += SECTOR) {
                    int stop = Math.min(at + SECTOR, end);
                    if (!Arrays.equals(
                            versions.getFirst(), at, stop, versions.getLast(), at, stop)) {
                        junk(result, versions, at, stop, dice);
                    }
                }
                continue;
            }
            int torn = dice.nextInt(4) == 0 ? start + SECTOR * dice.nextInt(PAGE / SECTOR) : end;
            int length = Math.min(torn, end) - start;
            System.arraycopy(versions.get(chosen), start, result, start, length);
        }
        return result;
    }

    /// Fills with junk what differs between the versions; a disk does not lose bytes that keep their value.
    private static void junk(
            byte[] result, List<byte[]> versions, int from, int to, RandomGenerator dice) {
        for (int i = from; i < to; i++) {
            if (versions.getFirst()[i] != versions.getLast()[i]) {
                result[i] = (byte) dice.nextInt();
            }
        }
    }

    private static byte[] applied(byte[] base, List<Write> writes) {
        byte[] bytes = base.clone();
        for (Write write : writes) {
            int end = write.position + write.bytes.length;
            bytes = bytes.length < end ? Arrays.copyOf(bytes, end) : bytes;
            System.arraycopy(write.bytes, 0, bytes, write.position, write.bytes.length);
        }
        return bytes;
    }

    private void operation() {
        if (++operations >= cutAt) {
            throw new PowerCut();
        }
    }

    private Content content(String name) {
        Content content = names.get(name);
        if (content == null) {
            throw new IllegalArgumentException("There is no file " + name + ".");
        }
        return content;
    }

    @Override
    public String place() {
        return "memory";
    }

    @Override
    public Closeable lock() throws FolderInUseException {
        if (locked) {
            throw new FolderInUseException(place(), "4711");
        }
        locked = true;
        return () -> locked = false;
    }

    @Override
    public List<String> names() {
        return List.copyOf(names.navigableKeySet());
    }

    @Override
    public StoreFile create(String name) {
        operation();
        names.put(name, new Content());
        return new OpenFile(content(name));
    }

    @Override
    public StoreFile open(String name, boolean forWriting) {
        return new OpenFile(content(name));
    }

    @Override
    public void rename(String from, String to) {
        operation();
        names.put(to, content(from));
        names.remove(from);
    }

    @Override
    public void delete(String name) {
        operation();
        names.remove(name);
    }

    @Override
    public void force() {
        operation();
        durableNames.clear();
        durableNames.putAll(names);
    }

    private final class OpenFile implements StoreFile {

        private final Content content;

        OpenFile(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.current.length;
        }

        @Override
        public int read(ByteBuffer into, long position) {
            if (position >= content.current.length) {
                return -1;
            }
            int length = (int) Math.min(into.remaining(), content.current.length - position);
            into.put(content.current, (int) position, length);
            return length;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            int wanted = from.remaining();
            int length = shortWrites ? Math.max(1, wanted / 3) : wanted;
            long growth = position + length - content.current.length;
            if (growth > room) {
                throw new IOException("No space left on device");
            }
            room -= Math.max(0, growth);
            byte[] bytes = new byte[length];
            from.get(bytes);
            var write = new Write((int) position, bytes);
            content.unforced.add(write);
            content.current = applied(content.current, List.of(write));
            operation();
            return length;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            operation();
            if (++forces == failForceAt) {
                throw new IOException("Input/output error");
            }
            if (!lying) {
                content.forced = content.current.clone();
                content.unforced.clear();
            }
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
