package io.depotdesk.app.cases;

import io.depotdesk.app.look.Words;
import io.depotdesk.domain.watch.CaseOption.Effects;

import java.util.ArrayList;
import java.util.List;

/// Writes what an option does to others in numbers, so that options can be compared at a glance.
public final class EffectWords {

    private EffectWords() {}

    /// Returns `2 promises broken · 14 min late at most, 31 min in all · 5 stops moved`, empty if it touches
    /// nobody.
    public static String of(Effects effects) {
        List<String> parts = new ArrayList<>();
        if (effects.promisesBroken() > 0) {
            parts.add(
                    Words.count(effects.promisesBroken(), "promise broken", "promises broken")
                            + (effects.tier() > 0 ? ", tier " + effects.tier() : ""));
        }
        if (!effects.latest().isZero()) {
            parts.add(
                    Words.duration(effects.latest())
                            + " late"
                            + (effects.lateness().compareTo(effects.latest()) > 0
                                    ? " at most, " + Words.duration(effects.lateness()) + " in all"
                                    : ""));
        }
        if (effects.movedStops() > 0) {
            parts.add(Words.count(effects.movedStops(), "stop moved", "stops moved"));
        }
        return String.join(" · ", parts);
    }
}
