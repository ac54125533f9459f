package io.depotdesk.data.carriers.manifest;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.ReceivedDateTerm;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/// Looks into a mail folder by IMAP (RFC 3501) and changes nothing there: letters stay unread and where they are.
///
/// Only what came since the look before is fetched, and of that only the headers, until somebody wants a letter whole.
final class MailIn {

    /// How far back the first look goes.
    private static final Duration WEEK = Duration.ofDays(7);

    private static final int MOST_LETTERS = 2_000;

    private final MailServer server;
    private final String inbox;
    private long validity = -1;
    private long lastUid;

    /// What is done with each new letter.
    interface Reader {

        /// @param whole fetches it
        void take(Letter letter, Whole whole) throws MessagingException;
    }

    /// Fetches a letter.
    interface Whole {

        /// @param most bytes; what is longer is cut
        byte[] bytes(int most) throws MessagingException;
    }

    MailIn(MailServer server, String inbox) {
        this.server = server;
        this.inbox = inbox;
    }

    /// Shows `reader` what has come since the look before, oldest first. One that fails is shown again at the next look.
    void look(String password, Instant now, Reader reader) throws MessagingException {
        try (Store store = opened(password);
                Folder folder = store.getFolder(inbox)) {
            folder.open(Folder.READ_ONLY);
            var uids = (UIDFolder) folder;
            if (uids.getUIDValidity() != validity) {
                validity = uids.getUIDValidity();
                lastUid = 0;
            }
            for (Message message : fresh(folder, uids, now)) {
                var mime = (MimeMessage) message;
                reader.take(letter(mime), most -> bytes(mime, most));
                lastUid = Math.max(lastUid, uids.getUID(message));
            }
        }
    }

    /// Returns whether the letter with this name lies in `folderName`.
    boolean holds(String password, String folderName, String messageId) throws MessagingException {
        try (Store store = opened(password);
                Folder folder = store.getFolder(folderName)) {
            folder.open(Folder.READ_ONLY);
            return folder.search(new HeaderTerm("Message-ID", messageId)).length > 0;
        }
    }

    /// Signs in and opens the folder.
    ///
    /// @throws MessagingException if that fails
    void tryOut(String password) throws MessagingException {
        try (Store store = opened(password);
                Folder folder = store.getFolder(inbox)) {
            folder.open(Folder.READ_ONLY);
        }
    }

    private Store opened(String password) throws MessagingException {
        Store store = Session.getInstance(server.properties()).getStore(server.protocol());
        store.connect(server.host(), server.port(), server.user(), password);
        return store;
    }

    private List<Message> fresh(Folder folder, UIDFolder uids, Instant now)
            throws MessagingException {
        Message[] found =
                lastUid == 0
                        ? folder.search(
                                new ReceivedDateTerm(ComparisonTerm.GE, Date.from(now.minus(WEEK))))
                        : uids.getMessagesByUID(lastUid + 1, UIDFolder.LASTUID);
        List<Message> fresh = new ArrayList<>();
        for (Message each : found) {
            // A range without letters holds the last one all the same (RFC 3501, 6.4.8).
            if (uids.getUID(each) > lastUid) {
                fresh.add(each);
            }
        }
        List<Message> newest =
                fresh.subList(Math.max(0, fresh.size() - MOST_LETTERS), fresh.size());
        var headers = new FetchProfile();
        headers.add(FetchProfile.Item.ENVELOPE);
        headers.add(FetchProfile.Item.SIZE);
        headers.add("References");
        headers.add("Content-Type");
        folder.fetch(newest.toArray(Message[]::new), headers);
        return newest;
    }

    private static Letter letter(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        Date received = message.getReceivedDate();
        String type = header(message, "Content-Type").toLowerCase(Locale.ROOT);
        return new Letter(
                header(message, "Message-ID"),
                from != null && from.length == 1 && from[0] instanceof InternetAddress it
                        ? String.valueOf(it.getAddress()).toLowerCase(Locale.ROOT)
                        : "",
                MailTrouble.plain(orEmpty(message.getSubject())),
                header(message, "In-Reply-To") + " " + header(message, "References"),
                type.startsWith("multipart/report"),
                message.getSize(),
                received == null ? Instant.EPOCH : received.toInstant());
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return orEmpty(message.getHeader(name, " "));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static byte[] bytes(MimeMessage message, int most) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(
                    new OutputStream() {
                        @Override
                        public void write(int one) throws IOException {
                            write(new byte[] {(byte) one}, 0, 1);
                        }

                        @Override
                        public void write(byte[] some, int from, int length) throws IOException {
                            if (bytes.size() + length > most) {
                                throw new IOException("It is longer than the mail server said.");
                            }
                            bytes.write(some, from, length);
                        }
                    });
        } catch (IOException e) {
            throw new MessagingException("A letter cannot be fetched.", e);
        }
        return bytes.toByteArray();
    }
}
