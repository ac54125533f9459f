package io.depotdesk.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.app.sample.SampleTrouble;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class QueueModelTest {

    private static final Instant NOW = SampleDay.at(10, 20);

    private final Selection selection = new Selection();
    private final QueueModel queue = new QueueModel(selection);
    private final DispatchState busy = SampleDay.busy();

    @Test
    void the_most_urgent_case_comes_first_and_shelved_ones_wait_outside() {
        queue.show(DayView.of(busy), NOW);

        assertThat(queue.rows())
                .extracting(CaseRow::priority)
                .containsExactly(
                        CasePriority.P1, CasePriority.P2, CasePriority.P3, CasePriority.P3);
        assertThat(queue.shelvedProperty().get()).isEqualTo("1 shelved, next back at 10:45");
    }

    @Test
    void when_the_case_looked_at_is_done_the_next_one_is_looked_at() {
        queue.show(DayView.of(busy), NOW);
        queue.next();
        queue.next();
        queue.show(DayView.of(closed("1036.1")), NOW);

        assertThat(selection.get()).isEqualTo(new Selected.OfCase(new CaseId("1003.1")));
    }

    @Test
    void a_row_ages_at_half_and_at_full_time() {
        queue.show(DayView.of(busy), NOW);
        CaseRow row = queue.rows().getFirst();

        assertThat(row.age(SampleDay.at(10, 10))).isEqualTo(CaseRow.Age.FRESH);
        assertThat(row.age(SampleDay.at(10, 17))).isEqualTo(CaseRow.Age.HALF);
        assertThat(row.age(SampleDay.at(10, 32))).isEqualTo(CaseRow.Age.OVER);
    }

    @Test
    void an_empty_queue_says_what_was_settled_without_people() {
        queue.show(DayView.of(busy), NOW);

        assertThat(queue.handledProperty().get())
                .isEqualTo("43 decisions were taken without a person today.");
    }

    @Test
    void in_a_flood_ten_cards_are_shown_and_the_others_on_demand() {
        queue.show(DayView.of(SampleTrouble.flood(19)), NOW);

        assertThat(queue.rows()).hasSize(10);
        assertThat(queue.heldBackProperty().get()).isEqualTo(13);
        assertThat(queue.rows().getFirst().priority()).isEqualTo(CasePriority.P1);
        assertThat(queue.floodProperty().get())
                .startsWith("Flood: 21 new cases in 10 min.")
                .endsWith("The 10 most urgent are shown, 13 wait behind them.");

        queue.toggleHeldBack();
        assertThat(queue.rows()).hasSize(23);
        assertThat(queue.heldBackProperty().get()).isZero();
    }

    @Test
    void a_flood_ends_as_time_passes_and_nothing_is_held_back_any_more() {
        queue.show(DayView.of(SampleTrouble.flood(19)), NOW);

        queue.tick(SampleDay.at(10, 40));

        assertThat(queue.floodProperty().get()).isEmpty();
        assertThat(queue.rows()).hasSize(23);
    }

    @Test
    void a_case_that_is_over_but_unseen_says_that_it_waits_to_be_closed() {
        queue.show(DayView.of(SampleTrouble.latched()), NOW);

        CaseRow row =
                queue.rows().stream()
                        .filter(each -> each.id().equals(SampleTrouble.BREAKDOWN))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.over()).isTrue();
        assertThat(row.latched()).isTrue();
        assertThat(row.consequences()).isEqualTo(24);
    }

    private DispatchState closed(String id) {
        return busy.after(
                new JournalUnit(
                        busy.sequence() + 1,
                        SampleDay.at(10, 21),
                        new Reported.CaseTimeReached(new CaseId(id)),
                        List.of(
                                new Concluded.CaseMoved(
                                        new CaseId(id),
                                        new CaseState.Closed(
                                                null, SampleDay.at(10, 21), "It went away.")))));
    }
}
