package io.depotdesk.data.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a row about rates can charge for.
enum RateTerm {
    /// For each shipment.
    BASE,
    /// Up to a weight.
    WEIGHT,
    /// For each kilometre begun.
    KM,
    /// On returns, in percent.
    RETURN,
    /// On every shipment.
    FUEL,
    /// On what is promised in certain hours.
    PEAK,
    /// On what goes to an area.
    AREA,
    /// On what goes farther than so many km.
    REMOTE,
    /// On what is larger than so many litres.
    OVERSIZE,
    /// On what is heavier than so many kg.
    HEAVY,
    /// On each parcel after so many.
    PARCEL,
    /// On what asks for a skill.
    SKILL,
    /// Charged at least on a day.
    MINIMUM,
    /// Off all prices from so many shipments on, in percent.
    DISCOUNT,
    /// Off each shipment from a certain number on.
    REBATE,
    /// What was promised to the carrier, and what each missing shipment costs.
    COMMITMENT;

    boolean isSurcharge() {
        return switch (this) {
            case FUEL, PEAK, AREA, REMOTE, OVERSIZE, HEAVY, PARCEL, SKILL -> true;
            case BASE, WEIGHT, KM, RETURN, MINIMUM, DISCOUNT, REBATE, COMMITMENT -> false;
        };
    }

    /// Returns whether a carrier has at most one row of it.
    boolean isSingle() {
        return switch (this) {
            case BASE, KM, RETURN, MINIMUM, COMMITMENT -> true;
            default -> false;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Parsed<RateTerm> spelled(String text) {
        return Arrays.stream(values())
                .filter(term -> term.word().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Parsed::good)
                .orElseGet(() ->
                        Parsed.bad("This is not charged for.", "Write one of: " + words() + "."));
    }

    static String words() {
        return Arrays.stream(values()).map(RateTerm::word).collect(Collectors.joining(", "));
    }
}
