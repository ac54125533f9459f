package io.depotdesk.app.moving;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.app.sample.SectorDesk;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;

import org.junit.jupiter.api.Test;

class MoveTrialTest {

    private static final VehicleId VAN_2 = new VehicleId("van-2");

    private final SectorDesk desk = new SectorDesk(SectorDay.planned(60, 4));
    private final MoveTrial trial = new MoveTrial(desk, Runnable::run);
    private final ShipmentId shipment = desk.state().plan().routes().getFirst().shipments().get(3);

    private MoveTarget at(int position) {
        return new MoveTarget(shipment, VAN_2, position);
    }

    @Test
    void while_one_place_is_worked_out_only_the_newest_of_those_after_it_is_asked_for() {
        desk.holdBack = true;
        trial.preview(at(0));
        trial.preview(at(1));
        trial.preview(at(2));
        trial.preview(at(3));

        desk.answer();
        assertThat(trial.draft()).isNull();
        desk.answer();

        assertThat(desk.asked).hasSize(2).last().asString().endsWith("at 3");
        assertThat(trial.draft()).isNotNull();
        assertThat(trial.target()).isEqualTo(at(3));
    }

    @Test
    void a_drop_before_the_answer_is_carried_out_when_it_comes() {
        desk.holdBack = true;
        MoveTarget harmless = harmless();
        trial.preview(harmless);
        trial.commit();
        assertThat(desk.carriedOut).isEmpty();

        desk.answer();

        assertThat(desk.carriedOut).hasSize(1);
        assertThat(trial.state()).isEqualTo(TrialState.IDLE);
    }

    @Test
    void a_move_that_breaks_rules_needs_a_reason() {
        MoveTarget harmful = harmful();
        trial.preview(harmful);

        trial.commit();
        assertThat(trial.state()).isInstanceOf(TrialState.AskingReason.class);
        trial.commitBecause(" ");
        assertThat(desk.carriedOut).isEmpty();
        trial.commitBecause(" Agreed with the customer ");

        assertThat(desk.carriedOut)
                .singleElement()
                .asString()
                .endsWith("because Agreed with the customer");
    }

    @Test
    void cancelling_leaves_everything_as_it_was() {
        trial.preview(at(2));
        trial.cancel();

        assertThat(desk.carriedOut).isEmpty();
        assertThat(trial.state()).isEqualTo(TrialState.IDLE);
        assertThat(trial.draft()).isNull();
    }

    @Test
    void a_day_that_moved_on_is_asked_again() {
        desk.holdBack = true;
        trial.preview(at(2));
        desk.become(SectorDay.withRoutes(desk.state(), java.util.List.of()));
        trial.dayChanged();

        desk.answer();
        assertThat(trial.draft()).as("the answer about yesterday's plan").isNull();
        desk.answer();

        assertThat(trial.draft()).isNotNull();
        assertThat(trial.draft().proposal().basedOn()).isEqualTo(desk.state().plan().version());
    }

    @Test
    void a_refusal_is_shown_with_its_reason() {
        trial.preview(harmless());
        desk.become(SectorDay.withRoutes(desk.state(), java.util.List.of()));

        trial.commit();

        assertThat(trial.state())
                .isInstanceOfSatisfying(
                        TrialState.TurnedDown.class,
                        down -> assertThat(down.reason()).startsWith("The plan has changed"));
    }

    @Test
    void both_legs_beside_a_stop_mean_where_it_is() {
        Route route = desk.state().plan().routes().getFirst();

        assertThat(MoveTarget.intoLeg(shipment, route, 3).isWhereItIs(route)).isTrue();
        assertThat(MoveTarget.intoLeg(shipment, route, 4).isWhereItIs(route)).isTrue();
        assertThat(MoveTarget.intoLeg(shipment, route, 2).position()).isEqualTo(2);
        assertThat(MoveTarget.intoLeg(shipment, route, 5).position()).isEqualTo(4);
        assertThat(MoveTarget.intoLeg(shipment, route, 5).isWhereItIs(route)).isFalse();
    }

    private MoveTarget harmless() {
        return withBrokenRules(false);
    }

    private MoveTarget harmful() {
        return withBrokenRules(true);
    }

    private MoveTarget withBrokenRules(boolean broken) {
        SectorDesk other = new SectorDesk(desk.state());
        for (ShipmentId moved : desk.state().plan().routes().getFirst().shipments()) {
            for (int i = 0; i < 14; i++) {
                var draft = other.tryMove(moved, VAN_2, i).join();
                if (draft.broken().isEmpty() != broken) {
                    return new MoveTarget(moved, VAN_2, i);
                }
            }
        }
        throw new IllegalStateException("The sample day has no such move.");
    }
}
