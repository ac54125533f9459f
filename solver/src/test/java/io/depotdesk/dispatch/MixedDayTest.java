package io.depotdesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.People;
import io.depotdesk.policy.Role;
import io.depotdesk.simulation.MixedDay;
import io.depotdesk.testdays.PlayedDay;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What holds after every event of a day on which everything happens.
class MixedDayTest {

    private static final int REPORTS = 450;

    @Test
    void after_every_event_the_restored_day_is_the_live_one() {
        for (long seed = 1; seed <= 24; seed++) {
            PlayedDay day = played(seed);
            assertThat(day.restarted()).as("seed %d", seed).isEqualTo(day.state());
        }
    }

    @Test
    void the_same_seed_is_the_same_day() {
        assertThat(played(9).journal()).isEqualTo(played(9).journal());
        assertThat(played(9).journal()).isNotEqualTo(played(10).journal());
    }

    @Test
    void the_day_takes_all_paths() {
        List<JournalUnit> units = new ArrayList<>();
        for (long seed = 1; seed <= 24; seed++) {
            units.addAll(played(seed).journal());
        }
        Set<Class<?>> seen = new HashSet<>();
        units.forEach(unit -> {
            seen.add(unit.report().getClass());
            unit.conclusions().forEach(conclusion -> seen.add(conclusion.getClass()));
        });
        assertThat(seen).contains(Reported.class.getPermittedSubclasses());
        assertThat(seen).contains(Concluded.class.getPermittedSubclasses());
        assertThat(units.stream().map(JournalUnit::conclusions).flatMap(List::stream))
                .as("what needs a second person")
                .anyMatch(it ->
                        it instanceof Concluded.CaseRaised raised
                                && raised.raised().request().isPresent())
                .as("what is too much only with all else that one person did")
                .anyMatch(it ->
                        it instanceof Concluded.CaseRaised raised
                                && raised.raised().detail().contains("was done alone in the last"));
    }

    private static PlayedDay played(long seed) {
        var mixed = new MixedDay(seed);
        var day = new PlayedDay();
        for (int i = 0; i < REPORTS; i++) {
            day.pass(Duration.ofSeconds(20));
            check(day, seed);
            Reported report =
                    switch (i % 40) {
                        case 20 -> people(i / 40);
                        case 22 -> new Reported.SeatTaken("Anna", day.now(), Actor.MACHINE);
                        default -> mixed.next(day.state(), i);
                    };
            if (day.refusal(report).isEmpty()) {
                day.report(report);
                day.pass(Duration.ZERO); // what was restored may be due already
                check(day, seed);
            }
        }
        return day;
    }

    /// Anna dispatches, or decides as well, or nobody has to sign in.
    private static Reported people(int which) {
        People people =
                which % 3 == 0
                        ? People.NOBODY
                        : new People(
                                List.of(
                                        new DeskPerson("Ada", Role.ADMINISTRATOR),
                                        new DeskPerson(
                                                "Anna",
                                                which % 3 == 1
                                                        ? Role.DISPATCHER
                                                        : Role.ADMINISTRATOR)));
        return new Reported.PeopleSet(people, "Ada", Actor.MACHINE);
    }

    private static void check(PlayedDay day, long seed) {
        DispatchState state = day.state();
        String where = "seed %d, unit %d".formatted(seed, state.sequence());
        var carried = new HashSet<ShipmentId>();
        state.plan()
                .routes()
                .forEach(route ->
                        route.shipments()
                                .forEach(it ->
                                        assertThat(carried.add(it))
                                                .as("%s: %s is on one route", where, it)
                                                .isTrue()));
        state.plan()
                .outsourced()
                .forEach(out ->
                        assertThat(carried.add(out.shipment()))
                                .as("%s: %s goes with one", where, out.shipment())
                                .isTrue());
        assertThat(state.shipments().keySet()).as("%s: goods of today", where).containsAll(carried);
        List<Cause> open =
                state.cases().stream()
                        .filter(it -> !it.isClosed())
                        .map(ExceptionCase::cause)
                        .toList();
        assertThat(open).as("%s: one cause, one case", where).doesNotHaveDuplicates();
        assertThat(new DispatchCore().nextDue(state).filter(due -> due.isBefore(day.now())))
                .as("%s: nothing is overdue", where)
                .isEmpty();
    }
}
