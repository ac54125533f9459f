package io.depotdesk.dispatch;

import static io.depotdesk.dispatch.CarrierDay.AZUR;
import static io.depotdesk.domain.tender.TenderState.DELIVERED;
import static io.depotdesk.domain.tender.TenderState.PICKED_UP;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWING;
import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.VAN_2;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// A carrier that was asked back comes for the goods all the same: two have the shipment, and one would drive for
/// nothing.
class GoodsDecideTest {

    private static final Duration UNTIL_NOBODY_HAS_ANSWERED = Duration.ofMinutes(21);

    private final CarrierDay day = CarrierDay.oneAfterTheOther();

    @BeforeEach
    void riviera_has_accepted() {
        day.planned(3, RIVIERA, 2).settled();
        day.accepted(2);
    }

    @Test
    void whoever_has_the_goods_keeps_them_and_the_other_carrier_is_asked_back() {
        givenToAzur();
        day.accepted(2);
        rivieraSays("a", PICKED_UP);

        assertThat(options())
                .containsExactly(
                        "It stays with riviera; azur is asked back",
                        "It is off",
                        "Ask again later");
        day.pass(UNTIL_NOBODY_HAS_ANSWERED);

        assertThat(day.states(2)).containsExactly(PICKED_UP, WITHDRAWING);
        assertThat(day.state().tenders().holder(id(2)).orElseThrow().tender().carrier())
                .isEqualTo(RIVIERA);
        assertThat(day.placeOf(2)).isEqualTo(RIVIERA);
        assertThat(TenderWork.due(day.state(), day.now()))
                .contains(new TenderWork.Cancel(day.offer(2)));
        assertThat(day.day.restarted()).isEqualTo(day.state());
    }

    @Test
    void whoever_has_the_goods_keeps_them_and_the_route_is_planned_without_them() {
        day.day.report(onVan2());
        rivieraSays("a", PICKED_UP);

        assertThat(options())
                .containsExactly(
                        "It stays with riviera; no own vehicle goes there",
                        "It is off",
                        "Ask again later");
        day.pass(UNTIL_NOBODY_HAS_ANSWERED);

        assertThat(day.states(2)).containsExactly(PICKED_UP);
        assertThat(day.state().replanWanted()).isNotNull();
        assertThat(day.state().replanWanted().trigger()).isEqualTo("a carrier has S-2");
        assertThat(day.day.refusal(onVan2())).isEqualTo("riviera has S-2 already.");
        day.searched(3, RIVIERA, 2);
        assertThat(day.state().plan().routeOf(id(2))).isEmpty();
        assertThat(day.placeOf(2)).isEqualTo(RIVIERA);
    }

    @Test
    void two_that_both_say_they_have_the_goods_are_left_to_a_person() {
        givenToAzur();
        rivieraSays("a", PICKED_UP);
        day.accepted(2);
        day.says(2, "b", PICKED_UP, day.now());
        rivieraSays("c", DELIVERED);

        assertThat(options()).containsExactly("It is off", "Ask again later", "Leave it as it is");
        day.pass(UNTIL_NOBODY_HAS_ANSWERED);

        assertThat(day.states(2)).containsExactly(WITHDRAWING, PICKED_UP);
        assertThat(day.cases()).isEmpty();
    }

    @Test
    void as_long_as_the_goods_are_nowhere_the_carrier_is_asked_again() {
        day.day.report(onVan2());
        day.cancelled(2, new CancelAnswer.TooLate("The courier is there."));

        assertThat(options()).containsExactly("It is off", "Ask again later");
        day.pass(UNTIL_NOBODY_HAS_ANSWERED);

        assertThat(day.offer(2).progress().nextAt()).isAfter(day.now());
        assertThat(day.state().plan().routeOf(id(2))).isPresent();
    }

    private void givenToAzur() {
        day.day.report(
                new Reported.PlanProposed(
                        SamplePlan.proposal(
                                day.state().plan().version(),
                                day.state().sequence(),
                                CarrierDay.plan(3, AZUR, 2),
                                new Reason.CarrierChosen(id(2), AZUR, null),
                                List.of(),
                                ANNA)));
        day.settled();
        assertThat(day.asked(2)).containsExactly(RIVIERA, AZUR);
    }

    private Reported onVan2() {
        return new Reported.PlanProposed(
                SamplePlan.proposal(
                        day.state().plan().version(),
                        day.state().sequence(),
                        CarrierDay.plan(3, RIVIERA),
                        new Reason.StopMoved(id(2), null, VAN_2, 0, null),
                        List.of(),
                        ANNA));
    }

    private void rivieraSays(String fingerprint, TenderState state) {
        var first = day.state().tenders().of(id(2)).getFirst().key();
        day.tellAndGoOn(
                new TenderReport.Status(first, CarrierDay.event(fingerprint, state, day.now())));
    }

    private List<String> options() {
        assertThat(day.cases()).hasSize(1);
        return day.cases().getFirst().options().stream().map(CaseOption::label).toList();
    }
}
