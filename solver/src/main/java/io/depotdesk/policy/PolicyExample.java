package io.depotdesk.policy;

import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;
import io.depotdesk.domain.watch.Cause;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A test that travels inside the policy: what it has to make of a trouble.
///
/// @param name what it shows, as a sentence
/// @param options ranked, best first
/// @param expected what has to come out
/// @param option which option has to be taken, 1 = the first; 0 if a person has to be asked
public record PolicyExample(
        String name, Cause.Kind trouble, List<Option> options, Expected expected, int option) {

    public PolicyExample {
        options = List.copyOf(options);
    }

    /// What can come out.
    public enum Expected {
        DECIDE,
        ASK
    }

    /// An option in numbers.
    public record Option(
            String label,
            long extraCents,
            int lateMinutes,
            int promisesBroken,
            int movedStops,
            int tier) {

        CaseOption asOption() {
            Duration late = Duration.ofMinutes(lateMinutes);
            return new CaseOption(
                    label,
                    "",
                    extraCents,
                    new Effects(late, late, promisesBroken, movedStops, tier),
                    new Action.KeepPlan());
        }
    }

    /// Returns how `policy` fails this example, empty if it passes.
    public Optional<String> failure(DispatchPolicy policy) {
        Verdict verdict = policy.verdict(trouble, options.stream().map(Option::asOption).toList());
        boolean passed =
                switch (verdict) {
                    case Verdict.Decide decide ->
                            expected == Expected.DECIDE && decide.option() + 1 == option;
                    case Verdict.Ask _ -> expected == Expected.ASK;
                };
        return passed
                ? Optional.empty()
                : Optional.of(
                        "Example \"%s\" expects %s, the policy says: %s"
                                .formatted(name, wanted(), said(verdict)));
    }

    private String wanted() {
        return expected == Expected.ASK ? "that a person is asked" : "option " + option;
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Decide decide ->
                    "option %d. %s".formatted(decide.option() + 1, decide.why());
            case Verdict.Ask ask -> "ask a person. " + ask.why();
        };
    }
}
