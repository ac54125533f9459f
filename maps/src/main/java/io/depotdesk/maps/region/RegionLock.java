package io.depotdesk.maps.region;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The right to change one region, held by one program at a time; the system frees it when that program dies.
record RegionLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /// Returns the lock, or null if another program or thread holds it.
    static @Nullable RegionLock tryTake(Path regions, String name) throws IOException {
        Files.createDirectories(regions);
        FileChannel channel =
                FileChannel.open(
                        regions.resolve(".lock-" + name),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            // Null below says the same as for another program.
            lock = null;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new RegionLock(channel, lock);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
