package io.depotdesk.data.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.JournalVerifier;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.surface.Observation.ReturnAtDoor;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.progress.Progress;
import io.depotdesk.simulation.MixedDay;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class ErasureTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir Path home;
    private Path folder;
    private DispatchState before;
    private Shipment someone;

    @BeforeEach
    void playADay() {
        folder = home.resolve("journal");
        var day = new MixedDay(7);
        var core = new DispatchCore();
        DispatchState state = DispatchState.EMPTY;
        try (var journal = FileJournal.open(folder)) {
            for (int i = 1; i <= 150; i++) {
                Reported report = day.next(state, 0);
                Instant at = NOON.plusSeconds(20L * i);
                if (core.refusal(state, report, at).isPresent()) {
                    report = new Reported.ReplanAsked("again", report.by());
                }
                var unit = core.taken(state, report, at);
                journal.append(List.of(unit));
                state = state.after(unit);
            }
        }
        before = state;
        someone = state.shipments().firstEntry().getValue();
    }

    @Test
    void no_name_or_address_stands_in_any_file() throws IOException {
        assertThat(someone.consignee().name()).startsWith("Customer ");
        assertThat(textOfAllFiles()).doesNotContain("Customer ").doesNotContain("Grimaldi");
        try (var journal = FileJournal.open(folder)) {
            assertThat(DispatchLoop.restore(journal)).isEqualTo(before);
        }
    }

    @Test
    void erased_people_are_gone_everywhere_and_everything_else_stays() {
        Set<ShipmentId> erased = erase(someone.consignee().name());

        assertThat(erased).contains(someone.id());
        try (var journal = FileJournal.open(folder)) {
            DispatchState after = DispatchLoop.restore(journal);
            assertThat(after.sequence()).isEqualTo(before.sequence());
            assertThat(after.plan()).isEqualTo(before.plan());
            // What was typed about them reads otherwise, and nothing else of any decision.
            assertThat(OwnWords.unspoken(after.decisions().toString()))
                    .isEqualTo(OwnWords.unspoken(before.decisions().toString()));
            after.shipments()
                    .forEach((id, shipment) -> {
                        Shipment then = before.shipment(id).orElseThrow();
                        assertThat(shipment.point()).isEqualTo(then.point());
                        if (!erased.contains(id)) {
                            assertThat(shipment).isEqualTo(then);
                            return;
                        }
                        assertThat(shipment.consignee().name()).isEqualTo("erased");
                        assertThat(shipment.destination().addressText()).isEqualTo("erased");
                        // What was empty is empty.
                        assertThat(shipment.consignee().phone()).isEmpty();
                    });
            assertThat(PersonSearch.shipmentsOf(someone.consignee().name(), journal)).isEmpty();
        }
    }

    @Test
    void goods_handed_out_at_a_door_go_with_the_shipment_of_that_door() {
        ShipmentId door =
                before.shipments().sequencedKeySet().stream()
                        .filter(id -> before.shipments().containsKey(ReturnAtDoor.goodsOf(id)))
                        .findFirst()
                        .orElseThrow();
        try (var journal = FileJournal.open(folder)) {
            assertThat(PersonSearch.known(List.of(door), journal))
                    .containsExactlyInAnyOrder(door, ReturnAtDoor.goodsOf(door));
        }
    }

    @Test
    void the_chain_and_its_signatures_hold_and_every_decision_comes_out_the_same() {
        erase(someone.consignee().name());

        var check = JournalVerifier.verify(folder, Progress.NONE);
        assertThat(check.text()).endsWith("The journal is sound.");
        assertThat(check.signedUpTo()).isEqualTo(150);

        var core = new DispatchCore();
        List<Concluded> journalled = new ArrayList<>();
        List<Concluded> again = new ArrayList<>();
        var state = new DispatchState[] {DispatchState.EMPTY};
        try (var journal = FileJournal.open(folder)) {
            journal.readFrom(
                    1,
                    unit -> {
                        journalled.addAll(unit.conclusions());
                        again.addAll(core.conclude(state[0], unit.report(), unit.takenAt()));
                        state[0] = state[0].after(unit);
                    });
        }
        assertThat(again).isEqualTo(journalled).hasSizeGreaterThan(100);
    }

    @Test
    void the_same_number_reported_again_is_new_data() {
        Set<ShipmentId> erased = erase(someone.consignee().name());
        try (var journal = FileJournal.open(folder)) {
            var imported =
                    new Reported.ShipmentsImported(
                            "again.csv", List.of(someone), 0, io.depotdesk.policy.Actor.MACHINE);
            journal.append(
                    List.of(new JournalUnit(151, NOON.plusSeconds(9_000), imported, List.of())));
        }
        try (var journal = FileJournal.open(folder)) {
            assertThat(DispatchLoop.restore(journal).shipment(someone.id())).contains(someone);
            assertThat(PersonSearch.shipmentsOf(someone.consignee().name(), journal))
                    .containsExactly(someone.id());
        }
        assertThat(erased).contains(someone.id());
    }

    private Set<ShipmentId> erase(String person) {
        try (var journal = FileJournal.open(folder)) {
            Set<ShipmentId> found = PersonSearch.shipmentsOf(person, journal);
            assertThat(journal.erase(found, "Anna", NOON)).isEqualTo(found).isNotEmpty();
            return found;
        }
    }

    private String textOfAllFiles() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return new String(
                                    Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .collect(Collectors.joining());
        }
    }
}
