package io.depotdesk.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.sample.SampleDay;
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

import java.util.List;

class QueueModelTest {

    private final Selection selection = new Selection();
    private final QueueModel queue = new QueueModel(selection);
    private final DispatchState busy = SampleDay.busy();

    @Test
    void the_most_urgent_case_comes_first_and_shelved_ones_wait_outside() {
        queue.show(DayView.of(busy));

        assertThat(queue.rows())
                .extracting(CaseRow::priority)
                .containsExactly(
                        CasePriority.P1, CasePriority.P2, CasePriority.P3, CasePriority.P3);
        assertThat(queue.shelvedProperty().get()).isEqualTo("1 shelved, next back at 10:45");
    }

    @Test
    void when_the_case_looked_at_is_done_the_next_one_is_looked_at() {
        queue.show(DayView.of(busy));
        queue.next();
        queue.next();
        queue.show(DayView.of(closed("1036.1")));

        assertThat(selection.get()).isEqualTo(new Selected.OfCase(new CaseId("1003.1")));
    }

    @Test
    void a_row_ages_at_half_and_at_full_time() {
        queue.show(DayView.of(busy));
        CaseRow row = queue.rows().getFirst();

        assertThat(row.age(SampleDay.at(10, 10))).isEqualTo(CaseRow.Age.FRESH);
        assertThat(row.age(SampleDay.at(10, 17))).isEqualTo(CaseRow.Age.HALF);
        assertThat(row.age(SampleDay.at(10, 32))).isEqualTo(CaseRow.Age.OVER);
    }

    @Test
    void an_empty_queue_says_what_was_settled_without_people() {
        queue.show(DayView.of(busy));

        assertThat(queue.handledProperty().get())
                .isEqualTo("43 decisions were taken without a person today.");
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
