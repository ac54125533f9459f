package io.depotdesk.data.carriers.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.ConnectionCheck;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriers.http.CarrierHttp;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.data.carriers.mail.CutLine;
import io.depotdesk.data.carriers.mail.MailHouse;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderState;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A carrier that gets its manifests by e-mail, over a real mail server.
class MailManifestTest {

    private static final String KEY = "2026-11-23-S1-1";

    private final MailHouse house = new MailHouse();
    private final Tender tender = TenderDay.tender("S1", 1, null);
    private Duration passed = Duration.ZERO;

    @AfterEach
    void close() {
        house.close();
    }

    private CarrierAdapter adapter(Map<String, String> settings) {
        return adapter(settings, true, MailHouse.PASSWORD);
    }

    private CarrierAdapter adapter(Map<String, String> settings, boolean local, String password) {
        var secrets = new LinkedHashMap<String, String>();
        secrets.put("password", "c1.password");
        var account =
                new CarrierAccount(
                        new CarrierId("c1"),
                        "mail",
                        "https://mail.invalid",
                        "EUR",
                        new LinkedHashMap<>(settings),
                        secrets,
                        local,
                        null);
        assertThat(Adapters.named("mail").orElseThrow().faults(account)).isEmpty();
        return Adapters.named("mail")
                .orElseThrow()
                .adapter()
                .apply(
                        new CarrierLine(
                                account,
                                new CarrierHttp(
                                        account.baseUrl(), local, HttpLimits.USUAL, Instant::now),
                                _ -> password,
                                () -> Instant.now().plus(passed)));
    }

    private CarrierAdapter carrier() {
        return adapter(house.settings("smtp://127.0.0.1:" + house.smtpPort()));
    }

    private TenderAnswer offered(CarrierAdapter carrier) throws InterruptedException {
        return carrier.tender(tender, carrier.body(tender));
    }

    private String messageId() throws Exception {
        return house.carrierGot().getFirst().getMessageID();
    }

    private List<CarrierEvent> said(CarrierAdapter carrier) throws InterruptedException {
        passed = passed.plusMinutes(1);
        return carrier.poll(tender, KEY) instanceof Found.Exists it ? it.events() : List.of();
    }

    @Test
    void a_manifest_is_a_letter_with_the_file_and_says_that_it_counts_once() throws Exception {
        assertThat(offered(carrier())).isEqualTo(new TenderAnswer.Pending(KEY, tender.answerBy()));

        assertThat(house.carrierGot()).hasSize(1);
        MimeMessage letter = house.carrierGot().getFirst();
        assertThat(letter.getSubject()).isEqualTo("Manifest " + KEY);
        assertThat(letter.getSentDate()).isNotNull();
        assertThat(letter.getHeader("To", ",")).isEqualTo(MailHouse.CARRIER);
        var parts = (MimeMultipart) letter.getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains(
                        "Should this letter come twice: manifest " + KEY + " is one and the same");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(KEY + ".csv");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(ManifestCsv.of(tender, "BOOK"));
    }

    @Test
    void a_letter_has_the_same_bytes_and_name_at_every_desk_and_every_time() throws Exception {
        assertThat(carrier().body(tender)).isEqualTo(carrier().body(tender));
        offered(carrier());
        offered(carrier());

        List<MimeMessage> got = house.carrierGot();
        assertThat(got).hasSize(2);
        assertThat(got.get(0).getMessageID())
                .isEqualTo(got.get(1).getMessageID())
                .startsWith("<depotdesk." + KEY + ".book.")
                .endsWith("@north.example>");
    }

    @ParameterizedTest
    @EnumSource(CutLine.At.class)
    void what_the_line_does_to_a_letter_is_told_as_far_as_it_is_known(CutLine.At at)
            throws Exception {
        try (var line = new CutLine(house.smtpPort(), at)) {
            TenderAnswer answer = offered(adapter(house.settings(line.address())));

            switch (at) {
                case NOWHERE -> assertThat(answer).isInstanceOf(TenderAnswer.Pending.class);
                case ADDRESS, BUSY -> assertThat(answer).isInstanceOf(TenderAnswer.NotSent.class);
                // A letter as short as this one is with the network before the line is cut.
                case WITHIN, ANSWER -> assertThat(answer).isInstanceOf(TenderAnswer.Unknown.class);
                case REFUSED ->
                        assertThat(answer)
                                .isInstanceOfSatisfying(
                                        TenderAnswer.Rejected.class,
                                        it -> {
                                            assertThat(it.reason()).isEqualTo(RejectReason.ACCOUNT);
                                            assertThat(it.text()).contains("554 No.");
                                        });
            }
            assertThat(house.carrierGot())
                    .hasSize(at == CutLine.At.NOWHERE || at == CutLine.At.ANSWER ? 1 : 0);
        }
    }

    @Test
    void a_letter_whose_answer_was_lost_is_known_to_have_left_by_its_copy() throws Exception {
        try (var line = new CutLine(house.smtpPort(), CutLine.At.ANSWER)) {
            CarrierAdapter carrier = adapter(house.settings(line.address()));
            offered(carrier);

            assertThat(carrier.find(tender))
                    .isInstanceOfSatisfying(
                            Found.Exists.class,
                            it ->
                                    assertThat(it.events())
                                            .singleElement()
                                            .extracting(CarrierEvent::state)
                                            .isEqualTo(TenderState.PENDING));
        }
    }

    @Test
    void that_no_copy_came_shows_nothing_and_without_a_mailbox_a_person_is_asked()
            throws Exception {
        assertThat(carrier().find(tender)).isInstanceOf(Found.Unreachable.class);

        var settings = new LinkedHashMap<>(house.settings("smtp://127.0.0.1:" + house.smtpPort()));
        settings.remove("imap");
        assertThat(adapter(settings).find(tender))
                .isInstanceOfSatisfying(
                        Found.CannotTell.class, it -> assertThat(it.why()).contains(KEY));
    }

    @Test
    void answers_are_files_of_the_carrier_and_leave_letters_unread() throws Exception {
        CarrierAdapter carrier = carrier();
        offered(carrier);
        assertThat(said(carrier)).isEmpty();
        house.arrives(
                MailHouse.letter(
                        "Riviera <" + MailHouse.CARRIER + ">",
                        messageId(),
                        "Content-Type: text/html\n\n<b>Hello</b>",
                        MailHouse.csv("key,answer,name\n" + KEY + ",accepted,Marie\n")));

        assertThat(said(carrier))
                .extracting(CarrierEvent::state)
                .containsExactly(TenderState.ACCEPTED);
        assertThat(said(carrier)).hasSize(1);
        assertThat(said(carrier())).as("after a restart").hasSize(1);
        assertThat(house.depotReadNothing()).isTrue();
    }

    @Test
    void an_x12_990_answers_too() throws Exception {
        CarrierAdapter carrier = carrier();
        offered(carrier);
        String edi =
                """
                ISA*00*          *00*          *ZZ*CARR           *ZZ*DEPOTDESK      *261123*1200*U*00401*000000001*0*P*>~
                GS*GF*CARR*DEPOTDESK*20261123*1200*1*X*004010~
                ST*990*0001~
                B1*CARR*%s*20261123*D~
                SE*3*0001~
                GE*1*1~
                IEA*1*000000001~
                """
                        .formatted(KEY);
        house.arrives(
                MailHouse.letter(
                        MailHouse.CARRIER,
                        "",
                        MailHouse.file(
                                "990.edi",
                                "application/EDI-X12",
                                edi.getBytes(StandardCharsets.US_ASCII))));

        assertThat(said(carrier))
                .extracting(CarrierEvent::state)
                .containsExactly(TenderState.REJECTED);
    }

    @Test
    void words_and_reports_of_mail_servers_are_shown_and_change_nothing() throws Exception {
        CarrierAdapter carrier = carrier();
        offered(carrier);
        house.arrives(
                MailHouse.letter(
                        MailHouse.CARRIER,
                        messageId(),
                        "Content-Type: text/plain\n\nWe take it.\n"));
        house.arrives(
                MailHouse.letter(
                                "MAILER-DAEMON@relay.example",
                                "",
                                "Content-Type: text/rfc822-headers\n\nMessage-ID: "
                                        + messageId()
                                        + "\n")
                        .replace(
                                "multipart/mixed;",
                                "multipart/report; report-type=delivery-status;"));

        assertThat(said(carrier)).extracting(CarrierEvent::state).containsOnlyNulls();
        assertThat(said(carrier))
                .extracting(CarrierEvent::word)
                .containsExactlyInAnyOrder("mail", "mail report");
        assertThat(said(carrier)).extracting(CarrierEvent::note).contains("We take it.");
    }

    @Test
    void taking_it_back_is_a_letter_of_its_own_in_the_same_thread() throws Exception {
        CarrierAdapter carrier = carrier();
        offered(carrier);

        assertThat(carrier.cancel(tender, KEY, "changed"))
                .isInstanceOf(CancelAnswer.Requested.class);
        MimeMessage letter = house.carrierGot().getLast();
        assertThat(letter.getHeader("In-Reply-To", "")).isEqualTo(messageId());
        assertThat(letter.getMessageID()).contains(KEY + ".cancel.");
        var parts = (MimeMultipart) letter.getContent();
        assertThat(
                        new String(
                                parts.getBodyPart(1).getInputStream().readAllBytes(),
                                StandardCharsets.UTF_8))
                .contains(KEY + ",CANCEL");
    }

    @Test
    void nothing_is_said_over_a_line_that_is_not_safe() throws Exception {
        Map<String, String> plain = house.settings("smtp://127.0.0.1:" + house.smtpPort());
        assertThat(offered(adapter(plain, false, MailHouse.PASSWORD)))
                .isInstanceOfSatisfying(
                        TenderAnswer.NotSent.class,
                        it -> assertThat(it.cause()).contains("STARTTLS"));

        assertThat(house.carrierGot()).isEmpty();

        try (var stranger = new MailHouse("smtps")) {
            assertThat(
                            offered(
                                    adapter(
                                            stranger.settings(
                                                    "smtps://127.0.0.1:" + stranger.smtpsPort()))))
                    .isInstanceOfSatisfying(
                            TenderAnswer.NotSent.class,
                            it -> assertThat(it.cause()).contains("no safe line"));
            assertThat(stranger.carrierGot()).isEmpty();
        }
    }

    @Test
    void a_try_sends_nothing_and_says_what_is_wrong() throws Exception {
        assertThat(carrier().check()).isInstanceOf(ConnectionCheck.Works.class);
        String smtp = "smtp://127.0.0.1:" + house.smtpPort();

        assertThat(adapter(house.settings(smtp), true, "wrong").check().text())
                .contains("does not let us in");
        assertThat(adapter(house.settings("smtp://mail.invalid:25")).check().text())
                .contains("There is no mail server mail.invalid");
        assertThat(adapter(house.settings("smtp://127.0.0.1:9")).check().text())
                .contains("No connection to the mail server 127.0.0.1:9");
        assertThat(house.carrierGot()).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_refused_before_anything_is_sent()
            throws IOException, InterruptedException {
        var settings = new LinkedHashMap<>(house.settings("smtp://127.0.0.1:" + house.smtpPort()));
        settings.put("to", "not an address");

        assertThat(offered(adapter(settings))).isInstanceOf(TenderAnswer.Rejected.class);
    }
}
