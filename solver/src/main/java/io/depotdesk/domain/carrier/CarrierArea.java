package io.depotdesk.domain.carrier;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressCandidate;

import java.util.List;
import java.util.Locale;

/// A part of the map that a carrier's contract names: by postcodes, by a drawn outline, or by both.
///
/// @param name unique within the contract; not empty
/// @param postcodes as `98000`, or `06*` for all that begin so; written in capitals, without blanks and hyphens
/// @param outline corners of the drawn area, the last joined to the first; empty if nothing was drawn
public record CarrierArea(String name, List<String> postcodes, List<GeoPoint> outline) {

    public CarrierArea {
        postcodes = postcodes.stream().map(CarrierArea::plain).toList();
        outline = List.copyOf(outline);
        if (name.isBlank() || (postcodes.isEmpty() && outline.isEmpty())) {
            throw new IllegalArgumentException(
                    "Area \"%s\" needs a name, and postcodes or an outline.".formatted(name));
        }
        if (!outline.isEmpty() && outline.size() < 3) {
            throw new IllegalArgumentException(
                    "Area \"%s\" has %d corners.".formatted(name, outline.size()));
        }
    }

    /// Returns whether `place` has one of the postcodes or lies inside the outline.
    public boolean contains(AddressCandidate place) {
        return hasPostcode(plain(place.postcode()))
                || (!outline.isEmpty() && isInside(place.point()));
    }

    /// Returns a postcode as contracts are compared by: `sw1a 2aa` and `SW1A2AA` are the same.
    public static String plain(String postcode) {
        return postcode.toUpperCase(Locale.ROOT).replaceAll("[\\h-]", "");
    }

    private boolean hasPostcode(String postcode) {
        return !postcode.isEmpty()
                && postcodes.stream()
                        .anyMatch(pattern ->
                                pattern.endsWith("*")
                                        ? postcode.startsWith(
                                                pattern.substring(0, pattern.length() - 1))
                                        : postcode.equals(pattern));
    }

    /// Whether a ray to the east crosses the border an odd number of times (W. R. Franklin, PNPOLY).
    private boolean isInside(GeoPoint point) {
        boolean inside = false;
        GeoPoint last = outline.getLast();
        for (GeoPoint corner : outline) {
            if (corner.latitude() > point.latitude() != last.latitude() > point.latitude()
                    && point.longitude()
                            < (last.longitude() - corner.longitude())
                                            * (point.latitude() - corner.latitude())
                                            / (last.latitude() - corner.latitude())
                                    + corner.longitude()) {
                inside = !inside;
            }
            last = corner;
        }
        return inside;
    }
}
