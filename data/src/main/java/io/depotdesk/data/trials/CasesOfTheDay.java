package io.depotdesk.data.trials;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import java.util.ArrayList;
import java.util.List;

/// What became of the cases of a scripted day.
///
/// @param byPeople a person answered or saw them
/// @param byDefault the safe default settled them at their deadline
/// @param gone their cause went away before anybody had to act
/// @param late they neither reached anybody nor were settled by their deadline
/// @param odd cases that were not scripted, came twice or are missing, each as a sentence
record CasesOfTheDay(int byPeople, int byDefault, int gone, int late, List<String> odd) {

    CasesOfTheDay {
        odd = List.copyOf(odd);
    }

    static CasesOfTheDay of(DispatchState state, List<Cause> scripted, CasesAnswered people) {
        int late = 0;
        int byPeople = 0;
        int byDefault = 0;
        int gone = 0;
        for (ExceptionCase it : state.cases()) {
            boolean seen = people.hasSeen(it.id());
            if (!(it.state() instanceof CaseState.Closed closed)) {
                late++;
            } else if (seen || closed.by() != null) {
                byPeople++;
            } else if (closed.at().isAfter(it.deadline())) {
                late++;
            } else if (closed.at().equals(it.deadline())) {
                byDefault++;
            } else {
                gone++;
            }
        }
        return new CasesOfTheDay(byPeople, byDefault, gone, late, odd(state, scripted));
    }

    private static List<String> odd(DispatchState state, List<Cause> scripted) {
        List<String> odd = new ArrayList<>();
        List<Cause> seen = new ArrayList<>();
        for (ExceptionCase it : state.cases()) {
            if (!scripted.contains(it.cause())) {
                odd.add("not scripted: %s (%s)".formatted(it.cause(), it.title()));
            } else if (seen.contains(it.cause())) {
                odd.add("twice: %s (%s)".formatted(it.cause(), it.title()));
            }
            seen.add(it.cause());
        }
        scripted.stream()
                .filter(cause -> !seen.contains(cause))
                .forEach(cause -> odd.add("no case: " + cause));
        return odd;
    }
}
