package io.depotdesk.domain.place;

/// What a candidate point stands for, best first.
public enum AddressPrecision {
    /// A person put the pin, or the file brought coordinates.
    GIVEN,
    /// The house number itself is in the map data.
    HOUSE,
    /// Between two known house numbers of the street.
    INTERPOLATED,
    /// Somewhere on the street.
    STREET,
    /// A named place: a shop, a building, a square.
    PLACE,
    /// A district, a town or a postcode.
    AREA
}
