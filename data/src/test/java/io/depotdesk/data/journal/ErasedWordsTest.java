package io.depotdesk.data.journal;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.VAN_1;
import static io.depotdesk.testdays.SampleDay.VAN_2;
import static io.depotdesk.testdays.SampleDay.delivery;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.audit.AuditBundle;
import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.erasure.PersonSearch;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.data.projections.Projection;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;
import io.depotdesk.testdays.SampleTeam;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Wherever a person can type, somebody types the name of a customer. Then the customer wants to be forgotten.
class ErasedWordsTest {

    private static final String NAME = "Bellinizzi";
    private static final Instant EVENING = SampleDay.EVENING;

    @TempDir Path home;
    private Path folder;
    private final PlayedDay day = PlayedDay.open();
    private int told;

    @BeforeEach
    void everybody_types_the_name_everywhere() throws Exception {
        folder = home.resolve("journal");
        day.report(new Reported.PolicyActivated(SampleTeam.policy(), Actor.MACHINE));
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv",
                        List.of(delivery(1), delivery(2), delivery(3), delivery(4), delivery(5)),
                        0,
                        ANNA));
        plans(new Reason.Search("orders"), Actor.MACHINE);
        plans(new Reason.StopMoved(id(1), VAN_1, VAN_2, 0, said("wants")), ANNA);
        plans(new Reason.CarrierChosen(id(2), RIVIERA, said("likes Riviera")), ANNA);
        tells(new Observation.StopProgress(VAN_1, id(1), Observation.Stage.FAILED, said("is out")));
        ExceptionCase failed = theCase(Cause.Kind.STOP_FAILED);
        day.report(
                new Reported.CaseShelved(
                        failed.id(), day.now().plus(Duration.ofMinutes(9)), said("calls"), ANNA));
        day.report(new Reported.CaseAnswered(failed.id(), 1, said("moved"), ANNA));
        tells(new Observation.VehicleBrokeDown(VAN_2, said("hit a dog of")));
        tells(new Observation.RouteDelayed(VAN_1, Duration.ofMinutes(40), said("talks with")));
        tells(new Observation.WaveLate("w1", List.of(VAN_1), day.now(), said("parcel of")));
        tells(new Observation.TenderRejected(RIVIERA, List.of(id(2)), said("was rude:")));
        tells(new Observation.ReturnAtDoor(id(3), VAN_1, new Load(1, 1, 1), said("gave")));
        // Two words about one matter: a case that repeats both.
        tells(new Observation.StopProgress(VAN_1, id(3), Observation.Stage.SERVED, ""));
        tells(new Observation.StopProgress(VAN_2, id(3), Observation.Stage.FAILED, said("no")));
        day.report(
                new Reported.CaseClosed(
                        theCase(Cause.Kind.REPORTS_CONTRADICT).id(), said("asked"), ANNA));
        day.report(
                new Reported.IncidentReported(
                        new RoadIncident(
                                new IncidentId("i1"),
                                said("funeral of"),
                                List.of(
                                        new GeoPoint(43, 7),
                                        new GeoPoint(44, 7),
                                        new GeoPoint(44, 8),
                                        new GeoPoint(43, 8)),
                                day.now(),
                                EVENING,
                                new RoadIncident.Closed()),
                        ANNA));
        day.report(new Reported.Undone(ANNA));
        day.report(new Reported.Redone(ANNA));
        String trigger = Objects.requireNonNull(day.state().replanWanted()).trigger();
        assertThat(trigger).contains("Report incident");
        plans(new Reason.Search(trigger), Actor.MACHINE);
        day.report(new Reported.PeopleSet(SampleTeam.PEOPLE, "Ada", SampleTeam.ADA));
        dear(new Reason.CarrierChosen(id(5), RIVIERA, said("asks for")));
        day.report(
                new Reported.CaseAnswered(
                        theCase(Cause.Kind.APPROVAL_WANTED).id(),
                        1,
                        said("never for"),
                        SampleTeam.SUE));
        write(day.journal());
    }

    @Test
    void before_that_the_words_stand_where_people_read_them() throws Exception {
        assertThat(readable())
                .contains("is out " + NAME, "never for " + NAME, "talks with " + NAME);
        try (var journal = FileJournal.open(folder)) {
            assertThat(DispatchLoop.restore(journal)).isEqualTo(day.state());
        }
    }

    @Test
    void no_file_of_the_journal_holds_them_in_clear() throws Exception {
        withTables();
        assertThat(withoutKeys(folder)).doesNotContain(NAME);
    }

    @Test
    void afterwards_they_are_nowhere() throws Exception {
        withTables();
        erase();

        withTables();
        assertThat(readable()).doesNotContain(NAME).contains("erased");
        assertThat(allBytes(home)).doesNotContain(NAME);
        Path bundle = home.resolve("bundle");
        AuditBundle.export(
                folder, DeskKeys.beside(folder).signing(), bundle, EVENING, Progress.NONE);
        assertThat(allBytes(home)).doesNotContain(NAME);
    }

    @Test
    void afterwards_the_chain_holds_and_every_conclusion_comes_out_the_same() throws Exception {
        erase();

        assertThat(JournalVerifier.verify(folder, Progress.NONE).text())
                .endsWith("The journal is sound.");
        List<ConclusionDifference> differences = new ArrayList<>();
        var state = new DispatchState[] {DispatchState.EMPTY};
        try (var journal = FileJournal.open(folder)) {
            journal.readFrom(
                    1,
                    unit -> {
                        ConclusionDifference.first(
                                        unit.conclusions(),
                                        new DispatchCore()
                                                .conclude(state[0], unit.report(), unit.takenAt()))
                                .ifPresent(differences::add);
                        state[0] = state[0].after(unit);
                    });
        }
        assertThat(differences).isEmpty();
        assertThat(state[0].plan()).isEqualTo(day.state().plan());
        assertThat(state[0].cases()).hasSameSizeAs(day.state().cases());
    }

    @Test
    void what_was_typed_about_others_stays() throws Exception {
        try (var journal = FileJournal.open(folder)) {
            journal.erase(Set.of(id(1)), "Anna", EVENING);
        }
        assertThat(readable())
                .doesNotContain("is out " + NAME)
                .contains("was rude: " + NAME, "never for " + NAME);
    }

    private String said(String words) {
        return words + " " + NAME;
    }

    private void tells(Observation observation) {
        told++;
        var origin = Origin.byPhone("Mrs " + NAME, "Anna", "call-" + told, day.now());
        day.report(new Reported.Observed(origin, observation));
    }

    private void plans(Reason reason, Actor by) {
        Plan all = SamplePlan.dealing(List.of(id(1), id(2), id(3), id(4)), List.of(id(5)));
        Plan withRiviera =
                SamplePlan.outsourcing(
                        SamplePlan.dealing(List.of(id(1), id(3), id(4)), List.of(id(2), id(5))),
                        id(2));
        Plan plan = reason instanceof Reason.CarrierChosen ? withRiviera : all;
        day.report(new Reported.PlanProposed(proposal(plan, reason, by)));
    }

    /// Anna asks for it, because it is dear.
    private void dear(Reason reason) {
        var plan = SamplePlan.outsourcing(day.state().plan(), id(5));
        day.report(new Reported.PlanProposed(proposal(plan, reason, ANNA)));
    }

    private PlanProposal proposal(Plan plan, Reason reason, Actor by) {
        return SamplePlan.proposal(
                day.state().plan().version(), day.state().sequence(), plan, reason, List.of(), by);
    }

    private ExceptionCase theCase(Cause.Kind kind) {
        return day.state().cases().stream()
                .filter(it -> it.cause().kind() == kind && !it.isClosed())
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " in " + day.state().cases()));
    }

    private void write(List<JournalUnit> units) {
        try (var journal = FileJournal.open(folder)) {
            DispatchState state = DispatchState.EMPTY;
            try (var snapshots = SnapshotWriter.start(journal, state)) {
                for (JournalUnit unit : units) {
                    journal.append(List.of(unit));
                    state = state.after(unit);
                    snapshots.show(state);
                }
            }
        }
    }

    private void withTables() throws Exception {
        try (var journal = FileJournal.open(folder)) {
            DispatchState state = DispatchLoop.restore(journal);
            try (var projection = Projection.start(home.resolve("projection"), journal, state)) {
                projection.show(state);
                assertThat(projection.awaitShown(state.sequence(), 60, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    /// As the command does: the journal, then the tables.
    private void erase() throws IOException {
        try (var journal = FileJournal.open(folder)) {
            Set<ShipmentId> all =
                    PersonSearch.known(List.of(id(1), id(2), id(3), id(4), id(5)), journal);
            assertThat(journal.erase(all, "Anna", EVENING)).isEqualTo(all);
        }
        Path tables = home.resolve("projection");
        if (Files.isDirectory(tables)) {
            try (var files = Files.list(tables)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Returns everything that can be read with the keys of the desk: the state and all units.
    private String readable() throws IOException {
        var text = new StringBuilder();
        try (var journal = FileJournal.open(folder)) {
            var plain = DomainJson.mapper();
            journal.readFrom(1, unit -> text.append(plain.writeValueAsString(unit)));
            text.append(plain.writeValueAsString(DispatchLoop.restore(journal)));
        }
        return OwnWords.plain(text.toString());
    }

    /// Returns what is in a folder, unpacked, for somebody who has no keys.
    private static String withoutKeys(Path folder) throws IOException {
        var text = new StringBuilder(allBytes(folder));
        var files = DiskFiles.existing(folder);
        JournalScan.scan(
                files,
                (segment, offset, frame) -> {
                    if (frame.type() == Frame.Type.UNIT) {
                        text.append(new String(PackedPayload.json(frame), StandardCharsets.UTF_8));
                    }
                },
                Progress.NONE);
        var snapshot = new SnapshotFolder(files, DeskKeys.forReading(folder)).newest();
        assertThat(snapshot).isPresent();
        text.append(
                new String(
                        StateParts.of(snapshot.orElseThrow().state(), DeskKeys.forReading(folder)),
                        StandardCharsets.UTF_8));
        return text.toString();
    }

    private static String allBytes(Path folder) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
