package io.depotdesk.data.carriers.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.policy.Actor;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/// An offer of which nobody knows what became, at a carrier that takes the same key for the same booking.
class RepetitionTest extends WorkerDay {

    private long sent() {
        return carrier.calls.stream().filter(it -> it.startsWith("tender")).count();
    }

    @Test
    void without_a_look_up_the_same_is_sent_again() throws Exception {
        carrier.finds = false;
        connect();
        carrier.answers.add(new TenderAnswer.Unknown("time-out"));
        carrier.answers.add(new TenderAnswer.Accepted("R1", null));
        offered();
        workUntil(clock.instant().plusSeconds(30));

        assertThat(offer().state()).isEqualTo(TenderState.ACCEPTED);
        assertThat(offer().progress().sendings()).isEqualTo(2);
        assertThat(carrier.calls.subList(0, 2)).containsOnly("tender 2026-11-23-S1-1");
    }

    @Test
    void where_look_ups_do_not_get_through_the_same_is_sent_again() throws Exception {
        carrier.answers.add(new TenderAnswer.Unknown("time-out"));
        carrier.answers.add(new TenderAnswer.Accepted("R1", null));
        offered();
        workUntil(clock.instant().plusSeconds(60));

        assertThat(offer().state()).isEqualTo(TenderState.ACCEPTED);
        assertThat(sent()).isEqualTo(2);
        assertThat(carrier.calls.stream().filter(it -> it.startsWith("find")).count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_no_to_the_repetition_books_nothing_and_frees_nothing() throws Exception {
        carrier.answers.add(new TenderAnswer.Unknown("time-out"));
        carrier.answers.add(new TenderAnswer.Rejected(RejectReason.NO_COURIER, "Full."));
        offered();
        workUntil(clock.instant().plusSeconds(60));

        assertThat(offer().state()).isEqualTo(TenderState.UNKNOWN);
        assertThat(sent()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_doubt_that_repetitions_do_not_end_is_a_persons_before_long_and_stays_so()
            throws Exception {
        IntStream.range(0, 100)
                .forEach(_ -> carrier.answers.add(new TenderAnswer.Unknown("time-out")));
        offered();
        workUntil(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(offer().state()).isEqualTo(TenderState.UNKNOWN);
        assertThat(loop.state().cases()).filteredOn(it -> !it.isClosed()).hasSize(1);
        long before = sent();
        assertThat(before).isBetween(3L, 9L);

        workUntil(clock.instant().plus(Duration.ofMinutes(10)));

        assertThat(sent()).isEqualTo(before);
        assertThat(loop.state().cases()).filteredOn(it -> !it.isClosed()).hasSize(1);
    }

    /// The line was opened anew while an offer was on its way; it had been sent again when the first answer came, which was
    /// taken for an answer to the second.
    @Test
    void an_answer_counts_for_the_sending_it_answers() throws Exception {
        carrier.whenTendered =
                () -> {
                    carrier.whenTendered = () -> {};
                    tell(new TenderReport.Answered(offer().key(), new TenderAnswer.Unknown("x")));
                    tell(new TenderReport.LookedUp(offer().key(), new Found.Absent()));
                    pass(Duration.ofMinutes(2));
                    tell(new TenderReport.LookedUp(offer().key(), new Found.Absent()));
                    var sent = offer().progress().sent();
                    tell(
                            new TenderReport.Sending(
                                    offer().key(), sent.bodySha256(), sent.keyValidUntil()));
                    assertThat(offer().state()).isEqualTo(TenderState.SENT);
                };
        carrier.answers.add(new TenderAnswer.Rejected(RejectReason.NO_COURIER, "Full."));
        offered();
        worker.step();

        assertThat(offer().state()).isEqualTo(TenderState.SENT);
        tell(
                new TenderReport.Answered(
                        offer().key(), 2, new TenderAnswer.Accepted("R1", null), null));
        assertThat(offer().state()).isEqualTo(TenderState.ACCEPTED);
    }

    /// A look-up that found nothing was taken as of the moment of its answer, though more was known by then.
    @Test
    void a_look_up_counts_as_of_the_moment_it_was_asked() throws Exception {
        carrier.answers.add(new TenderAnswer.Unknown("time-out"));
        offered();
        now.set(work());
        carrier.whenAsked =
                () -> {
                    pass(Duration.ofSeconds(5));
                    told(
                            new Reported.TenderReported(
                                    new TenderReport.Answered(
                                            offer().key(), new TenderAnswer.Accepted("R1", null)),
                                    Actor.MACHINE));
                    pass(Duration.ofSeconds(5));
                };
        carrier.found.add(new Found.Absent());
        Instant asked = clock.instant();
        worker.step();

        assertThat(clock.instant()).isAfter(asked);
        assertThat(offer().state()).isEqualTo(TenderState.ACCEPTED);
        assertThat(offer().progress().absentAt()).isNull();
    }
}
