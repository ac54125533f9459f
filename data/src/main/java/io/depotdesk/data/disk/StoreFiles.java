package io.depotdesk.data.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// A folder of files, as far as the journal and what stands beside it need one. The disk, or in tests and
/// drills a disk that fails in a chosen way.
public interface StoreFiles {

    /// Returns where this is, for messages.
    String place();

    /// Keeps every other process and everybody else in this process out until it is closed.
    ///
    /// @throws FolderInUseException if somebody else is in
    Closeable lock() throws IOException;

    /// Returns the names of all files, sorted.
    List<String> names() throws IOException;

    /// Makes an empty file of this name.
    StoreFile create(String name) throws IOException;

    StoreFile open(String name, boolean forWriting) throws IOException;

    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /// Makes creations, renames and deletions durable.
    void force() throws IOException;

    /// One file of it.
    interface StoreFile extends Closeable {

        long size() throws IOException;

        /// Reads as much as there is and fits.
        ///
        /// @return how many bytes, -1 at the end
        int read(ByteBuffer into, long position) throws IOException;

        /// Writes what it can.
        ///
        /// @return how many bytes, maybe fewer than there are
        int write(ByteBuffer from, long position) throws IOException;

        /// Makes everything written durable, the file's size too if `metadata`.
        void force(boolean metadata) throws IOException;
    }
}
