package io.depotdesk.data.carriers.manifest;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// Takes a letter apart that may have been made to do harm. Files of a kind that answers have are read, words are kept
/// as words, pictures and HTML are passed over; everything else is not opened, and a note says so.
///
/// Bounds: [#DEEPEST] parts within parts, [#MOST_PARTS] in all, [#LARGEST_FILE] bytes a file once decoded. Nothing is
/// unpacked, no address in it is followed, no letter within it is opened.
final class LetterContent {

    static final int LARGEST_LETTER = 4 << 20;
    static final int LARGEST_FILE = 1 << 20;
    private static final int DEEPEST = 4;
    private static final int MOST_PARTS = 20;
    private static final int MOST_WORDS = 4_000;

    /// @param csv whether it is CSV, else X12
    record File(String name, boolean csv, byte[] bytes) {}

    private final List<File> files = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String words = "";
    private int parts;

    private LetterContent() {}

    /// @param bytes the whole letter
    static LetterContent of(byte[] bytes) {
        var content = new LetterContent();
        try {
            content.take(
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)),
                    1);
        } catch (MessagingException | IOException e) {
            content.notes.add("It is no letter that can be read (%s).".formatted(plain(e)));
        }
        return content;
    }

    List<File> files() {
        return List.copyOf(files);
    }

    /// Returns what was not taken, each a sentence.
    List<String> notes() {
        return List.copyOf(notes);
    }

    /// Returns the plain text, empty if there is none.
    String words() {
        return words;
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS) {
            if (parts == MOST_PARTS + 1) {
                notes.add(
                        "It has more than %d parts; the rest was not opened."
                                .formatted(MOST_PARTS));
            }
            return;
        }
        String name = name(part);
        if (part.isMimeType("multipart/*")) {
            if (depth > DEEPEST) {
                notes.add(
                        "Its parts lie more than %d deep; they were not opened."
                                .formatted(DEEPEST));
                return;
            }
            // By its bytes, and never by what a library knows to do with its kind.
            var inside = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < inside.getCount() && parts <= MOST_PARTS; i++) {
                BodyPart each = inside.getBodyPart(i);
                take(each, depth + 1);
            }
        } else if (name.endsWith(".csv") || name.endsWith(".edi") || name.endsWith(".x12")) {
            file(part, name);
        } else if (part.isMimeType("text/plain") && name.isEmpty()) {
            byte[] text = read(part, MOST_WORDS);
            words = (words + " " + new String(text, StandardCharsets.UTF_8)).strip();
        } else if (!isHarmless(part)) {
            notes.add(
                    "\"%s\" (%s) was not opened; answers are .csv, .edi or .x12."
                            .formatted(MailTrouble.plain(name), kind(part)));
        }
    }

    /// Pictures of signatures and the same words as HTML come with most letters.
    private static boolean isHarmless(Part part) throws MessagingException {
        return part.isMimeType("text/html")
                || part.isMimeType("image/*")
                || part.isMimeType("message/delivery-status")
                || part.isMimeType("text/rfc822-headers");
    }

    private void file(Part part, String name) throws MessagingException, IOException {
        byte[] bytes = read(part, LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            notes.add(
                    "\"%s\" has more than %d MB and was not read."
                            .formatted(MailTrouble.plain(name), LARGEST_FILE >> 20));
        } else {
            files.add(new File(name, name.endsWith(".csv"), bytes));
        }
    }

    private static byte[] read(Part part, int most) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        }
    }

    private static String name(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        return name == null ? "" : MimeUtility.decodeText(name).strip().toLowerCase(Locale.ROOT);
    }

    private static String kind(Part part) throws MessagingException {
        return MailTrouble.plain(String.valueOf(part.getContentType()).split(";", 2)[0]);
    }

    private static String plain(Exception e) {
        return MailTrouble.plain(String.valueOf(e.getMessage()));
    }
}
