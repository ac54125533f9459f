package io.depotdesk.maps.region;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;

import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;
import org.openstreetmap.osmosis.osmbinary.Fileformat.Blob;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads an extract through once, before anything is built from it, so that every later step may rely on it.
///
/// Format: <https://wiki.openstreetmap.org/wiki/PBF_Format>, with its limits for header (64 KiB) and blob
/// (32 MiB), which also bound the memory that a hostile file can ask for.
final class ExtractReader {

    private static final int MAX_HEADER = 64 << 10;
    private static final int MAX_BLOB = 32 << 20;
    private static final List<String> KNOWN_FEATURES = List.of("OsmSchema-V0.6", "DenseNodes");

    private final Path file;
    private long position;
    private boolean sawHeader;
    private final ExtractCounts counts = new ExtractCounts();

    private ExtractReader(Path file) {
        this.file = file;
    }

    /// Reads `file` to its end.
    ///
    /// @throws RegionImportException if it is no extract, is damaged or cut, or has no roads
    static ExtractSurvey survey(Path file, Progress progress) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RegionImportException(
                    "There is no file %s. Check the path, then import again.".formatted(file));
        }
        return new ExtractReader(file).read(progress);
    }

    private ExtractSurvey read(Progress progress) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new RegionImportException(
                    "%s is empty. Download it again.".formatted(file.getFileName()));
        }
        MessageDigest digest = sha256();
        try (var in =
                new DataInputStream(
                        new DigestInputStream(
                                new BufferedInputStream(Files.newInputStream(file), 1 << 16),
                                digest))) {
            while (position < size) {
                progress.check();
                progress.at("Reading the extract", (double) position / size);
                readBlob(in);
            }
        } catch (EOFException cut) {
            throw new RegionImportException(
                    "%s ends in the middle of a block (at byte %,d of a block that began at %,d): the file was cut. Download it again."
                            .formatted(file.getFileName(), size, position),
                    cut);
        } catch (InvalidProtocolBufferException | DataFormatException damage) {
            throw damaged(damage.getMessage(), damage);
        }
        if (counts.roads() == 0) {
            throw new RegionImportException(
                    "%s holds %,d nodes and %,d ways but no road (no way with a highway tag). Take an extract with all objects."
                            .formatted(file.getFileName(), counts.nodes(), counts.ways()));
        }
        return counts.survey(HexFormat.of().formatHex(digest.digest()));
    }

    private void readBlob(DataInputStream in) throws IOException, DataFormatException {
        int headerLength = in.readInt();
        if (headerLength <= 0 || headerLength > MAX_HEADER) {
            throw position == 0
                    ? notAnExtract()
                    : damaged("block header of %d bytes".formatted(headerLength), null);
        }
        BlobHeader header;
        try {
            header = BlobHeader.parseFrom(exactly(in, headerLength));
        } catch (InvalidProtocolBufferException noHeader) {
            if (position == 0) {
                throw notAnExtract();
            }
            throw noHeader;
        }
        if (position == 0 && !header.getType().equals("OSMHeader")) {
            throw notAnExtract();
        }
        if (header.getDatasize() <= 0 || header.getDatasize() > MAX_BLOB) {
            throw damaged("block of %d bytes".formatted(header.getDatasize()), null);
        }
        Blob blob = Blob.parseFrom(exactly(in, header.getDatasize()));
        switch (header.getType()) {
            case "OSMHeader" -> readHeaderBlock(HeaderBlock.parseFrom(content(blob)));
            case "OSMData" -> {
                if (!sawHeader) {
                    throw damaged("data before the header", null);
                }
                ByteString content = content(blob);
                if (!BlockShape.isSane(content)) {
                    throw damaged("block of more objects than any program writes", null);
                }
                counts.add(PrimitiveBlock.parseFrom(content));
            }
            default -> {} // The format tells readers to skip blocks of a kind they do not know.
        }
        position += 4L + headerLength + header.getDatasize();
    }

    private void readHeaderBlock(HeaderBlock header) {
        for (String feature : header.getRequiredFeaturesList()) {
            if (!KNOWN_FEATURES.contains(feature)) {
                throw new RegionImportException(
                        "%s needs the feature \"%s\", which is not supported. Take a plain .osm.pbf extract without history."
                                .formatted(file.getFileName(), feature));
            }
        }
        sawHeader = true;
    }

    private ByteString content(Blob blob) throws DataFormatException {
        if (blob.hasRaw()) {
            return blob.getRaw();
        }
        if (!blob.hasZlibData()) {
            throw new RegionImportException(
                    "%s is compressed in a way that is not supported. Take an extract with zlib compression (the usual kind)."
                            .formatted(file.getFileName()));
        }
        if (blob.getRawSize() <= 0 || blob.getRawSize() > MAX_BLOB) {
            throw damaged("block that unpacks to %d bytes".formatted(blob.getRawSize()), null);
        }
        byte[] raw = new byte[blob.getRawSize()];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(blob.getZlibData().toByteArray());
            if (inflater.inflate(raw) != raw.length || !isAtEnd(inflater)) {
                throw damaged("block that does not unpack to its stated size", null);
            }
        }
        return ByteString.copyFrom(raw);
    }

    private static boolean isAtEnd(Inflater inflater) throws DataFormatException {
        return inflater.finished() || inflater.inflate(new byte[1]) == 0 && inflater.finished();
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private RegionImportException notAnExtract() {
        return new RegionImportException(
                "%s is not an OpenStreetMap extract in PBF format. Choose a file that ends in .osm.pbf."
                        .formatted(file.getFileName()));
    }

    private RegionImportException damaged(@Nullable String what, @Nullable Exception cause) {
        return new RegionImportException(
                "%s is damaged at byte %,d (%s). Download it again."
                        .formatted(file.getFileName(), position, what),
                cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(
                    "Every Java platform has to offer SHA-256.", impossible);
        }
    }
}
