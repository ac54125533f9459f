package io.depotdesk.data.carriers.manifest;

import io.depotdesk.domain.tender.CarrierEvent;

import jakarta.mail.MessagingException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a carrier's letters say, by the key of the offer. After a restart the letters of a week are read again: what they
/// say is the same statement as before.
///
/// Only letters from the carrier's addresses answer. What cannot be taken stands in the history of the offer that the
/// letter is about, and in the log; the letter itself stays in its folder for a person.
final class MailedAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(MailedAnswers.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final MailSettings settings;
    private final MailName name;
    private final MailIn mailbox;
    private final Map<String, List<CarrierEvent>> events = new HashMap<>();
    private final Map<String, Instant> copies = new HashMap<>();
    private Instant nextLook = Instant.MIN;

    MailedAnswers(MailSettings settings, MailName name, MailIn mailbox) {
        this.settings = settings;
        this.name = name;
        this.mailbox = mailbox;
    }

    /// Looks for new letters, unless it has just done so.
    synchronized void look(String password, Instant now) throws MessagingException {
        if (!now.isBefore(nextLook)) {
            mailbox.look(password, now, this::take);
            nextLook = now.plus(BETWEEN_LOOKS);
        }
    }

    /// Returns what was said of the offer with this key, oldest first.
    synchronized List<CarrierEvent> about(String key) {
        return events.getOrDefault(key, List.of()).stream()
                .sorted(Comparator.comparing(CarrierEvent::at))
                .toList();
    }

    /// Returns whether our own letter has come back to us, which says that the mail server had taken it.
    synchronized boolean hasCopy(String messageId) {
        return copies.containsKey(messageId);
    }

    private void take(Letter letter, MailIn.Whole whole) throws MessagingException {
        if (!name.keysIn(letter.messageId()).isEmpty()) {
            copies.putIfAbsent(letter.messageId(), letter.received());
            return;
        }
        Set<String> about = name.keysIn(letter.thread());
        boolean isCarriers = settings.mayAnswer(letter.from());
        if (!isCarriers && !letter.report()) {
            if (!about.isEmpty()) {
                refused(letter, about, "It comes from an address that may not answer.");
            }
            return;
        }
        if (letter.size() > LetterContent.LARGEST_LETTER) {
            refused(
                    letter,
                    about,
                    "It has %d MB; answers have at most %d."
                            .formatted(letter.size() >> 20, LetterContent.LARGEST_LETTER >> 20));
            return;
        }
        byte[] bytes = whole.bytes(2 * LetterContent.LARGEST_LETTER);
        if (letter.report()) {
            report(letter, bytes);
        } else {
            answer(letter, about, LetterContent.of(bytes));
        }
    }

    /// A mail server says what became of a letter. Anybody can write such a report, so it is only shown.
    private void report(Letter letter, byte[] bytes) {
        for (String key : name.keysIn(new String(bytes, StandardCharsets.US_ASCII))) {
            note(key, letter, "mail report", letter.subject());
        }
    }

    private void answer(Letter letter, Set<String> thread, LetterContent content) {
        Set<String> about = new LinkedHashSet<>(thread);
        boolean isAnswered = false;
        for (LetterContent.File file : content.files()) {
            try {
                for (Reply reply : replies(file, letter.received())) {
                    reply.names().forEach(key -> add(key, reply.event()));
                    isAnswered = true;
                }
            } catch (UnreadableReplyException e) {
                refused(letter, about, "%s: %s".formatted(file.name(), e.getMessage()));
            }
        }
        for (String note : content.notes()) {
            refused(letter, about, note);
        }
        if (!isAnswered && !content.words().isEmpty()) {
            about.forEach(key -> note(key, letter, "mail", MailTrouble.plain(content.words())));
        }
    }

    private List<Reply> replies(LetterContent.File file, Instant received)
            throws UnreadableReplyException {
        return file.csv()
                ? CsvReplies.read(file.bytes(), received)
                : new X12Replies(file.bytes(), received, settings.manifest().zone()).read();
    }

    private void refused(Letter letter, Set<String> about, String why) {
        LOG.warn("A letter about the manifests {} is not taken: {}", about, why);
        about.forEach(key -> note(key, letter, "mail not taken", why));
    }

    /// A word that means nothing by itself: it is kept and shown.
    private void note(String key, Letter letter, String word, String text) {
        add(
                key,
                new CarrierEvent(
                        "%s|%s|%s".formatted(word, letter.messageId(), text),
                        null,
                        word,
                        letter.received(),
                        null,
                        text));
    }

    private void add(String key, CarrierEvent event) {
        List<CarrierEvent> all = events.computeIfAbsent(key, _ -> new ArrayList<>());
        if (all.stream().noneMatch(it -> it.fingerprint().equals(event.fingerprint()))) {
            all.add(event);
        }
    }
}
