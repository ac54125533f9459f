package io.depotdesk.app.map;

import io.depotdesk.app.routelook.Shade;

import javafx.scene.paint.Color;

/// The colours of everything on the map that belongs to no route.
///
/// @param ground where no tile is drawn yet
/// @param casing the seam around lines and markers that parts them from the map
/// @param ink text and hollow shapes
/// @param faint what is not looked at
/// @param alarm what is late or cannot be served
/// @param doubt what a person has to confirm
/// @param accent what is selected
record MapColours(
        Color ground,
        Color casing,
        Color ink,
        Color faint,
        Color alarm,
        Color doubt,
        Color accent) {

    private static final MapColours LIGHT =
            new MapColours(
                    Color.web("#f2efe9"),
                    Color.WHITE,
                    Color.web("#20262e"),
                    Color.web("#6b7480"),
                    Color.web("#c01f2e"),
                    Color.web("#9a5b00"),
                    Color.web("#0b5fff"));

    private static final MapColours DARK =
            new MapColours(
                    Color.web("#20262e"),
                    Color.web("#11151a"),
                    Color.web("#f0f3f6"),
                    Color.web("#9aa4af"),
                    Color.web("#ff6b6b"),
                    Color.web("#f2b134"),
                    Color.web("#ffffff"));

    static MapColours of(Shade shade) {
        return shade.isDark() ? DARK : LIGHT;
    }
}
