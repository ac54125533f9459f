package io.depotdesk.data.carriers.manifest;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

/// What failed at a mail server, in words for a person.
final class MailTrouble {

    private static final int LONGEST = 200;

    private MailTrouble() {}

    static String words(MessagingException failure, MailServer server) {
        String said = plain(String.valueOf(failure.getMessage()));
        if (failure instanceof AuthenticationFailedException) {
            return "the mail server %s does not let us in (%s)".formatted(server, said);
        }
        if (cause(failure, UnknownHostException.class) != null) {
            return "there is no mail server %s, or no network".formatted(server.host());
        }
        SSLException unsafe = cause(failure, SSLException.class);
        if (unsafe != null) {
            return "no safe line to the mail server %s (%s)"
                    .formatted(server, plain(String.valueOf(unsafe.getMessage())));
        }
        if (failure instanceof MailConnectException) {
            return "no connection to the mail server %s".formatted(server);
        }
        return "the mail server %s: %s".formatted(server, said);
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> kind) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        return null;
    }

    /// Returns `text` on one line of moderate length.
    static String plain(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
