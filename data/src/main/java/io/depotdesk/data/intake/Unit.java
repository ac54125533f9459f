package io.depotdesk.data.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A unit as headers and cells name it.
public enum Unit {
    NONE(null, "1"),
    GRAM("weight", "1", "g", "gr", "gram", "grams", "gramm", "gramme", "grammes"),
    KILOGRAM("weight", "1000", "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramm"),
    TONNE("weight", "1000000", "t", "to", "tonne", "tonnes", "tonnen"),
    POUND("weight", "453.59237", "lb", "lbs", "pound", "pounds"),
    CUBIC_CENTIMETRE("volume", "1", "cm3", "cm³", "ccm", "cc", "ml"),
    LITRE("volume", "1000", "l", "ltr", "liter", "liters", "litre", "litres", "dm3", "dm³"),
    CUBIC_METRE("volume", "1000000", "m3", "m³", "cbm", "qm3"),
    SECOND("time", "1", "s", "sec", "secs", "second", "seconds", "sek", "sekunden"),
    MINUTE("time", "60", "min", "mins", "minute", "minutes", "minuten"),
    HOUR("time", "3600", "h", "hr", "hrs", "hour", "hours", "std", "stunden", "heures");

    private final String measures;
    private final BigDecimal factor;
    private final List<String> spellings;

    Unit(@org.jspecify.annotations.Nullable String measures, String factor, String... spellings) {
        this.measures = measures == null ? "" : measures;
        this.factor = new BigDecimal(factor);
        this.spellings = List.of(spellings);
    }

    /// Returns how many g, cm³ or s one of it is.
    public BigDecimal factor() {
        return factor;
    }

    /// Returns the unit's usual sign, as `kg`.
    public String sign() {
        return spellings.isEmpty() ? "" : spellings.getFirst();
    }

    public boolean measures(Dimension dimension) {
        return measures.equals(dimension == Dimension.NONE ? "" : dimension.usual().measures);
    }

    static Optional<Unit> spelled(String text, Dimension dimension) {
        return Arrays.stream(values())
                .filter(unit -> unit.measures(dimension) && unit.spellings.contains(text))
                .findFirst();
    }
}
