package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.delivery;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.policy.Actor;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class UndoTest {

    private final PlayedDay day = PlayedDay.open();

    @Test
    void undo_takes_back_the_last_act_and_redo_repeats_it() {
        orders(1, 2);
        var before = day.state().content();
        orders(3);
        var after = day.state().content();

        day.report(new Reported.Undone(ANNA));
        assertThat(day.state().shipments()).isEqualTo(before.shipments());
        assertThat(day.state().redoLabel()).hasValue("Import 1 shipments from orders.csv");

        day.report(new Reported.Redone(ANNA));
        assertThat(day.state().shipments()).isEqualTo(after.shipments());
        assertThat(day.state().redoLabel()).isEmpty();
    }

    @Test
    void undo_and_redo_survive_a_restart() {
        orders(1);
        orders(2);
        day.report(new Reported.Undone(ANNA));

        assertThat(day.restarted()).isEqualTo(day.state());
        assertThat(day.restarted().undoLabel()).isEqualTo(day.state().undoLabel());
        assertThat(day.restarted().redo()).hasSize(1);
    }

    @Test
    void a_new_act_leaves_nothing_to_repeat() {
        orders(1);
        day.report(new Reported.Undone(ANNA));
        orders(2);

        assertThat(day.refusal(new Reported.Redone(ANNA))).isEqualTo("There is nothing to redo.");
    }

    @Test
    void with_nothing_to_undo_undo_is_turned_down() {
        var fresh = new PlayedDay();

        assertThat(fresh.refusal(new Reported.Undone(ANNA))).isEqualTo("There is nothing to undo.");
    }

    @Test
    void what_a_search_does_is_not_an_act_and_undo_reaches_past_it() {
        orders(1, 2);
        day.report(search(0));
        assertThat(day.state().undoLabel()).hasValue("Import 2 shipments from orders.csv");

        day.report(new Reported.Undone(ANNA));

        assertThat(day.state().shipments()).isEmpty();
        assertThat(day.state().plan().routes()).isEmpty();
    }

    @Test
    void a_restored_plan_is_newer_than_the_one_it_replaces() {
        orders(1, 2);
        day.report(search(0));
        orders(3);
        long planned = day.state().plan().version();

        day.report(new Reported.Undone(ANNA));

        assertThat(day.state().plan().version()).isGreaterThan(planned);
    }

    /// It used to vanish: taking back an older act brought the whole content of before that act back.
    @Test
    void what_came_by_itself_after_an_act_stays_when_the_act_is_taken_back() {
        orders(1);
        day.report(
                new Reported.ShipmentsImported("mailbox", List.of(delivery(9)), 0, Actor.MACHINE));

        day.report(new Reported.Undone(ANNA));
        assertThat(day.state().shipments().sequencedKeySet()).containsExactly(id(9));
        assertThat(day.state().replanWanted()).isNotNull();

        day.report(new Reported.Redone(ANNA));
        assertThat(day.state().shipments().sequencedKeySet()).containsExactly(id(1), id(9));
        assertThat(day.restarted()).isEqualTo(day.state());
    }

    @Test
    void an_open_question_about_addresses_outlives_an_undo_while_addresses_are_uncertain() {
        orders(1);
        day.report(
                new Reported.ShipmentsImported(
                        "mailbox", List.of(SampleDay.unclear(8, 0.6)), 0, Actor.MACHINE));

        day.report(new Reported.Undone(ANNA));

        assertThat(day.state().cases()).hasSize(1).allMatch(it -> !it.isClosed());
    }

    @Test
    void pinning_an_address_can_be_taken_back_and_the_case_is_open_again() {
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv", List.of(SampleDay.unclear(8, 0.6)), 0, ANNA));
        day.report(
                new Reported.AddressPinned(
                        id(8), SampleDay.place(8, AddressPrecision.GIVEN, 1), ANNA));
        assertThat(day.state().cases()).allMatch(it -> it.isClosed());

        day.report(new Reported.Undone(ANNA));

        assertThat(day.state().shipment(id(8)).orElseThrow().point()).isEmpty();
        assertThat(day.state().cases()).hasSize(1).allMatch(it -> !it.isClosed());
    }

    @Test
    void another_day_begins_with_nothing_to_undo() {
        orders(1);
        day.report(
                new Reported.DayOpened(
                        SampleDay.DATE.plusDays(1), SampleDay.ZONE, SampleDay.DEPOT, "monaco"));

        assertThat(day.state().undo()).isEmpty();
        assertThat(day.state().shipments()).isEmpty();
    }

    private void orders(int... numbers) {
        var shipments = Arrays.stream(numbers).mapToObj(SampleDay::delivery).toList();
        day.report(new Reported.ShipmentsImported("orders.csv", shipments, 0, ANNA));
    }

    private Reported search(long basedOn) {
        var all = List.copyOf(day.state().shipments().sequencedKeySet());
        return new Reported.PlanProposed(
                SamplePlan.searched(
                        basedOn,
                        day.state().sequence(),
                        SamplePlan.dealing(all, List.of()),
                        List.of()));
    }
}
