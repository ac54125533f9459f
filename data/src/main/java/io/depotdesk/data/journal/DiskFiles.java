package io.depotdesk.data.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/// A journal's folder on the disk.
public final class DiskFiles implements JournalFiles {

    private static final String LOCK = "lock";

    /// Far behind the text, because some systems keep others from reading what is locked.
    private static final long LOCKED_BYTE = 1 << 20;

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path folder;

    private DiskFiles(Path folder) {
        this.folder = folder;
    }

    /// Returns `folder` as it is, for reading.
    public static DiskFiles existing(Path folder) {
        return new DiskFiles(folder);
    }

    /// Returns `folder`, made if need be.
    public static DiskFiles made(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                forceFolder(parent);
            }
        }
        return new DiskFiles(folder);
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public Closeable lock() throws IOException {
        Path path = folder.resolve(LOCK);
        var channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw new JournalInUseException(place(), Files.readString(path).strip());
            }
            byte[] pid =
                    "%d%n"
                            .formatted(ProcessHandle.current().pid())
                            .getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid), 0);
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new JournalInUseException(place(), "");
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public JournalFile create(String name) throws IOException {
        return new DiskFile(
                FileChannel.open(
                        folder.resolve(name),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE));
    }

    @Override
    public JournalFile open(String name, boolean forWriting) throws IOException {
        Path file = folder.resolve(name);
        return new DiskFile(
                forWriting
                        ? FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)
                        : FileChannel.open(file, StandardOpenOption.READ));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    @Override
    public void force() throws IOException {
        forceFolder(folder);
    }

    private static void forceFolder(Path folder) throws IOException {
        if (WINDOWS) {
            return; // NTFS journals its directories, and Java cannot open one there.
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private record DiskFile(FileChannel channel) implements JournalFile {

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return channel.read(into, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            return channel.write(from, position);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            channel.force(metadata);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
