package io.depotdesk.data.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Any text as bytes and back, also one with half a surrogate pair, as bad files hold them: 8 and UTF-8, or
/// where that cannot hold it, 16 and its UTF-16 units, big-endian.
final class TextBytes {

    private static final byte UTF_8 = 8;
    private static final byte UTF_16 = 16;

    private TextBytes() {}

    static byte[] of(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return ByteBuffer.allocate(1 + encoded.remaining()).put(UTF_8).put(encoded).array();
        } catch (CharacterCodingException e) {
            var bytes = ByteBuffer.allocate(1 + 2 * text.length()).put(UTF_16);
            bytes.asCharBuffer().put(text);
            return bytes.array();
        }
    }

    static String text(byte[] bytes) {
        var rest = ByteBuffer.wrap(bytes);
        return rest.get() == UTF_8
                ? StandardCharsets.UTF_8.decode(rest).toString()
                : rest.asCharBuffer().toString();
    }
}
