package io.depotdesk.data.carriers.manifest;

import java.util.Properties;

/// A mail server as an account names it: `mail.example.com`, with a port or with `smtps://` and the like where it is
/// unusual.
///
/// Nothing goes over a line that is not safe: either it is TLS from the first byte, or STARTTLS is demanded before
/// anything else is said, and the certificate has to be the host's. Only an account for drills (`--local`) takes a server
/// without either.
///
/// @param protocol as the mail library calls it: smtp, smtps, imap or imaps
/// @param plainAllowed whether it may be without TLS, and without anybody signing in
record MailServer(String protocol, String host, int port, String user, boolean plainAllowed) {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    /// @param text what a person has typed
    static MailServer sending(String text, String user, boolean plainAllowed) {
        return of(text, "smtp", 587, 465, user, plainAllowed);
    }

    /// @param text what a person has typed
    static MailServer receiving(String text, String user, boolean plainAllowed) {
        return of(text, "imap", 993, 993, user, plainAllowed);
    }

    private static MailServer of(
            String text, String plain, int usual, int safe, String user, boolean plainAllowed) {
        String[] parts = text.strip().split("://", 2);
        String[] address = parts[parts.length - 1].split(":", 2);
        int port =
                address.length == 2 && address[1].matches("\\d{1,5}")
                        ? Integer.parseInt(address[1])
                        : usual;
        boolean isSafe = parts.length == 2 ? parts[0].equals(plain + "s") : port == safe;
        return new MailServer(isSafe ? plain + "s" : plain, address[0], port, user, plainAllowed);
    }

    /// Returns how the mail library is to speak to it.
    Properties properties() {
        var all = new Properties();
        String prefix = "mail." + protocol + ".";
        all.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        all.setProperty(prefix + "timeout", ANSWER_MILLIS);
        all.setProperty(prefix + "writetimeout", ANSWER_MILLIS);
        all.setProperty(prefix + "ssl.checkserveridentity", "true");
        all.setProperty(prefix + "starttls.enable", "true");
        all.setProperty(prefix + "starttls.required", Boolean.toString(!plainAllowed));
        // A letter that is only looked at stays unread for people.
        all.setProperty(prefix + "peek", "true");
        // Its end is not waited for: whether a letter was taken is known before it.
        all.setProperty(prefix + "quitwait", "false");
        return all;
    }

    @Override
    public String toString() {
        return "%s:%d".formatted(host, port);
    }
}
