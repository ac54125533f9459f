package io.depotdesk.data.carriers.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// A mail server (GreenMail) with a mailbox of the depot and one of the carrier.
public final class MailHouse implements AutoCloseable {

    public static final String DEPOT = "depot@north.example";
    public static final String CARRIER = "dispatch@riviera.example";
    public static final String PASSWORD = "correct horse";

    private static final long PATIENCE_MILLIS = 60_000;

    private final GreenMail server;
    private final GreenMailUser depot;
    private final GreenMailUser carrier;

    public MailHouse() {
        this(ServerSetup.PROTOCOL_SMTP);
    }

    /// @param sending `smtp`, or `smtps` with a certificate that nobody trusts
    public MailHouse(String sending) {
        server =
                new GreenMail(new ServerSetup[] {setup(sending), setup(ServerSetup.PROTOCOL_IMAP)});
        server.start();
        depot = server.setUser(DEPOT, DEPOT, PASSWORD);
        carrier = server.setUser(CARRIER, CARRIER, PASSWORD);
    }

    private static ServerSetup setup(String protocol) {
        var setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        return setup;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int smtpsPort() {
        return server.getSmtps().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /// Returns settings of an account that posts through `smtp` and reads here.
    public Map<String, String> settings(String smtp) {
        return Map.of(
                "to", CARRIER,
                "from", DEPOT,
                "smtp", smtp,
                "imap", "imap://127.0.0.1:" + imapPort());
    }

    /// Returns what the carrier has got.
    public List<MimeMessage> carrierGot() throws Exception {
        var inbox = server.getManagers().getImapHostManager().getInbox(carrier);
        return inbox.getMessages().stream().map(it -> it.getMimeMessage()).toList();
    }

    /// Returns whether every letter of the depot is unread still.
    public boolean depotReadNothing() throws Exception {
        var inbox = server.getManagers().getImapHostManager().getInbox(depot);
        return inbox.getUnseenCount() == inbox.getMessageCount();
    }

    /// A letter arrives at the depot.
    public void arrives(String letter) {
        try {
            depot.deliver(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(
                                    letter.replace("\n", "\r\n")
                                            .getBytes(StandardCharsets.UTF_8))));
        } catch (jakarta.mail.MessagingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /// Returns a letter with parts.
    ///
    /// @param answers the letter it answers, empty if none
    public static String letter(String from, String answers, String... parts) {
        String all =
                String.join("", Arrays.stream(parts).map(part -> "--cut\n" + part + "\n").toList());
        return """
        Message-ID: <%d@elsewhere.example>
        From: %s
        To: %s
        Subject: Re: Manifest
        In-Reply-To: %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="cut"

        %s--cut--
        """
                .formatted(Math.abs(all.hashCode()), from, DEPOT, answers, all);
    }

    public static String file(String name, String type, byte[] content) {
        return """
        Content-Type: %s
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        %s\
        """
                .formatted(
                        type,
                        name,
                        Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(content));
    }

    public static String csv(String content) {
        return file("answer.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop();
    }
}
