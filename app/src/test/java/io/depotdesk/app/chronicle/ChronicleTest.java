package io.depotdesk.app.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Flag;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.simulation.DrillPolicy;
import io.depotdesk.simulation.ScriptedDay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/// What the details say of the past, read from a real journal.
class ChronicleTest {

    private static final Actor.Person ANNA = new Actor.Person("Anna");
    private static final VehicleId VAN = new VehicleId("van-01");
    private static final ShipmentId PARCEL = new ShipmentId("S-0001");

    private DispatchState state = DispatchState.EMPTY;
    private Instant now = ScriptedDay.MORNING;

    @Test
    void reports_stand_with_who_said_them_when_they_were_true_and_what_is_odd(
            @TempDir Path folder) {
        try (FileJournal journal = FileJournal.open(folder)) {
            open(journal);
            try (var chronicle = new Chronicle(journal, DispatchState.EMPTY)) {
                Instant happened = now;
                now = now.plus(Duration.ofMinutes(20));
                told(journal, "a-1", Stage.ARRIVED, happened);
                told(journal, "a-1", Stage.ARRIVED, happened);

                Past past = chronicle.of(null, PARCEL.value()).join();

                assertThat(past.told()).extracting(Told::mark).containsExactly("doubled", "late");
                assertThat(past.told()).extracting(Told::taken).containsExactly(false, true);
                assertThat(past.told().getLast().origin().occurredAt()).isEqualTo(happened);
                assertThat(past.told().getLast().arrived()).isEqualTo(now);
                assertThat(past.told().getFirst().flag()).isEqualTo(Flag.DUPLICATE);
                assertThat(chronicle.of(null, VAN.value()).join()).isEqualTo(past);
            }
        }
    }

    @Test
    void a_case_tells_how_it_went_and_goes_on_telling(@TempDir Path folder) {
        try (FileJournal journal = FileJournal.open(folder)) {
            open(journal);
            told(journal, "a-1", Stage.FAILED, now);
            CaseId id = state.cases().getFirst().id();
            try (var chronicle = new Chronicle(journal, state)) {
                assertThat(steps(chronicle, id))
                        .containsExactly(
                                "Opened as %s: %s."
                                        .formatted(
                                                state.cases().getFirst().priority(),
                                                OwnWords.plain(state.cases().getFirst().title())));

                take(journal, new Reported.CaseAcknowledged(id, ANNA));
                take(
                        journal,
                        new Reported.CaseShelved(
                                id, now.plus(Duration.ofMinutes(5)), "Waiting", ANNA));
                take(journal, new Reported.Undone(ANNA));

                assertThat(steps(chronicle, id))
                        .endsWith(
                                "Taken by Anna.",
                                "Put aside by Anna until 08:05: Waiting.",
                                "Taken back: Shelve case %s.".formatted(id));
            }
        }
    }

    private static List<String> steps(Chronicle chronicle, CaseId id) {
        return chronicle.of(id, "").join().steps().stream().map(CaseStep::what).toList();
    }

    private void told(FileJournal journal, String id, Stage stage, Instant happened) {
        take(
                journal,
                new Reported.Observed(
                        new Origin("driver app", id, happened),
                        new Observation.StopProgress(
                                VAN, PARCEL, stage, stage == Stage.FAILED ? "nobody there" : "")));
    }

    private void open(FileJournal journal) {
        take(
                journal,
                new Reported.DayOpened(
                        ScriptedDay.DATE, ScriptedDay.ZONE, ScriptedDay.DEPOT, "drill"));
        take(journal, new Reported.PolicyActivated(DrillPolicy.spending(0), ANNA));
        take(
                journal,
                new Reported.FleetImported(
                        "fleet", ScriptedDay.vehicles(1), ScriptedDay.carriers(), ANNA));
        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        take(
                journal,
                new Reported.ShipmentsImported("orders", ScriptedDay.shipments(3, dice), 0, ANNA));
    }

    private void take(FileJournal journal, Reported report) {
        var core = new DispatchCore();
        assertThat(core.refusal(state, report, now)).isEmpty();
        var unit = core.taken(state, report, now);
        journal.append(List.of(unit));
        state = state.after(unit);
    }
}
