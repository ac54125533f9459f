package io.depotdesk.maps.extract;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;

import io.depotdesk.progress.Progress;

import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

/// An extract whose framing was checked from the first byte to the last.
///
/// The check walks over the blobs of the file without unpacking them, so a text file, a download that broke
/// off and a header that asks for gigabytes are refused before any work is done. Format and limits (64 KiB
/// for a header, 32 MiB for a blob): <https://wiki.openstreetmap.org/wiki/PBF_Format>. Unpacking is left to
/// GraphHopper's reader.
public final class ExtractFile {

    /// The kinds of objects that one pass over the file wants.
    public enum Kind {
        NODES,
        WAYS,
        RELATIONS
    }

    private static final int MAX_HEADER_BYTES = 64 << 10;
    private static final int MAX_BLOB_BYTES = 32 << 20;
    private static final int OBJECTS_PER_BLOB = 8_000;
    private static final int CHECK_EVERY = 512;

    private final Path file;
    private final long dataBlobs;

    private ExtractFile(Path file, long dataBlobs) {
        this.file = file;
        this.dataBlobs = dataBlobs;
    }

    /// Opens and checks `file`.
    ///
    /// @throws BadExtractException if it is no whole `.osm.pbf`
    public static ExtractFile check(Path file, Progress progress) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadExtractException("There is no file %s.".formatted(file));
        }
        long size = Files.size(file);
        long at = 0;
        long dataBlobs = 0;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (at < size) {
                progress.check();
                int headerBytes = in.readInt();
                if (headerBytes <= 0 || headerBytes > MAX_HEADER_BYTES) {
                    throw notAnExtract(file, at);
                }
                BlobHeader header = BlobHeader.parseFrom(in.readNBytes(headerBytes));
                if (at == 0 && !header.getType().equals("OSMHeader")) {
                    throw notAnExtract(file, at);
                }
                if (header.getDatasize() <= 0 || header.getDatasize() > MAX_BLOB_BYTES) {
                    throw notAnExtract(file, at);
                }
                in.skipNBytes(header.getDatasize());
                at += 4L + headerBytes + header.getDatasize();
                dataBlobs += header.getType().equals("OSMData") ? 1 : 0;
            }
        } catch (EOFException e) {
            throw new BadExtractException(
                    "%s breaks off after %,d bytes; download it again."
                            .formatted(file.getFileName(), size),
                    e);
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw notAnExtract(file, at);
        }
        if (dataBlobs == 0) {
            throw new BadExtractException("%s holds no map data.".formatted(file.getFileName()));
        }
        return new ExtractFile(file, dataBlobs);
    }

    private static BadExtractException notAnExtract(Path file, long at) {
        return new BadExtractException(
                "%s is not an OpenStreetMap extract (.osm.pbf): byte %,d does not begin a block. Choose another file or download it again."
                        .formatted(file.getFileName(), at));
    }

    /// Shows every object of the wanted kinds to `visitor`, in the order of the file.
    ///
    /// @param step what `progress` is told
    /// @param from share of the whole work done before this pass
    /// @param to share done after it
    /// @throws BadExtractException if a block cannot be unpacked
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public void read(
            Set<Kind> kinds,
            ExtractVisitor visitor,
            Progress progress,
            String step,
            double from,
            double to)
            throws IOException {
        Set<Kind> wanted = EnumSet.copyOf(kinds);
        var input = new OSMInputFile(file.toFile());
        try {
            input.setSkipOptions(
                            new SkipOptions(
                                    !wanted.contains(Kind.NODES),
                                    !wanted.contains(Kind.WAYS),
                                    !wanted.contains(Kind.RELATIONS)))
                    .open();
            readAll(input, visitor, progress, step, from, to);
        } catch (XMLStreamException e) {
            throw new BadExtractException("%s is damaged.".formatted(file.getFileName()), e);
        } catch (Throwable e) {
            closeAfter(input, e);
            throw e;
        }
        close(input);
    }

    private void readAll(
            OSMInputFile input,
            ExtractVisitor visitor,
            Progress progress,
            String step,
            double from,
            double to)
            throws IOException, XMLStreamException {
        double expected = (double) dataBlobs * OBJECTS_PER_BLOB;
        long seen = 0;
        for (ReaderElement next = input.getNext(); next != null; next = input.getNext()) {
            switch (next) {
                case ReaderNode node -> visitor.node(node);
                case ReaderWay way -> visitor.way(way);
                case ReaderRelation relation -> visitor.relation(relation);
                default -> {} // the file header
            }
            if (++seen % CHECK_EVERY == 0) {
                progress.check();
                progress.at(step, from + (to - from) * Math.min(1, seen / expected));
            }
        }
        progress.check();
        progress.at(step, to);
    }

    /// Closing is where GraphHopper's reader tells what went wrong on its own thread.
    private void close(OSMInputFile input) throws IOException {
        try {
            input.close();
        } catch (RuntimeException e) {
            throw new BadExtractException(
                    "%s is damaged: a block could not be unpacked. Download it again."
                            .formatted(file.getFileName()),
                    e);
        }
    }

    private void closeAfter(OSMInputFile input, Throwable reason) {
        try {
            close(input);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
