package io.depotdesk.app.timeline;

import io.depotdesk.app.routelook.Shade;

import javafx.scene.paint.Color;

/// The colours of the timeline that belong to no route.
///
/// @param free within the shift, nothing planned
/// @param working between leaving the depot and being back
/// @param off outside the shift
/// @param stripe of the stripes outside the shift
/// @param grid between rows and at round times
/// @param waiting of the hatch while a driver waits
/// @param rest of a break
/// @param now of the line at the time of day
record TimelineColours(
        Color free,
        Color working,
        Color off,
        Color stripe,
        Color grid,
        Color ink,
        Color faint,
        Color drive,
        Color waiting,
        Color rest,
        Color alarm,
        Color accent,
        Color now,
        Color promise) {

    private static final TimelineColours LIGHT =
            new TimelineColours(
                    Color.web("#ffffff"),
                    Color.web("#e9ecef"),
                    Color.web("#f6f7f8"),
                    Color.web("#dfe3e7"),
                    Color.web("#d5dade"),
                    Color.web("#20262e"),
                    Color.web("#5b6570"),
                    Color.web("#4b5560"),
                    Color.web("#2f6fb5"),
                    Color.web("#9aa4af"),
                    Color.web("#c01f2e"),
                    Color.web("#0b5fff"),
                    Color.web("#c01f2e"),
                    Color.web("#1a6f2b"));

    private static final TimelineColours DARK =
            new TimelineColours(
                    Color.web("#171b21"),
                    Color.web("#2a313a"),
                    Color.web("#1d2229"),
                    Color.web("#2c333c"),
                    Color.web("#343c46"),
                    Color.web("#eef1f4"),
                    Color.web("#a3adb8"),
                    Color.web("#a9b3bd"),
                    Color.web("#6fb0f5"),
                    Color.web("#6b7682"),
                    Color.web("#ff6b6b"),
                    Color.web("#ffffff"),
                    Color.web("#ff6b6b"),
                    Color.web("#7ed492"));

    static TimelineColours of(Shade shade) {
        return shade.isDark() ? DARK : LIGHT;
    }
}
