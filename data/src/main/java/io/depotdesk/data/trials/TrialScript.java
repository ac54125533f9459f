package io.depotdesk.data.trials;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.policy.Actor;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What happens on the scripted day: routine, and at set times something that goes wrong at its root.
final class TrialScript {

    private final TrialDesk desk;
    private final int every;
    private final ReportsOfTheDay reports = new ReportsOfTheDay();
    private final DriversAtWork drivers;
    private final ScriptedRoots roots;

    /// @param kinds of the roots
    /// @param every how many reports there are to one root
    TrialScript(TrialDesk desk, List<Cause.Kind> kinds, int every, long seed, Actor.Person person) {
        this.desk = desk;
        this.every = every;
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1);
        var routes = new RouteChoice(dice);
        this.drivers = new DriversAtWork(reports, routes, dice);
        this.roots = new ScriptedRoots(kinds, reports, routes, desk, person);
    }

    ScriptedRoots roots() {
        return roots;
    }

    /// Returns what happens next, empty before anybody drives.
    Optional<ScriptedReport> next() {
        reports.count();
        DispatchState state = desk.state();
        Optional<ScriptedReport> root =
                reports.number() % every == every / 2 ? roots.next(state) : Optional.empty();
        return root.or(() -> drivers.next(state));
    }
}
