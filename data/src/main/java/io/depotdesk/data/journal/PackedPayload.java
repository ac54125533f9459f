package io.depotdesk.data.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A unit's JSON as it stands in a frame: as it is (version 1), or deflated (zlib, RFC 1950; version 2) where
/// that saves much: a plan of a thousand stops becomes a tenth.
///
/// @param version of the frame's payload
record PackedPayload(int version, byte[] bytes) {

    private static final int PLAIN = 1;
    private static final int DEFLATED = 2;
    private static final int SMALL = 4096;

    static PackedPayload of(byte[] json) {
        if (json.length < SMALL) {
            return new PackedPayload(PLAIN, json);
        }
        var packed = new ByteArrayOutputStream(json.length / 4);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        } finally {
            deflater.end();
        }
        return new PackedPayload(DEFLATED, packed.toByteArray());
    }

    /// Returns the JSON in a unit's frame.
    static byte[] json(Frame frame) {
        if (frame.version() != DEFLATED) {
            return frame.payload();
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(frame.payload()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UnreadableUnitException(
                    frame.sequence(), "its content cannot be unpacked", e);
        }
    }
}
