package io.depotdesk.domain.place;

import io.depotdesk.domain.measure.GeoPoint;

/// A house number that stands in the map data. Parts that the data lacks are empty.
///
/// @param name the shop, office or building at the address, often empty
public record KnownAddress(
        String name,
        String houseNumber,
        String street,
        String postcode,
        String city,
        GeoPoint point) {

    /// Returns the address on one line, as a sender would write it: `12 Rue Grimaldi, 98000 Monaco`.
    public String oneLine() {
        String town = (postcode + " " + city).strip();
        String road = (houseNumber + " " + street).strip();
        return town.isEmpty() ? road : road + ", " + town;
    }
}
