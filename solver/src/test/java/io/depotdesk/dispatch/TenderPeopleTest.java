package io.depotdesk.dispatch;

import static io.depotdesk.dispatch.CarrierDay.AZUR;
import static io.depotdesk.dispatch.CarrierDay.MARCEL;
import static io.depotdesk.dispatch.CarrierDay.flags;
import static io.depotdesk.domain.tender.TenderState.ACCEPTED;
import static io.depotdesk.domain.tender.TenderState.CANCELLED;
import static io.depotdesk.domain.tender.TenderState.INTENDED;
import static io.depotdesk.domain.tender.TenderState.PICKED_UP;
import static io.depotdesk.domain.tender.TenderState.REJECTED;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWING;
import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.VAN_2;
import static io.depotdesk.testdays.SampleDay.id;
import static io.depotdesk.testdays.SampleTeam.SUE;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.TenderRules;
import io.depotdesk.testdays.SamplePlan;
import io.depotdesk.testdays.SampleTeam;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What people do with offers: by telephone, against the machine's choice, and back again.
class TenderPeopleTest {

    private final CarrierDay day = CarrierDay.oneAfterTheOther();

    @Test
    void a_person_calls_a_carrier_and_says_who_has_accepted_and_when() {
        day.planned(3, MARCEL, 2);
        day.act(new TenderReport.Offered(List.of(id(2)), List.of(MARCEL), 1));
        assertThat(day.states(2)).containsExactly(INTENDED);
        assertThat(TenderWork.due(day.state(), day.now())).isEmpty();
        assertThat(TenderWork.toPhone(day.state())).containsExactly(day.offer(2));

        day.act(phoned(true));

        assertThat(day.states(2)).containsExactly(ACCEPTED);
        assertThat(OwnWords.plain(day.offer(2).progress().booking().confirmedBy()))
                .isEqualTo("Mme Roux, told by Anna");
        assertThat(day.refusal(phoned(true)))
                .isEqualTo("The offer 2026-11-23-S-2-1 is accepted; there is nothing to answer.");
    }

    @Test
    void what_a_person_was_told_can_be_taken_back_and_told_again() {
        phoneAccepted();

        day.day.report(new Reported.Undone(ANNA));
        assertThat(day.states(2)).containsExactly(INTENDED);
        day.day.report(new Reported.Redone(ANNA));
        assertThat(day.states(2)).containsExactly(ACCEPTED);
        day.day.report(new Reported.Undone(ANNA));
        assertThat(day.states(2)).containsExactly(INTENDED);
        assertThat(day.day.restarted()).isEqualTo(day.state());
    }

    @Test
    void what_the_carrier_itself_has_confirmed_since_is_not_taken_back() {
        phoneAccepted();
        day.says(2, "a", ACCEPTED, day.now());

        assertThat(day.day.refusal(new Reported.Undone(ANNA)))
                .isEqualTo("More is known of the offer 2026-11-23-S-2-1 by now: it is accepted.");
    }

    @Test
    void a_carrier_that_nobody_has_called_in_time_is_a_case() {
        day.planned(3, MARCEL, 2);
        day.act(new TenderReport.Offered(List.of(id(2)), List.of(MARCEL), 1));
        day.pass(Duration.ofMinutes(6));

        assertThat(day.cases()).hasSize(1);
        assertThat(day.cases().getFirst().title())
                .isEqualTo("marcel has not said whether it takes S-2");
        day.day.report(new Reported.CaseAnswered(day.cases().getFirst().id(), 0, null, ANNA));
        assertThat(day.states(2)).containsExactly(ACCEPTED);
    }

    @Test
    void a_carrier_on_the_telephone_may_take_its_word_back() {
        phoneAccepted();
        day.act(phoned(false));
        assertThat(day.states(2).getFirst()).isEqualTo(CANCELLED);
    }

    /// The network was cut, somebody at the carrier said yes on the telephone, and its system says no afterwards.
    @Test
    void a_carrier_whose_system_denies_what_somebody_there_has_said_is_a_case_with_both_versions() {
        day.planned(3, RIVIERA, 2).settled();
        day.sending(2);
        day.answered(2, new TenderAnswer.Unknown("The network was cut."));
        day.act(phoned(true));

        assertThat(flags(day.says(2, "a", REJECTED, day.now().plusSeconds(60))))
                .containsExactly(Flag.CONTRADICTS);

        assertThat(day.states(2)).containsExactly(ACCEPTED);
        ExceptionCase raised = day.cases().getFirst();
        assertThat(OwnWords.plain(raised.title()))
                .isEqualTo("riviera contradicts itself about S-2");
        assertThat(OwnWords.plain(raised.detail()))
                .isEqualTo(
                        "Mme Roux, told by Anna, said that it takes the shipment. The carrier's own"
                                + " system says that it is rejected.");
        day.day.report(new Reported.CaseAnswered(raised.id(), 1, "They called.", ANNA));
        day.pass(Duration.ZERO);
        assertThat(day.states(2)).startsWith(REJECTED);
        assertThat(day.placeOf(2)).isEqualTo(AZUR);
    }

    @Test
    void a_carrier_whose_system_knows_nothing_of_what_somebody_there_has_said_is_a_case_too() {
        day.planned(3, RIVIERA, 2).settled();
        day.act(phoned(true));
        day.found(2, new Found.Absent());
        day.pass(Duration.ofMinutes(2));
        day.found(2, new Found.Absent());

        assertThat(day.states(2)).containsExactly(ACCEPTED);
        ExceptionCase raised = day.cases().getFirst();
        assertThat(OwnWords.plain(raised.title())).isEqualTo("riviera knows nothing of S-2");
        assertThat(OwnWords.plain(raised.detail()))
                .isEqualTo(
                        "Mme Roux, told by Anna, said that it takes the shipment. The carrier's own"
                                + " system knows no such booking.");
    }

    @Test
    void what_the_carriers_system_has_confirmed_it_may_give_up_again() {
        day.planned(3, RIVIERA, 2).settled();
        day.act(phoned(true));
        day.says(2, "a", ACCEPTED, day.now().plusSeconds(60));
        day.says(2, "b", CANCELLED, day.now().plusSeconds(120));

        assertThat(day.states(2)).startsWith(CANCELLED);
        assertThat(day.cases()).isEmpty();
    }

    @Test
    void what_cannot_be_offered_is_refused_in_a_sentence() {
        day.planned(3, RIVIERA, 2).settled();

        assertThat(day.refusal(offered(2, AZUR)))
                .isEqualTo("S-2 was offered to riviera and is not sent yet. Take it back first.");
        assertThat(day.refusal(offered(1, AZUR)))
                .isEqualTo("S-1 is on an own route. Give it to the carrier first.");
        assertThat(day.refusal(offered(9, AZUR))).isEqualTo("There is no shipment S-9 today.");
        assertThat(day.refusal(offered(1, new CarrierId("nobody"))))
                .isEqualTo("There is no carrier nobody today.");
        assertThat(day.refusal(new TenderReport.Withdrawn(day.key(2), "x"))).isEmpty();
        day.accepted(2);
        day.says(2, "a", PICKED_UP, day.now());
        assertThat(day.refusal(new TenderReport.Withdrawn(day.key(2), "x")))
                .isEqualTo("The offer 2026-11-23-S-2-1 is picked up; it cannot be taken back.");
    }

    @Test
    void a_person_may_ask_those_again_who_have_said_no() {
        day.planned(3, RIVIERA, 2).settled();
        day.sending(2);
        day.answered(2, new TenderAnswer.Rejected(RejectReason.NO_COURIER, "Full."));
        day.act(new TenderReport.Withdrawn(day.key(2), "Riviera has called back."));

        day.act(offered(2, RIVIERA));

        assertThat(day.asked(2)).containsExactly(RIVIERA, AZUR, RIVIERA);
        assertThat(day.placeOf(2)).isEqualTo(RIVIERA);
    }

    @Test
    void the_machine_never_takes_away_what_a_carrier_holds() {
        day.planned(3, RIVIERA, 2).settled();
        Plan before = day.state().plan();

        List<Concluded> conclusions =
                day.day.report(
                        new Reported.PlanProposed(day.proposal(CarrierDay.plan(3, RIVIERA))));

        assertThat(conclusions)
                .first()
                .isEqualTo(
                        new Concluded.ProposalRefused(
                                "S-2 was offered to riviera and is not sent yet. Take it back"
                                        + " first."));
        assertThat(day.state().plan()).isEqualTo(before);
    }

    @Test
    void a_person_may_and_the_carrier_is_asked_back() {
        day.planned(3, RIVIERA, 2).settled();
        day.accepted(2);

        day.day.report(moved(ANNA));

        assertThat(day.state().plan().routeOf(id(2))).isPresent();
        assertThat(day.states(2)).containsExactly(WITHDRAWING);
        assertThat(day.offer(2).holds()).isFalse();
        assertThat(TenderWork.due(day.state(), day.now()))
                .containsExactly(new TenderWork.Cancel(day.offer(2)));

        day.cancelled(2, new CancelAnswer.TooLate("The courier is there."));
        assertThat(day.cases()).hasSize(1);
        assertThat(OwnWords.plain(day.cases().getFirst().detail()))
                .isEqualTo(
                        "The courier is there. Somebody else has it, too: one of both must not"
                                + " drive.");
        assertThat(day.state().plan().routeOf(id(2))).isPresent();
    }

    @Test
    void what_the_courier_has_nobody_takes_away() {
        day.planned(3, RIVIERA, 2).settled();
        day.accepted(2);
        day.says(2, "a", PICKED_UP, day.now());

        assertThat(day.day.refusal(moved(ANNA))).isEqualTo("riviera has S-2 already.");
    }

    @Test
    void a_dispatcher_has_to_ask_before_a_carrier_loses_what_it_has_accepted() {
        day.planned(3, RIVIERA, 2).settled();
        day.accepted(2);
        day.day.report(
                new Reported.PolicyActivated(
                        SampleTeam.policy().with(TenderRules.NEVER), Actor.MACHINE));
        day.day.report(new Reported.PeopleSet(SampleTeam.PEOPLE, "Ada", Actor.MACHINE));
        assertThat(day.refusal(new TenderReport.Withdrawn(day.key(2), "Too slow.")))
                .startsWith("A carrier has accepted S-2.");

        Reported move = moved(ANNA);
        day.day.report(move);
        assertThat(day.states(2)).containsExactly(ACCEPTED);
        assertThat(day.cases()).hasSize(1);
        assertThat(day.cases().getFirst().cause().kind()).isEqualTo(Cause.Kind.APPROVAL_WANTED);
        assertThat(day.cases().getFirst().detail())
                .contains("It takes a shipment from a carrier that has accepted it.");

        day.day.report(
                new Reported.PlanProposed(
                        SamplePlan.proposal(
                                day.state().plan().version(),
                                day.state().sequence(),
                                ((Reported.PlanProposed) move).proposal().plan(),
                                new Reason.CaseAnswer(day.cases().getFirst().id(), 0, null),
                                List.of(),
                                SUE)));
        assertThat(day.states(2)).containsExactly(WITHDRAWING);
        assertThat(day.state().plan().routeOf(id(2))).isPresent();
    }

    @Test
    void an_undo_does_not_take_what_was_offered_since() {
        day.planned(3, RIVIERA);
        day.day.report(
                new Reported.PlanProposed(
                        SamplePlan.proposal(
                                day.state().plan().version(),
                                day.state().sequence(),
                                CarrierDay.plan(3, RIVIERA, 2),
                                new Reason.CarrierChosen(id(2), RIVIERA, null),
                                List.of(),
                                ANNA)));
        day.settled();
        assertThat(day.states(2)).containsExactly(INTENDED);

        assertThat(day.day.refusal(new Reported.Undone(ANNA)))
                .isEqualTo("S-2 was offered to riviera and is not sent yet. Take it back first.");
        assertThat(day.asked(2)).as("a person chose Riviera").containsExactly(RIVIERA);
    }

    @Test
    void what_is_told_by_hand_as_before_is_told_of_the_offer() {
        day.planned(4, RIVIERA, 2, 3).settled();
        day.day.report(
                observed("a-1", new Observation.TenderAccepted(RIVIERA, List.of(id(2), id(3)))));
        assertThat(day.states(2)).containsExactly(ACCEPTED);
        assertThat(day.offer(2).progress().booking().confirmedBy())
                .isEqualTo("carriers, told by Depotdesk");

        day.day.report(
                observed("a-2", new Observation.TenderRejected(RIVIERA, List.of(id(3)), "ill")));
        assertThat(day.states(3).getFirst()).isEqualTo(CANCELLED);
    }

    @Test
    void an_acceptance_of_what_was_not_offered_from_here_is_an_offer_too() {
        day.planned(3, MARCEL, 2);
        day.day.report(observed("a-1", new Observation.TenderAccepted(MARCEL, List.of(id(2)))));

        assertThat(day.states(2)).containsExactly(ACCEPTED);
        assertThat(day.state().tenders().holder(id(2))).isPresent();
    }

    @Test
    void what_came_twice_by_hand_is_flagged_as_ever() {
        day.planned(3, RIVIERA, 2).settled();
        Reported told =
                observed("a-1", new Observation.TenderRejected(RIVIERA, List.of(id(2)), "no"));
        day.day.report(told);
        assertThat(day.states(2).getFirst()).isEqualTo(REJECTED);

        assertThat(flags(day.day.report(told))).containsExactly(Flag.DUPLICATE);
    }

    private void phoneAccepted() {
        day.planned(3, MARCEL, 2);
        day.act(new TenderReport.Offered(List.of(id(2)), List.of(MARCEL), 1));
        day.act(phoned(true));
    }

    private TenderReport phoned(boolean accepted) {
        return new TenderReport.PhoneAnswered(day.key(2), accepted, "Mme Roux", day.now(), "");
    }

    private static TenderReport offered(int shipment, CarrierId carrier) {
        return new TenderReport.Offered(List.of(id(shipment)), List.of(carrier), 1);
    }

    private Reported moved(Actor.Person by) {
        List<ShipmentId> all = List.of(id(1), id(2), id(3));
        return new Reported.PlanProposed(
                SamplePlan.proposal(
                        day.state().plan().version(),
                        day.state().sequence(),
                        SamplePlan.dealing(all, List.of()),
                        new Reason.StopMoved(id(2), null, VAN_2, 0, null),
                        List.of(),
                        by));
    }

    private Reported observed(String report, Observation observation) {
        return new Reported.Observed(new Origin("carriers", report, day.now()), observation);
    }
}
