package io.depotdesk.dispatch;

import static io.depotdesk.dispatch.CarrierDay.flags;
import static io.depotdesk.domain.tender.TenderState.ACCEPTED;
import static io.depotdesk.domain.tender.TenderState.EXPIRED;
import static io.depotdesk.domain.tender.TenderState.INTENDED;
import static io.depotdesk.domain.tender.TenderState.PENDING;
import static io.depotdesk.domain.tender.TenderState.REJECTED;
import static io.depotdesk.domain.tender.TenderState.SENT;
import static io.depotdesk.domain.tender.TenderState.UNKNOWN;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWING;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWN;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.testdays.SampleDay;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Each step from asking a carrier to knowing what it does. S-2 is offered to Riviera.
class TenderArrowsTest {

    private static final Found ABSENT = new Found.Absent();

    private final CarrierDay day = CarrierDay.oneAfterTheOther();

    @BeforeEach
    void offered() {
        day.planned(3, RIVIERA, 2).settled();
        assertThat(day.states(2)).containsExactly(INTENDED);
    }

    @Test
    void an_offer_is_decided_before_the_first_byte_and_its_key_says_which_attempt_it_is() {
        assertThat(day.key(2).value()).isEqualTo("2026-11-23-S-2-1");
        assertThat(work()).containsExactly(new TenderWork.Send(day.offer(2)));

        day.sending(2);

        assertThat(day.states(2)).containsExactly(SENT);
        assertThat(TenderWork.maySend(day.state(), day.key(2), "hash")).isTrue();
        assertThat(TenderWork.maySend(day.state(), day.key(2), "other")).isFalse();
        assertThat(work()).isEmpty();
    }

    @Test
    void accepted_is_booked_at_the_price_that_the_carrier_says() {
        day.sending(2);
        day.answered(2, new TenderAnswer.Accepted("r-1", null));

        assertThat(day.states(2)).containsExactly(ACCEPTED);
        assertThat(day.offer(2).progress().booking().reference()).isEqualTo("r-1");
        assertThat(work())
                .containsExactly(new TenderWork.Poll(day.offer(2), TenderWork.Pace.TO_PICKUP));
    }

    @Test
    void what_did_not_leave_is_tried_again_later_and_later() {
        for (int attempt = 0; attempt < 3; attempt++) {
            day.sending(2);
            day.answered(2, new TenderAnswer.NotSent("no network"));
            assertThat(day.states(2)).containsExactly(INTENDED);
            assertThat(Duration.between(day.now(), day.offer(2).progress().nextAt()))
                    .hasSeconds(1L << attempt);
        }
        assertThat(work()).isEmpty();
        assertThat(TenderWork.nextTime(day.state(), day.now())).contains(day.now().plusSeconds(4));
    }

    @Test
    void a_carrier_that_wants_a_pause_gets_it() {
        day.sending(2);
        day.tell(
                new TenderReport.Answered(
                        day.key(2), new TenderAnswer.Unknown("429"), day.now().plusSeconds(90)));

        assertThat(day.offer(2).progress().nextAt()).isEqualTo(day.now().plusSeconds(90));
    }

    @Test
    void an_unknown_outcome_is_looked_up_and_nobody_else_is_asked_meanwhile() {
        day.sending(2);
        day.answered(2, new TenderAnswer.Unknown("time-out"));
        day.pass(Duration.ofSeconds(1));

        assertThat(day.states(2)).containsExactly(UNKNOWN);
        assertThat(work()).containsExactly(new TenderWork.LookUp(day.offer(2)));
    }

    @Test
    void what_a_look_up_finds_counts() {
        unknown();
        day.found(2, new Found.Exists("r-7", List.of(CarrierDay.event("a", ACCEPTED, day.now()))));

        assertThat(day.states(2)).containsExactly(ACCEPTED);
        assertThat(day.offer(2).progress().booking().reference()).isEqualTo("r-7");
    }

    @Test
    void absent_once_is_not_believed_absent_twice_a_while_apart_sends_the_same_again() {
        unknown();
        day.found(2, ABSENT);
        day.found(2, ABSENT);
        assertThat(day.states(2)).containsExactly(UNKNOWN);

        day.pass(TenderMoves.SETTLE);
        day.found(2, ABSENT);

        assertThat(day.states(2)).containsExactly(INTENDED);
        assertThat(day.offer(2).tender().attempt()).isEqualTo(1);
        assertThat(day.offer(2).progress().sent().bodySha256()).isEqualTo("hash");
    }

    @Test
    void under_the_same_key_no_other_content_is_ever_sent() {
        unknown();
        absentTwice();

        day.tell(new TenderReport.Sending(day.key(2), "other", null));

        assertThat(day.states(2)).containsExactly(INTENDED);
        assertThat(work()).isEmpty();
        assertThat(day.cases()).hasSize(1);
        assertThat(day.cases().getFirst().title())
                .isEqualTo("The offer to riviera of S-2 is not what it was");

        day.pass(Duration.ofHours(1));
        assertThat(day.states(2)).as("if nobody answers").containsExactly(WITHDRAWN, INTENDED);
        assertThat(day.asked(2)).containsExactly(RIVIERA, CarrierDay.AZUR);
    }

    @Test
    void who_cannot_tell_is_called_by_a_person_who_then_says_what_is_so() {
        unknown();
        day.found(2, new Found.CannotTell("It has no look-up."));
        assertThat(day.cases()).hasSize(1);
        assertThat(day.cases().getFirst().cause().kind()).isEqualTo(Cause.Kind.TENDER_STUCK);
        assertThat(work()).isEmpty();

        day.day.report(
                new Reported.CaseAnswered(day.cases().getFirst().id(), 0, null, SampleDay.ANNA));

        assertThat(day.states(2)).containsExactly(ACCEPTED);
        assertThat(day.cases()).isEmpty();
        assertThat(day.offer(2).progress().booking().confirmedBy()).isEqualTo("Anna");
    }

    @Test
    void a_no_to_a_repetition_says_nothing_of_the_first() {
        unknown();
        day.sending(2);
        assertThat(day.states(2)).containsExactly(SENT);

        day.answered(2, new TenderAnswer.Rejected(RejectReason.NO_COURIER, "Full."));
        assertThat(day.states(2)).containsExactly(UNKNOWN);

        day.sending(2);
        day.answered(2, new TenderAnswer.NotSent("no network"));
        assertThat(day.states(2)).containsExactly(UNKNOWN);
    }

    @Test
    void a_repetition_is_not_sent_when_the_carrier_would_not_know_it_as_one() {
        day.tell(new TenderReport.Sending(day.key(2), "hash", day.now().plusSeconds(60)));
        day.answered(2, new TenderAnswer.Unknown("time-out"));
        day.pass(Duration.ofSeconds(61));

        assertThat(flags(day.sending(2))).containsExactly(Flag.OUT_OF_ORDER);
        assertThat(day.states(2)).containsExactly(UNKNOWN);
    }

    @Test
    void whoever_dies_while_sending_leaves_an_unknown_outcome() {
        day.sending(2);
        day.pass(TenderMoves.SENDING_LASTS);

        assertThat(day.states(2)).containsExactly(UNKNOWN);
        assertThat(work()).containsExactly(new TenderWork.LookUp(day.offer(2)));
    }

    @Test
    void a_pending_offer_is_looked_up_when_its_time_is_over_and_then_asked_back() {
        pending();
        day.pass(Duration.ofSeconds(130));
        assertThat(day.states(2)).containsExactly(PENDING);
        assertThat(work()).contains(new TenderWork.LookUp(day.offer(2)));

        day.found(2, new Found.Exists("r-1", List.of(CarrierDay.event("p", PENDING, day.now()))));
        assertThat(day.states(2)).containsExactly(WITHDRAWING);

        day.cancelled(2, new CancelAnswer.Cancelled(0));
        assertThat(day.states(2)).containsExactly(WITHDRAWN, INTENDED);
        assertThat(day.placeOf(2)).isEqualTo(CarrierDay.AZUR);
    }

    @Test
    void a_pending_offer_that_is_gone_has_expired() {
        pending();
        day.pass(Duration.ofSeconds(130));
        absentTwice();

        assertThat(day.states(2)).containsExactly(EXPIRED, INTENDED);
    }

    @Test
    void a_rejected_offer_goes_to_the_next() {
        pending();
        day.answered(2, new TenderAnswer.Rejected(RejectReason.NO_COURIER, "Full."));

        assertThat(day.states(2)).containsExactly(REJECTED, INTENDED);
        assertThat(day.asked(2)).containsExactly(RIVIERA, CarrierDay.AZUR);
    }

    @Test
    void repeated_and_belated_answers_change_nothing() {
        day.sending(2);
        day.answered(2, new TenderAnswer.Accepted("r-1", null));

        assertThat(flags(day.answered(2, new TenderAnswer.Accepted("r-1", null))))
                .containsExactly(Flag.DUPLICATE);
        assertThat(flags(day.answered(2, new TenderAnswer.Unknown("503"))))
                .containsExactly(Flag.OUT_OF_ORDER);
        assertThat(flags(day.answered(2, new TenderAnswer.NotSent("no network"))))
                .containsExactly(Flag.OUT_OF_ORDER);
        assertThat(flags(day.sending(2))).containsExactly(Flag.OUT_OF_ORDER);
        assertThat(day.states(2)).containsExactly(ACCEPTED);
    }

    @Test
    void two_names_for_one_booking_are_two_bookings_and_a_case() {
        day.accepted(2);

        assertThat(flags(day.answered(2, new TenderAnswer.Accepted("r-9", null))))
                .containsExactly(Flag.CONTRADICTS);
        assertThat(day.cases()).hasSize(1);
    }

    @Test
    void what_was_never_sent_is_not_accepted() {
        assertThat(flags(day.answered(2, new TenderAnswer.Accepted("r-1", null))))
                .containsExactly(Flag.CONTRADICTS);
        assertThat(day.states(2)).containsExactly(INTENDED);
    }

    @Test
    void who_accepts_after_it_was_over_is_asked_back_and_holds_nothing() {
        pending();
        day.pass(Duration.ofSeconds(130));
        absentTwice();
        var first = day.state().tenders().of(id(2)).getFirst();

        assertThat(
                        flags(
                                day.tell(
                                        new TenderReport.Answered(
                                                first.key(),
                                                new TenderAnswer.Accepted("r-1", null)))))
                .containsExactly(Flag.LATE);

        assertThat(day.states(2)).containsExactly(WITHDRAWING, INTENDED);
        var late = day.state().tenders().of(id(2)).getFirst();
        assertThat(late.holds()).isFalse();
        assertThat(work()).contains(new TenderWork.Cancel(late));
        assertThat(day.state().tenders().holder(id(2)).orElseThrow()).isEqualTo(day.offer(2));
    }

    @Test
    void a_person_takes_an_offer_back_before_it_is_sent_and_nobody_needs_to_be_told() {
        day.act(new TenderReport.Withdrawn(day.key(2), "The customer called."));
        assertThat(day.states(2)).containsExactly(WITHDRAWN);
    }

    @Test
    void what_is_on_its_way_is_asked_back_when_its_answer_is_there() {
        day.sending(2);
        day.act(new TenderReport.Withdrawn(day.key(2), "The customer called."));
        assertThat(day.states(2)).containsExactly(WITHDRAWING);
        assertThat(work()).isEmpty();

        day.answered(2, new TenderAnswer.Accepted("r-1", null));
        assertThat(work()).containsExactly(new TenderWork.Cancel(day.offer(2)));
    }

    @Test
    void what_never_left_is_off_at_once() {
        day.sending(2);
        day.act(new TenderReport.Withdrawn(day.key(2), "The customer called."));
        day.tell(new TenderReport.Answered(day.key(2), new TenderAnswer.NotSent("no network")));

        assertThat(day.states(2)).containsExactly(WITHDRAWN);
    }

    @Test
    void too_late_to_be_asked_back_stays_with_the_carrier_and_a_person_is_told() {
        day.accepted(2);
        day.act(new TenderReport.Withdrawn(day.key(2), "The customer called."));
        day.cancelled(2, new CancelAnswer.TooLate("The courier is there."));

        assertThat(day.states(2)).containsExactly(ACCEPTED);
        assertThat(day.cases()).hasSize(1);
        assertThat(day.cases().getFirst().title()).isEqualTo("riviera does not give S-2 back");
    }

    @Test
    void a_withdrawal_without_an_answer_is_repeated_then_a_person_calls() {
        day.accepted(2);
        day.act(new TenderReport.Withdrawn(day.key(2), "The customer called."));
        day.cancelled(2, new CancelAnswer.Unknown("time-out"));
        assertThat(day.states(2)).containsExactly(WITHDRAWING);
        assertThat(day.offer(2).progress().nextAt()).isAfter(day.now());

        day.pass(TenderMoves.PATIENCE);
        assertThat(day.cases()).hasSize(1);
        assertThat(day.offer(2).holds()).isTrue();
    }

    @Test
    void an_offer_of_nothing_is_flagged() {
        assertThat(flags(day.tell(new TenderReport.TimeReached(new TenderKey("x")))))
                .containsExactly(Flag.UNKNOWN_SUBJECT);
    }

    private void unknown() {
        day.sending(2);
        day.answered(2, new TenderAnswer.Unknown("time-out"));
    }

    private void pending() {
        day.sending(2);
        day.answered(2, new TenderAnswer.Pending("r-1", day.now().plusSeconds(60)));
        assertThat(day.states(2)).isEqualTo(List.of(TenderState.PENDING));
    }

    private void absentTwice() {
        day.found(2, ABSENT);
        day.pass(TenderMoves.SETTLE);
        day.found(2, ABSENT);
    }

    private List<TenderWork.Task> work() {
        return TenderWork.due(day.state(), day.now());
    }
}
