package io.depotdesk.data.carriers.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriers.mail.CutLine;
import io.depotdesk.data.carriers.mail.MailHouse;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Offers by e-mail from the core to the carrier's mailbox and back, over a line that loses answers.
class MailedManifestTest extends WorkerDay {

    private final MailHouse house = new MailHouse();
    private final CutLine line;
    private final CarrierAdapter adapter;

    MailedManifestTest() throws Exception {
        line = new CutLine(house.smtpPort(), CutLine.At.NOWHERE);
        CarrierLine open =
                TenderDay.line(
                        "mail",
                        "https://mail.invalid",
                        "EUR",
                        house.settings(line.address()),
                        MailHouse.PASSWORD);
        // The mail server has the time of day, the test a day of its own.
        adapter =
                Adapters.named("mail")
                        .orElseThrow()
                        .adapter()
                        .apply(
                                new CarrierLine(
                                        open.account(),
                                        open.http(),
                                        open.secrets(),
                                        () ->
                                                Instant.now()
                                                        .plus(
                                                                Duration.between(
                                                                        TenderDay.NOON,
                                                                        clock.instant()))));
    }

    @Override
    CarrierAdapter adapter() {
        return adapter;
    }

    @AfterEach
    void hangUp() throws Exception {
        line.close();
        house.close();
    }

    private String key() {
        return offer().key().value();
    }

    private void answers(String answer) throws Exception {
        house.arrives(
                MailHouse.letter(
                        MailHouse.CARRIER,
                        house.carrierGot().getFirst().getMessageID(),
                        MailHouse.csv("key,answer\n" + key() + "," + answer + "\n")));
    }

    @Test
    void an_offer_is_posted_once_and_accepted_by_letter() throws Exception {
        offered();
        workUntil(clock.instant().plusSeconds(60));
        assertThat(offer().state()).isEqualTo(TenderState.PENDING);

        answers("accepted");
        workUntil(clock.instant().plusSeconds(60));

        assertThat(offer().state()).isEqualTo(TenderState.ACCEPTED);
        assertThat(house.carrierGot()).hasSize(1);
    }

    @Test
    void a_letter_whose_answer_was_lost_is_found_in_our_mailbox_and_not_posted_again()
            throws Exception {
        line.become(CutLine.At.ANSWER);
        offered();
        workUntil(clock.instant().plus(Duration.ofMinutes(3)));

        assertThat(offer().state()).isEqualTo(TenderState.PENDING);
        assertThat(house.carrierGot()).hasSize(1);
    }

    @Test
    void a_letter_of_which_nobody_knows_is_a_persons_matter_and_never_posted_again()
            throws Exception {
        line.become(CutLine.At.WITHIN);
        offered();
        workUntil(clock.instant().plus(Duration.ofMinutes(2)));
        line.become(CutLine.At.NOWHERE);
        workUntil(clock.instant().plus(Duration.ofMinutes(13)));
        told(new Reported.TenderReported(new TenderReport.QuotesAsked(List.of(), List.of()), ANNA));

        assertThat(offer().state()).isEqualTo(TenderState.UNKNOWN);
        assertThat(house.carrierGot()).isEmpty();
        assertThat(loop.state().cases()).filteredOn(it -> !it.isClosed()).hasSize(1);
    }

    @Test
    void what_did_not_leave_is_posted_again_as_the_same_letter() throws Exception {
        line.become(CutLine.At.BUSY);
        offered();
        workUntil(clock.instant().plusSeconds(30));
        assertThat(offer().state()).isEqualTo(TenderState.INTENDED);
        line.become(CutLine.At.NOWHERE);
        workUntil(clock.instant().plus(Duration.ofMinutes(2)));

        assertThat(offer().state()).isEqualTo(TenderState.PENDING);
        assertThat(offer().progress().sendings()).isGreaterThan(1);
        assertThat(house.carrierGot()).hasSize(1);
    }

    @Test
    void a_withdrawal_is_over_when_the_carrier_confirms_it() throws Exception {
        offered();
        workUntil(clock.instant().plusSeconds(30));
        tell(new TenderReport.Withdrawn(offer().key(), "The customer called."));
        workUntil(clock.instant().plusSeconds(30));
        assertThat(offer().state()).isEqualTo(TenderState.WITHDRAWING);

        answers("cancelled");
        workUntil(clock.instant().plusSeconds(60));

        assertThat(offer().state()).isEqualTo(TenderState.WITHDRAWN);
        assertThat(house.carrierGot()).hasSize(2);
    }
}
