package io.depotdesk.data.carriers.manifest;

import io.depotdesk.data.carriers.AdapterKind.Asked;
import io.depotdesk.data.carriers.CarrierAccount;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What an account says of a carrier that is told by e-mail.
///
/// @param to where the carrier wants its manifests
/// @param from our address, under which we receive as well
/// @param imap where answers and copies arrive, null if nobody looks there
/// @param sentFolder in which the mail server keeps what it has sent, empty if it keeps nothing
/// @param answersFrom addresses, or `@domain`, whose letters are answers; lower case
/// @param manifest of the file itself
record MailSettings(
        String to,
        String from,
        MailServer smtp,
        @Nullable MailServer imap,
        String inbox,
        String sentFolder,
        List<String> answersFrom,
        ManifestSettings manifest) {

    static final String PASSWORD = "password";

    static final List<Asked> ASKED =
            List.of(
                    Asked.needed("to", "E-mail address to which manifests go"),
                    Asked.needed("from", "Our e-mail address, to which answers come"),
                    Asked.needed("smtp", "Our mail server for sending, such as mail.example.com"),
                    Asked.optional("imap", "Our mail server for reading answers, if we look there"),
                    Asked.optional("user", "User name at the mail server; our address if left out"),
                    Asked.optional("inbox", "Mail folder with answers; INBOX if left out"),
                    Asked.optional("sentFolder", "Mail folder with what was sent, such as Sent"),
                    Asked.optional(
                            "answersFrom",
                            "Addresses or @domains that may answer; the one above if left out"),
                    Asked.optional("folder", "Folder whose \"in\" holds answers as files"),
                    Asked.optional("format", "csv or x12; csv if left out"),
                    Asked.optional("sender", "Our X12 id, at most 15 characters"),
                    Asked.optional("receiver", "The carrier's SCAC, such as RVRA"),
                    Asked.optional("depotAddress", "Address of the depot on one line"),
                    Asked.optional("zone", "Time zone of X12 times, such as Europe/Monaco"));

    static final List<Asked> SECRETS =
            List.of(Asked.optional(PASSWORD, "Password for the mail server"));

    MailSettings {
        answersFrom = List.copyOf(answersFrom);
    }

    static MailSettings of(CarrierAccount account) {
        String to = plain(account.setting("to"));
        String from = plain(account.setting("from"));
        String user = account.setting("user").isBlank() ? from : plain(account.setting("user"));
        String imap = plain(account.setting("imap"));
        String may = account.setting("answersFrom").isBlank() ? to : account.setting("answersFrom");
        return new MailSettings(
                to,
                from,
                MailServer.sending(plain(account.setting("smtp")), user, account.localAllowed()),
                imap.isEmpty() ? null : MailServer.receiving(imap, user, account.localAllowed()),
                account.setting("inbox").isBlank() ? "INBOX" : plain(account.setting("inbox")),
                plain(account.setting("sentFolder")),
                Stream.of(may.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                        .filter(it -> !it.isBlank())
                        .toList(),
                ManifestSettings.of(account));
    }

    /// Nothing that is typed may begin a line of its own in a letter.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}<>\"]", "").strip();
    }

    /// Returns whether letters from `address` are the carrier's.
    boolean mayAnswer(String address) {
        String from = address.toLowerCase(Locale.ROOT);
        return answersFrom.stream()
                .anyMatch(it -> it.startsWith("@") ? from.endsWith(it) : from.equals(it));
    }
}
