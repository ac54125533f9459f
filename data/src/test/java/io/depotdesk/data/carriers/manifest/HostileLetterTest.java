package io.depotdesk.data.carriers.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.mail.MailHouse;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/// Whatever arrives in the mailbox, it answers nothing that it may not, and a note says what was not taken.
class HostileLetterTest {

    private static final String KEY = "2026-11-23-S1-1";
    private static final String YES = MailHouse.csv("key,answer\n" + KEY + ",accepted\n");

    private final MailHouse house = new MailHouse();
    private final MailName name = new MailName(new CarrierId("c1"), MailHouse.DEPOT);
    private final String ours = name.book(new TenderKey(KEY));
    private final MailedAnswers answers =
            new MailedAnswers(
                    settings(),
                    name,
                    new MailIn(
                            MailServer.receiving(
                                    "imap://127.0.0.1:" + house.imapPort(), MailHouse.DEPOT, true),
                            "INBOX"));

    @AfterEach
    void close() {
        house.close();
    }

    private static MailSettings settings() {
        return new MailSettings(
                MailHouse.CARRIER,
                MailHouse.DEPOT,
                MailServer.sending("mail.invalid", "", true),
                null,
                "INBOX",
                "",
                List.of(MailHouse.CARRIER),
                new ManifestSettings(Path.of(""), false, "", "", "", ZoneOffset.UTC));
    }

    private List<CarrierEvent> said() throws Exception {
        answers.look(MailHouse.PASSWORD, Instant.now());
        return answers.about(KEY);
    }

    private void isRefused(String words) throws Exception {
        assertThat(said())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.state()).isNull();
                    assertThat(it.word()).isEqualTo("mail not taken");
                    assertThat(it.note()).contains(words);
                });
    }

    @Test
    void a_stranger_answers_nothing() throws Exception {
        house.arrives(MailHouse.letter("mallory@evil.example", ours, YES));
        isRefused("may not answer");
    }

    @Test
    void a_sender_that_only_looks_like_the_carrier_answers_nothing() throws Exception {
        house.arrives(
                MailHouse.letter(
                        "\"" + MailHouse.CARRIER + "\" <mallory@evil.example>", ours, YES));
        isRefused("may not answer");
    }

    @Test
    void two_senders_are_none() throws Exception {
        house.arrives(MailHouse.letter(MailHouse.CARRIER + ", mallory@evil.example", ours, YES));
        isRefused("may not answer");
    }

    @Test
    void a_huge_letter_is_not_fetched() throws Exception {
        house.arrives(
                MailHouse.letter(
                        MailHouse.CARRIER,
                        ours,
                        MailHouse.file("answer.csv", "text/csv", new byte[4 << 20])));
        isRefused("It has 5 MB");
    }

    @Test
    void a_large_file_is_not_read() throws Exception {
        house.arrives(
                MailHouse.letter(
                        MailHouse.CARRIER,
                        ours,
                        MailHouse.csv("key,answer\n" + (KEY + ",accepted\n").repeat(60_000))));
        isRefused("more than 1 MB");
    }

    @Test
    void an_archive_is_not_opened() throws Exception {
        house.arrives(
                MailHouse.letter(
                        MailHouse.CARRIER,
                        ours,
                        MailHouse.file("answer.csv.zip", "application/zip", new byte[] {80, 75})));
        isRefused("\"answer.csv.zip\" (application/zip) was not opened");
    }

    @Test
    void parts_within_parts_without_end_are_not_opened() throws Exception {
        var part = new StringBuilder(YES);
        for (int depth = 0; depth < 50; depth++) {
            part.insert(
                            0,
                            "Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n"
                                    .formatted(depth, depth))
                    .append("\n--b%d--\n".formatted(depth));
        }
        house.arrives(MailHouse.letter(MailHouse.CARRIER, ours, part.toString()));
        isRefused("deep");
    }

    @Test
    void parts_without_number_are_not_all_opened() throws Exception {
        String[] parts = new String[500];
        Arrays.fill(parts, "Content-Type: text/html\n\n<p>");
        parts[499] = YES;
        house.arrives(MailHouse.letter(MailHouse.CARRIER, ours, parts));
        isRefused("more than 20 parts");
    }

    @Test
    void a_letter_within_the_letter_answers_nothing() throws Exception {
        house.arrives(
                MailHouse.letter(
                        MailHouse.CARRIER,
                        ours,
                        "Content-Type: message/rfc822\n\n"
                                + MailHouse.letter(MailHouse.CARRIER, ours, YES)
                                        .replace("cut", "inner")));
        isRefused("message/rfc822");
    }

    @Test
    void a_page_answers_nothing() throws Exception {
        house.arrives(
                MailHouse.letter(
                        MailHouse.CARRIER,
                        ours,
                        "Content-Type: text/html\n\n<table><tr><td>accepted</table>"));
        assertThat(said()).isEmpty();
    }

    @Test
    void a_file_that_is_no_csv_is_explained() throws Exception {
        house.arrives(MailHouse.letter(MailHouse.CARRIER, ours, MailHouse.csv("a,b\n1,2\n")));
        isRefused("the columns \"key\" and \"answer\" are needed");
    }

    @Test
    void letters_to_other_desks_and_about_other_things_are_left_alone() throws Exception {
        String theirs = new MailName(new CarrierId("c2"), MailHouse.DEPOT).book(new TenderKey(KEY));
        house.arrives(MailHouse.letter("mallory@evil.example", theirs, YES));
        house.arrives(MailHouse.letter("news@shop.example", "", "Content-Type: text/plain\n\nHi."));
        house.arrives("Nothing that is a letter at all");

        assertThat(said()).isEmpty();
    }

    @Test
    void after_all_of_that_an_answer_is_read() throws Exception {
        house.arrives(MailHouse.letter("mallory@evil.example", ours, YES));
        house.arrives(
                MailHouse.letter(
                        MailHouse.CARRIER,
                        ours,
                        MailHouse.file("x.zip", "application/zip", new byte[9]),
                        MailHouse.file("logo.png", "image/png", new byte[9]),
                        MailHouse.csv("key,answer\n" + KEY + ",rejected\n")));

        assertThat(said()).filteredOn(it -> it.state() == TenderState.REJECTED).hasSize(1);
        assertThat(said()).hasSize(3);
    }
}
