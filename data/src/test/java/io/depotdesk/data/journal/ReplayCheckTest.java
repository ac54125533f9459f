package io.depotdesk.data.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.progress.Progress;
import io.depotdesk.simulation.MixedDay;
import io.depotdesk.testdays.PlayedDay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ReplayCheckTest {

    @TempDir Path folder;

    @Test
    void a_whole_day_comes_out_the_same_beside_the_desk_that_writes_it() {
        List<JournalUnit> units = mixedDay();
        try (var journal = FileJournal.open(folder)) {
            journal.append(units);

            ReplayCheck.Result result = ReplayCheck.of(folder, Progress.NONE);

            assertThat(result.units()).isEqualTo(units.size());
            assertThat(result.different()).isZero();
            assertThat(result.first()).isNull();
            assertThat(result.stateDigest())
                    .isEqualTo(JournalVerifier.verify(folder, Progress.NONE).stateDigest());
        }
    }

    @Test
    void the_first_conclusion_that_comes_out_otherwise_is_named() {
        List<JournalUnit> units = new ArrayList<>(mixedDay());
        int at = firstWith(units, Concluded.ReplanRequested.class, 5);
        JournalUnit honest = units.get(at);
        var changed =
                honest.conclusions().stream()
                        .map(it ->
                                it instanceof Concluded.ReplanRequested
                                        ? new Concluded.ReplanRequested("something else")
                                        : it)
                        .toList();
        units.set(
                at, new JournalUnit(honest.sequence(), honest.takenAt(), honest.report(), changed));
        try (var journal = FileJournal.open(folder)) {
            journal.append(units);
        }

        ReplayCheck.Result result = ReplayCheck.of(folder, Progress.NONE);

        assertThat(result.different()).isEqualTo(1);
        assertThat(result.first()).isNotNull();
        assertThat(result.first().sequence()).isEqualTo(honest.sequence());
        assertThat(result.first().text())
                .contains(
                        "differs at ReplanRequested/trigger: the journal holds \"something else\"");
    }

    @Test
    void a_missing_conclusion_is_named_by_its_kind() {
        var asked = new Concluded.ReplanRequested("a test");

        assertThat(ConclusionDifference.first(List.of(), List.of(asked)).orElseThrow().text())
                .isEqualTo(
                        "conclusion 1 differs at its kind: the journal holds nothing, now it is"
                                + " ReplanRequested");
        assertThat(ConclusionDifference.first(List.of(asked), List.of(asked))).isEmpty();
    }

    @Test
    void where_there_is_no_journal_that_is_said() {
        Path none = folder.resolve("none");

        assertThatThrownBy(() -> ReplayCheck.of(none, Progress.NONE))
                .isInstanceOf(JournalOpenException.class)
                .hasMessage("There is no journal in " + none + ".");
    }

    private static int firstWith(List<JournalUnit> units, Class<?> conclusion, int from) {
        for (int i = from; i < units.size(); i++) {
            if (units.get(i).conclusions().stream().anyMatch(conclusion::isInstance)) {
                return i;
            }
        }
        throw new AssertionError("There is no such conclusion.");
    }

    private static List<JournalUnit> mixedDay() {
        var mixed = new MixedDay(3);
        var day = new PlayedDay();
        for (int i = 0; i < 120; i++) {
            var report = mixed.next(day.state(), i);
            if (day.refusal(report).isEmpty()) {
                day.report(report);
            }
        }
        return day.journal();
    }
}
