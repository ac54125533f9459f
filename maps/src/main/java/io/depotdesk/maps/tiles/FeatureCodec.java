package io.depotdesk.maps.tiles;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// How a [Feature] stands in the index file.
///
/// Whole numbers are variable-length (7 bits a byte, low bits first), signed ones zigzag. In order: id,
/// kind, bits (1 bridge, 2 tunnel, 4 one-way along, 8 one-way against, 16 cut, 32 has label), layer + 5,
/// length and bytes of the name (UTF-8), label, number of lines, and of each line the number of points and
/// then the differences of latitude and longitude from the point before, beginning at 0.
final class FeatureCodec {

    private static final FeatureKind[] KINDS = FeatureKind.values();
    private static final int MAX_POINTS = 5_000_000;

    private FeatureCodec() {}

    static byte[] encode(Feature feature) {
        var bytes = new ByteArrayOutputStream(64);
        try (var out = new DataOutputStream(bytes)) {
            writeSigned(out, feature.id());
            write(out, feature.kind().ordinal());
            int bits =
                    (feature.rises() > 0 ? 1 : 0)
                            | (feature.rises() < 0 ? 2 : 0)
                            | (feature.oneWay() > 0 ? 4 : 0)
                            | (feature.oneWay() < 0 ? 8 : 0)
                            | (feature.cut() ? 16 : 0)
                            | (feature.label().length > 0 ? 32 : 0);
            write(out, bits);
            write(out, feature.layer() + 5);
            byte[] name = feature.name().getBytes(StandardCharsets.UTF_8);
            write(out, name.length);
            out.write(name);
            if (feature.label().length > 0) {
                writeSigned(out, feature.label()[0]);
                writeSigned(out, feature.label()[1]);
            }
            write(out, feature.lines().length);
            for (int[] line : feature.lines()) {
                write(out, line.length / 2);
                int latitude = 0;
                int longitude = 0;
                for (int i = 0; i < line.length; i += 2) {
                    writeSigned(out, (long) line[i] - latitude);
                    writeSigned(out, (long) line[i + 1] - longitude);
                    latitude = line[i];
                    longitude = line[i + 1];
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, long value) throws IOException {
        long left = value;
        while (left >= 0x80) {
            out.write((int) (left & 0x7f) | 0x80);
            left >>>= 7;
        }
        out.write((int) left);
    }

    private static void writeSigned(DataOutputStream out, long value) throws IOException {
        write(out, (value << 1) ^ (value >> 63));
    }

    /// Reads features until the bytes end.
    ///
    /// @throws IOException if the bytes are no features
    static List<Feature> decode(byte[] bytes) throws IOException {
        List<Feature> features = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            while (in.hasRemaining()) {
                features.add(decode(in));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException(
                    "A tile of the map index is damaged. Import the region again.", e);
        }
        return features;
    }

    private static Feature decode(ByteBuffer in) throws IOException {
        long id = readSigned(in);
        FeatureKind kind = KINDS[(int) read(in)];
        int bits = (int) read(in);
        int layer = (int) read(in) - 5;
        byte[] name = new byte[(int) read(in)];
        in.get(name);
        int[] label =
                (bits & 32) == 0
                        ? new int[0]
                        : new int[] {(int) readSigned(in), (int) readSigned(in)};
        int[][] lines = new int[count(in)][];
        for (int l = 0; l < lines.length; l++) {
            int[] line = new int[2 * count(in)];
            int latitude = 0;
            int longitude = 0;
            for (int i = 0; i < line.length; i += 2) {
                latitude += (int) readSigned(in);
                longitude += (int) readSigned(in);
                line[i] = latitude;
                line[i + 1] = longitude;
            }
            lines[l] = line;
        }
        return new Feature(
                id,
                kind,
                (bits & 1) - ((bits & 2) >> 1),
                layer,
                ((bits & 4) >> 2) - ((bits & 8) >> 3),
                (bits & 16) != 0,
                new String(name, StandardCharsets.UTF_8),
                label,
                lines);
    }

    private static int count(ByteBuffer in) throws IOException {
        long count = read(in);
        if (count < 0 || count > MAX_POINTS) {
            throw new IOException("A tile of the map index is damaged. Import the region again.");
        }
        return (int) count;
    }

    private static long read(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        return value;
    }

    private static long readSigned(ByteBuffer in) {
        long value = read(in);
        return (value >>> 1) ^ -(value & 1);
    }
}
