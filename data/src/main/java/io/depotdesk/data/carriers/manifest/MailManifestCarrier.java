package io.depotdesk.data.carriers.manifest;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.Capabilities;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.ConnectionCheck;
import io.depotdesk.data.carriers.QuoteRequest;
import io.depotdesk.data.carriers.Replay;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderState;

import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A contract carrier without an interface that gets its manifests by e-mail and answers by e-mail, by file, or to a
/// person.
///
/// Nobody can ask a carrier by mail whether it has a manifest. What can be asked is our own mailbox: it is on the envelope
/// of every manifest, and a mail server takes a letter for all on the envelope or for none. So a copy that has come back
/// shows that the letter was taken, though its answer was lost; that none has come shows nothing.
public final class MailManifestCarrier implements CarrierAdapter {

    public static final AdapterKind KIND =
            new AdapterKind(
                    "mail",
                    "Manifest by e-mail",
                    // Never called (RFC 2606); an account has an address.
                    "https://mail.invalid",
                    MailSettings.ASKED,
                    MailSettings.SECRETS,
                    MailManifestCarrier::new);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final CarrierLine line;
    private final MailSettings settings;
    private final MailName name;
    private final MailOut out;
    private final @Nullable MailIn in;
    private final @Nullable MailedAnswers answers;
    private final @Nullable ReplyFolder files;

    MailManifestCarrier(CarrierLine line) {
        this.line = line;
        this.settings = MailSettings.of(line.account());
        this.name = new MailName(line.account().carrier(), settings.from());
        this.out = new MailOut(settings.smtp());
        MailServer imap = settings.imap();
        this.in = imap == null ? null : new MailIn(imap, settings.inbox());
        this.answers = in == null ? null : new MailedAnswers(settings, name, in);
        this.files =
                line.setting("folder").isBlank()
                        ? null
                        : new ReplyFolder(
                                settings.manifest().in(), settings.manifest().zone(), line.clock());
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Replay.NONE,
                null,
                false,
                false,
                true,
                60,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                1);
    }

    @Override
    public QuoteAnswer quote(QuoteRequest request) {
        return new QuoteAnswer.Unavailable("Its prices are those of its rate card.");
    }

    @Override
    public byte[] body(Tender tender) {
        return new ManifestLetter(tender, settings, name).book();
    }

    @Override
    public TenderAnswer tender(Tender tender, byte[] body) {
        return switch (post(body)) {
            case Posted.Taken _ ->
                    new TenderAnswer.Pending(ManifestKey.of(tender.key()), tender.answerBy());
            case Posted.NotSent(String cause) -> new TenderAnswer.NotSent(cause);
            case Posted.Refused(String text) ->
                    new TenderAnswer.Rejected(RejectReason.ACCOUNT, text);
            case Posted.Unknown(String cause) -> new TenderAnswer.Unknown(cause);
        };
    }

    @Override
    public CancelAnswer cancel(Tender tender, @Nullable String reference, String reason) {
        return switch (post(new ManifestLetter(tender, settings, name).cancel())) {
            case Posted.Taken _ -> new CancelAnswer.Requested();
            case Posted.NotSent(String cause) -> new CancelAnswer.NotSent(cause);
            case Posted.Refused(String text) -> new CancelAnswer.NotSent(text);
            // The letter says that it may come twice: it is written again.
            case Posted.Unknown(String cause) -> new CancelAnswer.Unknown(cause);
        };
    }

    private Posted post(byte[] letter) {
        List<String> envelope = new ArrayList<>(List.of(settings.to()));
        if (answers != null) {
            envelope.add(settings.from());
        }
        var dated = new ByteArrayOutputStream();
        dated.writeBytes(
                ("Date: " + DATE.format(line.clock().instant()) + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        dated.writeBytes(letter);
        return out.post(dated.toByteArray(), settings.from(), envelope, password());
    }

    private String password() {
        return line.secrets().apply(MailSettings.PASSWORD);
    }

    /// Looks for answers, then for our own letter.
    @Override
    public Found find(Tender tender) {
        String key = ManifestKey.of(tender.key());
        try {
            List<CarrierEvent> events = said(key);
            if (!events.isEmpty()) {
                return new Found.Exists(key, events);
            }
            if (answers == null || in == null) {
                return new Found.CannotTell(
                        "The mail server's answer was lost, and there is no mailbox to look into. Call the carrier about manifest %s."
                                .formatted(key));
            }
            String messageId = name.book(tender.key());
            boolean isTaken =
                    answers.hasCopy(messageId)
                            || !settings.sentFolder().isEmpty()
                                    && in.holds(password(), settings.sentFolder(), messageId);
            return isTaken
                    ? new Found.Exists(key, List.of(taken(key)))
                    : new Found.Unreachable(
                            "No copy of manifest %s has come into our mailbox yet".formatted(key));
        } catch (MessagingException e) {
            return new Found.Unreachable(trouble(e));
        } catch (IOException e) {
            return new Found.Unreachable("the folder cannot be read: " + e.getMessage());
        }
    }

    /// Looks for answers only: that the letter was taken is known.
    @Override
    public Found poll(Tender tender, String reference) {
        try {
            String key = ManifestKey.of(tender.key());
            List<CarrierEvent> events = said(key);
            return events.isEmpty()
                    ? new Found.CannotTell("It has not answered.")
                    : new Found.Exists(key, events);
        } catch (MessagingException e) {
            return new Found.Unreachable(trouble(e));
        } catch (IOException e) {
            return new Found.Unreachable("the folder cannot be read: " + e.getMessage());
        }
    }

    private List<CarrierEvent> said(String key) throws MessagingException, IOException {
        List<CarrierEvent> events = new ArrayList<>();
        if (answers != null) {
            answers.look(password(), line.clock().instant());
            events.addAll(answers.about(key));
        }
        if (files != null) {
            files.about(key).stream().filter(it -> isNew(events, it)).forEach(events::add);
        }
        events.sort(Comparator.comparing(CarrierEvent::at));
        return events;
    }

    private static boolean isNew(List<CarrierEvent> events, CarrierEvent event) {
        return events.stream().noneMatch(it -> it.fingerprint().equals(event.fingerprint()));
    }

    private CarrierEvent taken(String key) {
        return new CarrierEvent(
                "mail|" + key + "|posted",
                TenderState.PENDING,
                "posted",
                line.clock().instant(),
                null,
                "");
    }

    private String trouble(MessagingException e) {
        MailServer imap = settings.imap();
        return MailTrouble.words(e, imap == null ? settings.smtp() : imap);
    }

    @Override
    public ConnectionCheck check() {
        try {
            out.tryOut(settings.from(), password());
        } catch (MessagingException e) {
            return fails(MailTrouble.words(e, settings.smtp()));
        }
        if (in == null) {
            return new ConnectionCheck.Works(
                    "%s takes letters from %s. Nobody looks for answers by mail: whether a letter with a lost answer has left is then for a person to find out."
                            .formatted(settings.smtp(), settings.from()));
        }
        try {
            in.tryOut(password());
        } catch (MessagingException e) {
            return fails(trouble(e));
        }
        return new ConnectionCheck.Works(
                "%s takes letters from %s, and answers from %s are looked for in %s. Nothing was sent."
                        .formatted(
                                settings.smtp(),
                                settings.from(),
                                String.join(", ", settings.answersFrom()),
                                settings.inbox()));
    }

    private static ConnectionCheck fails(String words) {
        return new ConnectionCheck.Fails(
                "%s%s. Check its name, port, user and password."
                        .formatted(
                                words.substring(0, 1).toUpperCase(Locale.ROOT),
                                words.substring(1)));
    }

    @Override
    public String toString() {
        return "manifests by mail for " + line.account().carrier();
    }
}
