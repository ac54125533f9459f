package io.depotdesk.data.disk;

import io.depotdesk.data.disk.StoreFiles.StoreFile;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Reads and replaces files in one piece.
public final class WholeFile {

    /// Ends the name of a file that is being written.
    public static final String UNFINISHED = ".new";

    private WholeFile() {}

    /// Returns everything in the file `name`.
    public static byte[] read(StoreFiles files, String name) throws IOException {
        try (StoreFile file = files.open(name, false)) {
            byte[] bytes = new byte[Math.toIntExact(file.size())];
            var into = ByteBuffer.wrap(bytes);
            while (into.hasRemaining() && file.read(into, into.position()) >= 0) {
                // A read may bring less than asked for.
            }
            return bytes;
        }
    }

    /// Makes `bytes` the durable content of the file `name`: after a crash it holds all of them or what it held
    /// before.
    public static void replace(StoreFiles files, String name, byte[] bytes) throws IOException {
        String unfinished = name + UNFINISHED;
        try (StoreFile file = files.create(unfinished)) {
            writeFully(file, ByteBuffer.wrap(bytes), 0);
            file.force(true);
        }
        files.rename(unfinished, name);
        files.force();
    }

    /// Writes all of `from`, however many writes that takes.
    public static void writeFully(StoreFile file, ByteBuffer from, long position)
            throws IOException {
        long at = position;
        while (from.hasRemaining()) {
            int written = file.write(from, at);
            if (written <= 0) {
                throw new IOException("the disk took no more bytes");
            }
            at += written;
        }
    }
}
