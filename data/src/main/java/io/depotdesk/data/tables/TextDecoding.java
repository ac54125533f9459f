package io.depotdesk.data.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Finds out in which of four encodings a text file was written.
///
/// A byte order mark decides. Without one: every second byte zero means UTF-16; what is valid UTF-8 is
/// UTF-8, because text in another encoding with letters beyond ASCII practically never is; everything
/// else is Windows-1252, which Excel writes in western Europe and America. A statistical detector
/// would choose among dozens of encodings and be wrong on short sheets with few such letters.
final class TextDecoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 4096;

    private TextDecoding() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (mostlyZeroAt(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (mostlyZeroAt(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean mostlyZeroAt(byte[] bytes, int parity) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int zeros = 0;
        for (int i = 0; i < pairs; i++) {
            zeros += bytes[2 * i + parity] == 0 ? 1 : 0;
        }
        return pairs > 0 && zeros > pairs * 0.6;
    }
}
