package io.depotdesk.data.disk;

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
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A folder on the disk.
public final class DiskFiles implements StoreFiles {

    private static final String LOCK = "lock";

    /// Far behind the text, because some systems keep others from reading what is locked.
    private static final long LOCKED_BYTE = 1 << 20;

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private static final FileAttribute<?>[] EVERYBODY = {};

    private final Path folder;
    private final FileAttribute<?>[] ownerOnly;

    private DiskFiles(Path folder, FileAttribute<?>[] ownerOnly) {
        this.folder = folder;
        this.ownerOnly = ownerOnly;
    }

    /// Returns `folder` as it is, for reading.
    public static DiskFiles existing(Path folder) {
        return new DiskFiles(folder, EVERYBODY);
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
        return existing(folder);
    }

    /// Returns `folder`, made if need be, in which only its owner can read what is created. On systems that know
    /// no such permissions (Windows) it is as private as the folder above it.
    public static DiskFiles madePrivate(Path folder) throws IOException {
        DiskFiles made = made(folder);
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return made;
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return new DiskFiles(
                folder,
                new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                });
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
                throw new FolderInUseException(place(), Files.readString(path).strip());
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
            throw new FolderInUseException(place(), "");
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
    public StoreFile create(String name) throws IOException {
        return new DiskFile(
                FileChannel.open(
                        folder.resolve(name),
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        ownerOnly));
    }

    @Override
    public StoreFile open(String name, boolean forWriting) throws IOException {
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

    private record DiskFile(FileChannel channel) implements StoreFile {

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
