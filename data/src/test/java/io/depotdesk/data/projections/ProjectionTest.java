package io.depotdesk.data.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.simulation.MixedDay;
import io.depotdesk.testdays.SampleDay;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;

class ProjectionTest {

    @TempDir Path home;

    private FileJournal journal;
    private DispatchState state = DispatchState.EMPTY;

    @BeforeEach
    void open() {
        journal = FileJournal.open(home.resolve("journal"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void tables_filled_event_by_event_equal_those_made_anew() throws Exception {
        try (var projection = start("db")) {
            for (int i = 0; i < 25; i++) {
                play(5);
                projection.show(state);
                if (i % 7 == 0) {
                    awaitShown(projection);
                }
            }
            awaitShown(projection);

            assertThat(projection.digest()).isEqualTo(digestOfFresh());
            assertThat(projection.rebuilds()).isEqualTo(1);
        }
    }

    @Test
    void tables_hold_the_day_and_its_history() throws Exception {
        play(200);
        try (var projection = start("db")) {
            awaitShown(projection);
            ProjectionQueries queries = projection.queries().orElseThrow();

            assertThat(queries.reached()).isEqualTo(state.sequence());
            assertThat(queries.shipments()).hasSize(state.shipments().size());
            assertThat(queries.routes()).hasSize(state.plan().routes().size());
            assertThat(queries.cases().stream().map(CaseRow::title))
                    .containsExactlyElementsOf(
                            state.cases().stream().map(it -> OwnWords.plain(it.title())).toList());
            assertThat(queries.unserved()).hasSize(state.plan().unserved().size());
            var route = state.plan().routes().getFirst();
            assertThat(queries.stops(route.vehicle().value()).stream().map(StopRow::arrival))
                    .containsExactlyElementsOf(
                            route.steps().stream().map(step -> step.arrival()).toList());
            assertThat(queries.units(null, Long.MAX_VALUE, 3).stream().map(UnitRow::sequence))
                    .containsExactly(state.sequence(), state.sequence() - 1, state.sequence() - 2);
            assertThat(queries.units("DayOpened", Long.MAX_VALUE, 9).getLast().sequence())
                    .isEqualTo(1);
            assertThat(queries.decisions(Long.MAX_VALUE, 5)).hasSize(5);
            var newest = queries.decisions(Long.MAX_VALUE, 1).getFirst();
            assertThat(newest.id()).isEqualTo(state.decisions().getLast().id());
            assertThat(queries.decision(newest.id())).contains(newest);
            long all =
                    queries
                            .decisionShares(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))
                            .stream()
                            .mapToLong(DecisionShare::decisions)
                            .sum();
            assertThat(all).isEqualTo(queries.decisions(Long.MAX_VALUE, 9_999).size());
        }
    }

    @Test
    void a_database_that_fell_behind_is_topped_up_and_not_made_anew() throws Exception {
        play(100);
        try (var projection = start("db")) {
            awaitShown(projection);
        }
        play(100);
        try (var projection = start("db")) {
            awaitShown(projection);
            assertThat(projection.rebuilds()).isZero();
            assertThat(projection.digest()).isEqualTo(digestOfFresh());
        }
    }

    @Test
    void a_missing_damaged_or_newer_database_is_made_anew_without_a_person() throws Exception {
        play(150);
        String right = digestOfFresh();
        Path file = home.resolve("fresh").resolve("projection.mv.db");
        byte[] good = Files.readAllBytes(file);

        Files.write(file, new byte[good.length]);
        assertThat(reopened()).isEqualTo(right);

        byte[] cut = Arrays.copyOf(good, good.length / 2);
        Files.write(file, cut);
        assertThat(reopened()).isEqualTo(right);

        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int i = 0; i < 5; i++) {
            byte[] flipped = good.clone();
            for (int bit = 0; bit < 40; bit++) {
                flipped[dice.nextInt(flipped.length)] ^= (byte) (1 << dice.nextInt(8));
            }
            Files.write(file, flipped);
            assertThat(reopened()).as("tables after damage %d", i).isEqualTo(right);
        }
    }

    @Test
    void a_database_of_another_journal_that_went_further_is_made_anew() throws Exception {
        play(50);
        try (var projection = start("db")) {
            awaitShown(projection);
        }
        journal.close();
        journal = FileJournal.open(home.resolve("other"));
        state = DispatchState.EMPTY;
        play(20);
        try (var projection = start("db")) {
            awaitShown(projection);
            assertThat(projection.rebuilds()).isEqualTo(1);
            assertThat(projection.digest()).isEqualTo(digestOfFresh());
        }
    }

    @Test
    void times_in_the_hour_that_exists_twice_in_autumn_stay_apart() throws Exception {
        Instant summer = Instant.parse("2026-10-25T00:30:00Z");
        for (Instant at : List.of(summer, summer.plusSeconds(3600))) {
            append(new Reported.ReplanAsked("night shift", SampleDay.ANNA), at);
        }
        try (var projection = start("db")) {
            awaitShown(projection);
            assertThat(projection.queries().orElseThrow().units(null, 9, 9).stream())
                    .extracting(UnitRow::takenAt)
                    .containsExactly(summer.plusSeconds(3600), summer);
        }
    }

    @Test
    void the_loop_feeds_the_projection_as_its_listener() throws Exception {
        var clock = SampleDay.MORNING;
        try (var loop = new DispatchLoop(journal, () -> clock);
                var projection = Projection.start(home.resolve("db"), journal, loop.state())) {
            loop.onState(projection::show);
            loop.start();
            loop.submit(
                            new Reported.DayOpened(
                                    SampleDay.DATE, SampleDay.ZONE, SampleDay.DEPOT, "monaco"))
                    .get();
            loop.submit(
                            new Reported.ShipmentsImported(
                                    "orders.csv",
                                    List.of(SampleDay.delivery(1), SampleDay.unclear(2, 0.6)),
                                    0,
                                    SampleDay.ANNA))
                    .get();

            assertThat(projection.awaitShown(2, 30, TimeUnit.SECONDS)).isTrue();
            assertThat(projection.queries().orElseThrow().shipments())
                    .extracting(ShipmentRow::id, ShipmentRow::place)
                    .containsExactly(
                            tuple("S-1", "1 Rue Grimaldi, 98000 Monaco"), tuple("S-2", null));
        }
    }

    private String reopened() throws Exception {
        try (var projection = start("fresh")) {
            awaitShown(projection);
            return projection.digest();
        }
    }

    private String digestOfFresh() throws Exception {
        try (var projection = start("fresh")) {
            awaitShown(projection);
            return projection.digest();
        }
    }

    private Projection start(String folder) {
        return Projection.start(home.resolve(folder), journal, state);
    }

    private void awaitShown(Projection projection) throws InterruptedException {
        assertThat(projection.awaitShown(state.sequence(), 60, TimeUnit.SECONDS)).isTrue();
    }

    private void play(int reports) {
        var day = new MixedDay(7);
        var core = new DispatchCore();
        for (int i = 0; i < reports; i++) {
            Reported report = day.next(state, i);
            var at = SampleDay.MORNING.plusSeconds(20 * state.sequence());
            if (core.refusal(state, report, at).isEmpty()) {
                append(report, at);
            }
        }
    }

    private void append(Reported report, Instant at) {
        var unit = new DispatchCore().taken(state, report, at);
        journal.append(List.of(unit));
        state = state.after(unit);
    }
}
