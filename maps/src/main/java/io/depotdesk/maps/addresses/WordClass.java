package io.depotdesk.maps.addresses;

/// What a word does in an address. The weights say how much of a name is lost when the word is missing or
/// another one stands there: `Maple Street` and `Maple Avenue` differ, `Rue de la Poste` and `Rue Poste`
/// hardly do.
enum WordClass {
    NAME(1.0, 1.0),
    NUMBER(1.0, 1.0),
    TYPE(0.55, 0.22),
    SIDE(0.55, 0.30),
    TITLE(0.5, 0.2),
    LINK(0.08, 0.02);

    /// Weight if another word contradicts.
    final double weight;

    /// Weight if the word is simply not there.
    final double missing;

    WordClass(double weight, double missing) {
        this.weight = weight;
        this.missing = missing;
    }
}
