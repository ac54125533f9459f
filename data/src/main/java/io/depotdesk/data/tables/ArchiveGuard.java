package io.depotdesk.data.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks through an XLSX file before it is read, so that a small file cannot fill the memory.
///
/// It unpacks everything once and counts what really comes out, because the sizes that a zip archive
/// states about itself may lie. A cell far to the right (`AAAA1`) would make the reader fill a row up
/// to it, so cells beyond Excel's last column (`XFD`) are refused too.
final class ArchiveGuard {

    private static final int MOST_PARTS = 2000;
    private static final int MOST_COLUMN_LETTERS = 3;

    private final Path file;
    private final TableLimits limits;
    private long unpacked;

    ArchiveGuard(Path file, TableLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    void check() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooLarge();
            }
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry part = e.nextElement();
                try (InputStream content = zip.getInputStream(part)) {
                    scan(content, part.getName().contains("worksheets/"));
                }
            }
        } catch (ZipException broken) {
            throw new UnreadableFileException(
                    file,
                    "It is cut off or damaged (%s). Save or download it again."
                            .formatted(broken.getMessage()),
                    broken);
        }
    }

    private void scan(InputStream content, boolean sheet) throws IOException {
        byte[] buffer = new byte[1 << 16];
        CellReferences references = new CellReferences();
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            unpacked += read;
            if (unpacked > limits.unpackedBytes()) {
                throw tooLarge();
            }
            if (sheet && references.goBeyond(buffer, read)) {
                throw new UnreadableFileException(
                        file,
                        "It names cells beyond the last column that a sheet can have, so no"
                            + " spreadsheet program wrote it. Open it in one and save it again.");
            }
        }
    }

    private UnreadableFileException tooLarge() {
        return new UnreadableFileException(
                file,
                "Unpacked, it holds more than %,d MB, which is no order sheet. Copy the rows into a new file."
                        .formatted(limits.unpackedBytes() >> 20));
    }

    /// Finds an attribute ` r="AAAA…` in a stream of bytes.
    private static final class CellReferences {

        private static final byte[] ATTRIBUTE = {' ', 'r', '='};

        private int matched; // bytes of the attribute, then its opening quotation mark
        private int letters;

        boolean goBeyond(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b =
                        bytes[i] == '\t' || bytes[i] == '\n' || bytes[i] == '\r'
                                ? (byte) ' '
                                : bytes[i];
                if (matched == ATTRIBUTE.length + 1 && Character.isLetter(b)) {
                    if (++letters > MOST_COLUMN_LETTERS) {
                        return true;
                    }
                } else if (matched == ATTRIBUTE.length && (b == '"' || b == '\'')) {
                    matched++;
                    letters = 0;
                } else if (matched < ATTRIBUTE.length && b == ATTRIBUTE[matched]) {
                    matched++;
                } else {
                    matched = b == ATTRIBUTE[0] ? 1 : 0;
                }
            }
            return false;
        }
    }
}
