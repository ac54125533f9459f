package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.testdays.SampleDay;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

class DispatchLoopTest {

    private final ListJournal journal = new ListJournal();
    private volatile Instant now = SampleDay.MORNING;

    @Test
    void a_report_is_answered_when_it_is_in_the_journal() throws Exception {
        try (var loop = started()) {
            var outcome = loop.submit(opened()).get(30, TimeUnit.SECONDS);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Accepted.class,
                            accepted -> assertThat(journal.units).containsExactly(accepted.unit()));
            assertThat(loop.state().sequence()).isEqualTo(1);
        }
    }

    @Test
    void a_refused_report_leaves_no_trace() throws Exception {
        try (var loop = started()) {
            var outcome = loop.submit(new Reported.Undone(ANNA)).get(30, TimeUnit.SECONDS);

            assertThat(outcome).isEqualTo(new Outcome.Refused("There is nothing to undo."));
            assertThat(journal.units).isEmpty();
        }
    }

    @Test
    void after_a_restart_the_day_is_the_same() throws Exception {
        DispatchState before;
        try (var loop = started()) {
            loop.submit(opened()).get(30, TimeUnit.SECONDS);
            loop.submit(imported(1)).get(30, TimeUnit.SECONDS);
            before = loop.state();
        }
        try (var loop = started()) {
            assertThat(loop.state()).isEqualTo(before);
            loop.submit(new Reported.Undone(ANNA)).get(30, TimeUnit.SECONDS);
            assertThat(loop.state().shipments()).isEmpty();
        }
    }

    @Test
    void a_listener_that_has_left_hears_no_more_and_others_do() throws Exception {
        List<Long> left = new CopyOnWriteArrayList<>();
        List<Long> stayed = new CopyOnWriteArrayList<>();
        Consumer<DispatchState> listener = state -> left.add(state.sequence());
        try (var loop = started()) {
            loop.onState(listener);
            loop.onState(state -> stayed.add(state.sequence()));
            loop.submit(opened()).get(30, TimeUnit.SECONDS);
            loop.leave(listener);
            loop.submit(imported(1)).get(30, TimeUnit.SECONDS);
        }
        assertThat(stayed).contains(2L);
        assertThat(left).doesNotContain(2L);
    }

    @Test
    void reports_that_wait_together_are_made_durable_together_in_their_order() throws Exception {
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        try (var loop = new DispatchLoop(journal, () -> now)) {
            outcomes.add(loop.submit(opened()));
            for (int i = 1; i <= 20; i++) {
                outcomes.add(loop.submit(imported(i)));
            }
            loop.start();
            for (var outcome : outcomes) {
                assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Accepted.class);
            }
        }
        assertThat(journal.appends).isEqualTo(1);
        assertThat(journal.units).extracting(JournalUnit::sequence).isSorted().hasSize(21);
    }

    @Test
    void when_the_journal_fails_nothing_is_shown_and_everything_later_is_refused()
            throws Exception {
        List<DispatchState> shown = new CopyOnWriteArrayList<>();
        try (var loop = started()) {
            loop.submit(opened()).get(30, TimeUnit.SECONDS);
            loop.onState(shown::add);
            journal.failure =
                    new JournalUnavailableException(2, new IOException("the disk is full"));

            var outcome = loop.submit(imported(1)).get(30, TimeUnit.SECONDS);
            journal.failure = null;
            var later = loop.submit(imported(2)).get(30, TimeUnit.SECONDS);

            assertThat(outcome)
                    .isEqualTo(
                            new Outcome.Refused(
                                    "Journal unit 2 could not be written (the disk is full); the"
                                            + " day is read-only until it can be."));
            assertThat(later).isEqualTo(outcome);
            assertThat(loop.state().sequence()).isEqualTo(1);
            assertThat(shown).allMatch(state -> state.sequence() == 1);
            assertThat(loop.readOnly()).isNotNull();
        }
    }

    /// It used to end the dispatch thread without a word, and every later report waited for ever.
    @Test
    void a_journal_that_fails_in_an_unforeseen_way_makes_the_day_read_only_too() throws Exception {
        try (var loop = started()) {
            journal.failure = new IllegalStateException("a mistake of ours");

            var outcome = loop.submit(opened()).get(30, TimeUnit.SECONDS);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reason()).contains("a mistake of ours"));
            assertThat(loop.readOnly()).isNotNull();
        }
    }

    @Test
    void a_listener_that_fails_does_not_stop_the_day() throws Exception {
        List<DispatchState> shown = new CopyOnWriteArrayList<>();
        try (var loop = started()) {
            loop.onState(_ -> {
                throw new IllegalStateException("a listener's mistake");
            });
            loop.onState(shown::add);
            loop.submit(opened()).get(30, TimeUnit.SECONDS);

            assertThat(loop.submit(imported(1)).get(30, TimeUnit.SECONDS))
                    .isInstanceOf(Outcome.Accepted.class);
        }
        assertThat(shown).extracting(DispatchState::sequence).containsExactly(1L, 2L);
    }

    @Test
    void deadlines_are_kept_by_the_clock_of_the_loop() throws Exception {
        try (var loop = started()) {
            loop.submit(opened()).get(30, TimeUnit.SECONDS);
            loop.submit(
                            new Reported.ShipmentsImported(
                                    "orders.csv", List.of(SampleDay.unclear(1, 0.6)), 0, ANNA))
                    .get(30, TimeUnit.SECONDS);
            now = now.plus(Duration.ofMinutes(30));
            // Any report wakes the loop; without one it wakes by itself within half a minute.
            loop.submit(new Reported.ReplanAsked("test", ANNA)).get(30, TimeUnit.SECONDS);
        }
        assertThat(journal.units)
                .extracting(JournalUnit::report)
                .last()
                .isInstanceOf(Reported.CaseTimeReached.class);
    }

    @Test
    void a_closed_loop_refuses_instead_of_leaving_the_caller_waiting() throws Exception {
        var loop = started();
        loop.close();

        assertThat(loop.submit(opened()).get(30, TimeUnit.SECONDS))
                .isEqualTo(new Outcome.Refused("The desk is closing."));
    }

    private DispatchLoop started() {
        var loop = new DispatchLoop(journal, () -> now);
        loop.start();
        return loop;
    }

    private static Reported opened() {
        return new Reported.DayOpened(SampleDay.DATE, SampleDay.ZONE, SampleDay.DEPOT, "monaco");
    }

    private static Reported imported(int number) {
        return new Reported.ShipmentsImported(
                "orders.csv", List.of(SampleDay.delivery(number)), 0, ANNA);
    }

    /// Remembers in memory, and fails when told.
    private static final class ListJournal implements Journal {

        final List<JournalUnit> units = new CopyOnWriteArrayList<>();
        volatile int appends;
        volatile RuntimeException failure;

        @Override
        public long lastSequence() {
            return units.size();
        }

        @Override
        public void append(List<JournalUnit> added) {
            if (failure != null) {
                throw failure;
            }
            appends++;
            units.addAll(added);
        }

        @Override
        public void readFrom(long sequence, Consumer<JournalUnit> reader) {
            units.stream().filter(unit -> unit.sequence() >= sequence).forEach(reader);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
