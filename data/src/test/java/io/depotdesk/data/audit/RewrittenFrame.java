package io.depotdesk.data.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/// What somebody can do who knows the form of the frames but has no key.
final class RewrittenFrame {

    private static final int DIGEST = 32;
    private static final int HEADER = 56;

    private RewrittenFrame() {}

    /// Returns a segment in which one letter of frame `changed` is another, and all checksums and digests from
    /// there on fit.
    ///
    /// @param starts where its frames begin
    static byte[] of(byte[] segment, List<Integer> starts, int changed) throws Exception {
        byte[] bytes = segment.clone();
        int kind = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(starts.get(changed) + 14));
        bytes[starts.get(changed) + HEADER + kind + 10] ^= 1;
        for (int i = changed; i < starts.size(); i++) {
            int at = starts.get(i);
            int length = ByteBuffer.wrap(bytes).getInt(at + 4);
            int before = starts.get(i - 1);
            int endBefore = before + ByteBuffer.wrap(bytes).getInt(before + 4);
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(Arrays.copyOfRange(bytes, endBefore - DIGEST, endBefore));
            sha.update(bytes, at + 4, 4);
            sha.update(bytes, at + 12, length - DIGEST - 12);
            System.arraycopy(sha.digest(), 0, bytes, at + length - DIGEST, DIGEST);
            var crc = new CRC32C();
            crc.update(bytes, at + 4, 4);
            crc.update(bytes, at + 12, ((length + 7) & -8) - 12);
            ByteBuffer.wrap(bytes).putInt(at + 8, (int) crc.getValue());
        }
        return bytes;
    }
}
