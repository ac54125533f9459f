package io.depotdesk.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.decisions.DecisionsModel.Whose;
import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;

import org.junit.jupiter.api.Test;

import java.util.List;

class DecisionsModelTest {

    private final DecisionsModel model = new DecisionsModel();

    @Test
    void decisions_of_the_machine_by_default_and_of_people_are_told_apart() {
        model.show(DayView.of(withDefault(SampleDay.busy())));
        assertThat(model.rows()).hasSize(47);
        assertThat(model.summaryProperty().get())
                .isEqualTo("47 decisions, 94 % without a person, 1 by default");

        model.whoseProperty().set(Whose.BY_DEFAULT);
        assertThat(model.rows()).extracting(DecisionRecord::id).containsExactly("1043.1");
        model.whoseProperty().set(Whose.BY_MACHINE);
        assertThat(model.rows()).hasSize(43).noneMatch(DecisionRecord::isSafeDefault);
        model.whoseProperty().set(Whose.BY_PEOPLE);
        assertThat(model.rows()).hasSize(3).allMatch(each -> each.actor() instanceof Actor.Person);
    }

    private static DispatchState withDefault(DispatchState day) {
        var record =
                new DecisionRecord(
                        "1043.1",
                        SampleDay.at(10, 20),
                        Actor.MACHINE,
                        "S-1008 fits no route",
                        "Leave for another day",
                        new DecisionRecord.Basis(1042, "", List.of(), 0, List.of(), 0),
                        List.of(
                                new DecisionRecord.Alternative(
                                        "Leave for another day",
                                        CostLedger.EMPTY,
                                        DecisionRecord.SAFE_DEFAULT)),
                        0,
                        null);
        return day.after(
                new JournalUnit(
                        day.sequence() + 1,
                        SampleDay.at(10, 20),
                        new Reported.CaseTimeReached(new CaseId("1031.1")),
                        List.of(new Concluded.DecisionTaken(record))));
    }
}
