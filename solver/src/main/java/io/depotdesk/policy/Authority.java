package io.depotdesk.policy;

import io.depotdesk.domain.watch.CaseOption;

import java.time.Duration;
import java.util.Optional;

/// How far somebody may go without asking.
///
/// @param moneyCents most that a decision may add to the cost of the day
/// @param promiseShift most by which one promise may be missed
/// @param promisesBroken most promises that may be missed
/// @param movedStops most stops that may get another vehicle or place
/// @param tier highest priority (0 to 100) of a shipment whose promise may be missed
public record Authority(
        long moneyCents, Duration promiseShift, int promisesBroken, int movedStops, int tier) {

    /// May do nothing that costs or touches anybody.
    public static final Authority NONE = new Authority(-1, Duration.ZERO, 0, 0, 0);

    /// May do everything.
    public static final Authority UNLIMITED =
            new Authority(
                    Long.MAX_VALUE,
                    Duration.ofDays(365),
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    100);

    /// Returns which limit `option` exceeds, as a sentence with the numbers; empty if it keeps all.
    public Optional<String> exceededBy(CaseOption option) {
        CaseOption.Effects effects = option.effects();
        if (option.extraCents() > moneyCents) {
            return Optional.of(
                    "It adds %s, the limit is %s."
                            .formatted(money(option.extraCents()), money(moneyCents)));
        }
        if (effects.promisesBroken() > promisesBroken) {
            return Optional.of(
                    "It breaks %d promises, the limit is %d."
                            .formatted(effects.promisesBroken(), promisesBroken));
        }
        if (effects.latest().compareTo(promiseShift) > 0) {
            return Optional.of(
                    "It comes %d min after a promise, the limit is %d min."
                            .formatted(
                                    (effects.latest().toSeconds() + 59) / 60,
                                    promiseShift.toMinutes()));
        }
        if (effects.movedStops() > movedStops) {
            return Optional.of(
                    "It moves %d stops, the limit is %d."
                            .formatted(effects.movedStops(), movedStops));
        }
        if (effects.promisesBroken() > 0 && effects.tier() > tier) {
            return Optional.of(
                    "It breaks the promise to a customer of tier %d, the limit is %d."
                            .formatted(effects.tier(), tier));
        }
        return Optional.empty();
    }

    private static String money(long cents) {
        return "%d.%02d".formatted(Math.max(0, cents) / 100, Math.max(0, cents) % 100);
    }
}
