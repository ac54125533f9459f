package io.depotdesk.data.intake;

/// What a column measures.
public enum Dimension {
    NONE(Unit.NONE),
    WEIGHT(Unit.KILOGRAM),
    VOLUME(Unit.LITRE),
    TIME(Unit.MINUTE);

    private final Unit usual;

    Dimension(Unit usual) {
        this.usual = usual;
    }

    /// Returns the unit that is meant where neither header nor cell names one.
    public Unit usual() {
        return usual;
    }
}
