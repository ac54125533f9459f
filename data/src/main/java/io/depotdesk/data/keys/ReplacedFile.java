package io.depotdesk.data.keys;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.StoreFiles.StoreFile;
import io.depotdesk.data.disk.WholeFile;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Replaces a file and makes what it held unreadable, as far as the disk lets us: a disk that writes elsewhere
/// (flash does) or a backup may still hold it.
final class ReplacedFile {

    private static final int ZEROS = 1 << 16;

    private ReplacedFile() {}

    static void replaceAndOverwrite(StoreFiles files, String name, byte[] bytes)
            throws IOException {
        if (File.separatorChar != '/') {
            // Windows does not replace a file that is open.
            WholeFile.replace(files, name, bytes);
            return;
        }
        try (StoreFile old = files.open(name, true)) {
            WholeFile.replace(files, name, bytes);
            long size = old.size();
            for (long at = 0; at < size; at += ZEROS) {
                int length = (int) Math.min(ZEROS, size - at);
                WholeFile.writeFully(old, ByteBuffer.allocate(length), at);
            }
            old.force(false);
        }
    }
}
