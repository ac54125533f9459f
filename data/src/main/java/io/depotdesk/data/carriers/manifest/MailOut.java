package io.depotdesk.data.carriers.manifest;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Posts letters by SMTP (RFC 5321), each once, and tells what certainly was not taken from what may have been.
///
/// A server may deliver only what it has seen the end of. So a line that is cut before the whole letter was handed to the
/// network means that nothing was sent, and one that is cut later that nobody knows.
final class MailOut {

    private static final Logger LOG = LoggerFactory.getLogger(MailOut.class);

    private final MailServer server;

    MailOut(MailServer server) {
        this.server = server;
    }

    /// @param letter without the addresses of the envelope
    /// @param to who gets it; all of them or nobody
    Posted post(byte[] letter, String from, List<String> to, String password) {
        Session session = session(from);
        Transport transport = null;
        try {
            Address[] addresses = addresses(to);
            transport = session.getTransport(server.protocol());
            connect(transport, password);
            return sent(transport, new WatchedLetter(session, letter), addresses);
        } catch (AddressException e) {
            return new Posted.Refused("\"%s\" is no e-mail address".formatted(e.getRef()));
        } catch (MessagingException e) {
            return new Posted.NotSent(MailTrouble.words(e, server));
        } finally {
            hangUp(transport);
        }
    }

    private Posted sent(Transport transport, WatchedLetter letter, Address[] to) {
        try {
            transport.sendMessage(letter, to);
            return new Posted.Taken();
        } catch (MessagingException e) {
            return failed(e, letter.hasLeft);
        }
    }

    /// Whatever the server says to a goodbye, what it said before stands.
    private static void hangUp(@Nullable Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            LOG.debug("A mail server did not say goodbye", e);
        }
    }

    /// Signs in, as for sending, and sends nothing.
    ///
    /// @throws MessagingException if that fails
    void tryOut(String from, String password) throws MessagingException {
        try (Transport transport = session(from).getTransport(server.protocol())) {
            connect(transport, password);
        }
    }

    private Session session(String from) {
        var properties = server.properties();
        properties.setProperty("mail." + server.protocol() + ".from", from);
        // Else it looks up, and tells, the name of this computer.
        properties.setProperty(
                "mail." + server.protocol() + ".localhost",
                from.substring(from.lastIndexOf('@') + 1));
        return Session.getInstance(properties);
    }

    private void connect(Transport transport, String password) throws MessagingException {
        boolean signsIn = !password.isEmpty();
        if (!signsIn && !server.plainAllowed()) {
            throw new AuthenticationFailedException("There is no password for " + server.user());
        }
        transport.connect(
                server.host(),
                server.port(),
                signsIn ? server.user() : null,
                signsIn ? password : null);
    }

    private static Address[] addresses(List<String> to) throws AddressException {
        var all = new Address[to.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new InternetAddress(to.get(i), true);
        }
        return all;
    }

    private Posted failed(MessagingException e, boolean hasLeft) {
        int code = code(e);
        String words = MailTrouble.words(e, server);
        if (code >= 500) {
            return new Posted.Refused(words);
        }
        boolean isAnswered = code >= 400;
        return hasLeft && !isAnswered ? new Posted.Unknown(words) : new Posted.NotSent(words);
    }

    /// Returns what the server answered, -1 if it did not.
    private static int code(MessagingException e) {
        int worst = -1;
        for (Exception each = e;
                each instanceof MessagingException it;
                each = it.getNextException()) {
            worst =
                    Math.max(
                            worst,
                            switch (it) {
                                case SMTPSendFailedException failed -> failed.getReturnCode();
                                case SMTPAddressFailedException failed -> failed.getReturnCode();
                                case SMTPSenderFailedException failed -> failed.getReturnCode();
                                case SendFailedException _ -> -1;
                                default -> -1;
                            });
        }
        return worst;
    }

    /// Knows whether all of it was handed over; only the mark of its end is left to be said then.
    private static final class WatchedLetter extends MimeMessage {

        private boolean hasLeft;

        WatchedLetter(Session session, byte[] letter) throws MessagingException {
            super(session, new ByteArrayInputStream(letter));
        }

        @Override
        public void writeTo(OutputStream out, String[] without)
                throws IOException, MessagingException {
            super.writeTo(out, without);
            hasLeft = true;
        }
    }
}
