package io.depotdesk.app.cli;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place typed as `LAT,LON` in decimal degrees.
final class Coordinates {

    private static final Pattern LAT_LON =
            Pattern.compile("\\s*(-?\\d{1,2}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");

    private Coordinates() {}

    /// Returns the place, empty if `text` is something else.
    ///
    /// @throws IllegalArgumentException if it is two numbers but no place on earth
    static Optional<GeoPoint> parse(String text) {
        Matcher matcher = LAT_LON.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new GeoPoint(
                                Double.parseDouble(matcher.group(1)),
                                Double.parseDouble(matcher.group(2))))
                : Optional.empty();
    }
}
