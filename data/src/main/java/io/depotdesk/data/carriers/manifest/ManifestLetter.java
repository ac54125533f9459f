package io.depotdesk.data.carriers.manifest;

import io.depotdesk.domain.tender.Tender;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The letter with a manifest (RFC 5322, MIME): a few words and the file. Only its `Date` is missing, which tells when it
/// leaves; all else follows from the offer, so that a repetition is the same letter and names itself as one.
///
/// It is written by hand, because the mail library chooses a new border between the parts each time.
final class ManifestLetter {

    private static final String LINE = "\r\n";
    private static final Base64.Encoder BASE64 =
            Base64.getMimeEncoder(76, LINE.getBytes(StandardCharsets.US_ASCII));

    private static final String BOOK =
            """
            Manifest %1$s

            Please carry out what the attached file says, and answer with a file: a CSV with the columns \
            "key" (%1$s) and "answer" (accepted or rejected), or X12 990 and 214. A reply to this letter \
            with the file attached is enough. Words alone are read by a person, and later.

            Should this letter come twice: manifest %1$s is one and the same order. Book it once.
            """;

    private static final String CANCEL =
            """
            Manifest %1$s is withdrawn

            Please do not carry it out any more, and confirm with a file as before ("cancelled").
            If you never got manifest %1$s, or it has come twice, nothing of it is wanted either.
            """;

    private final Tender tender;
    private final MailSettings settings;
    private final MailName name;

    ManifestLetter(Tender tender, MailSettings settings, MailName name) {
        this.tender = tender;
        this.settings = settings;
        this.name = name;
    }

    byte[] book() {
        return bytes(name.book(tender.key()), "", BOOK, "BOOK");
    }

    /// Returns the letter that takes the first one back.
    byte[] cancel() {
        String first = name.book(tender.key());
        String thread = "In-Reply-To: " + first + LINE + "References: " + first + LINE;
        return bytes(name.cancel(tender.key()), thread, CANCEL, "CANCEL");
    }

    private byte[] bytes(String messageId, String thread, String words, String action) {
        String key = ManifestKey.of(tender.key());
        boolean isX12 = settings.manifest().x12();
        boolean cancels = action.equals("CANCEL");
        byte[] file =
                isX12
                        ? new ManifestX12(tender, settings.manifest()).bytes(cancels)
                        : ManifestCsv.of(tender, action);
        String border = "=_depotdesk_" + key;
        String fileName = key + (cancels ? "-cancel" : "") + (isX12 ? ".edi" : ".csv");
        String text =
                header("Message-ID", messageId)
                        + header("From", settings.from())
                        + header("To", settings.to())
                        + thread
                        + header("Subject", "Manifest " + key + (cancels ? " is withdrawn" : ""))
                        // No holiday note comes back on such a letter (RFC 3834).
                        + header("Auto-Submitted", "auto-generated")
                        + header("X-Depotdesk-Manifest", key)
                        + header("MIME-Version", "1.0")
                        + header("Content-Type", "multipart/mixed; boundary=\"" + border + "\"")
                        + LINE
                        + part(
                                border,
                                "text/plain; charset=utf-8",
                                "inline",
                                words.formatted(key).getBytes(StandardCharsets.UTF_8))
                        + part(
                                border,
                                isX12 ? "application/EDI-X12" : "text/csv; charset=utf-8",
                                "attachment; filename=\"" + fileName + "\"",
                                file)
                        + "--"
                        + border
                        + "--"
                        + LINE;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String border, String type, String disposition, byte[] content) {
        return "--"
                + border
                + LINE
                + header("Content-Type", type)
                + header("Content-Disposition", disposition)
                + header("Content-Transfer-Encoding", "base64")
                + LINE
                + BASE64.encodeToString(content)
                + LINE;
    }

    private static String header(String name, String value) {
        return name + ": " + value + LINE;
    }
}
