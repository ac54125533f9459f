package io.depotdesk.app.routelook;

import javafx.scene.paint.Color;

/// How one route looks. Colour, pattern and badge all say which route it is, so none is needed alone.
///
/// @param ordinal place of the vehicle in the fleet, 0 = first
/// @param badge one to four characters, different for every vehicle of the fleet
public record RouteLook(int ordinal, String badge) {

    /// Colours in pairs, on a light map and on a dark one. Found by search over OKLCH: within each column
    /// any two differ by at least 0.06 in OKLab, also as seen with protanopia, deuteranopia and tritanopia
    /// (Machado, Oliveira and Fernandes, 2009), and each has a contrast of at least 3 to its map.
    private static final Color[][] COLOURS = {
        {Color.web("#4c89cc"), Color.web("#58a2f2")},
        {Color.web("#ee333e"), Color.web("#fdc9c4")},
        {Color.web("#1a8c26"), Color.web("#50a252")},
        {Color.web("#8b46df"), Color.web("#a167f1")},
        {Color.web("#934f00"), Color.web("#cea98b")},
        {Color.web("#bc28a4"), Color.web("#d251b9")},
        {Color.web("#1b5274"), Color.web("#b4defc")},
        {Color.web("#74915e"), Color.web("#7fca23")},
        {Color.web("#5b174f"), Color.web("#fda0e7")},
        {Color.web("#333d01"), Color.web("#dcf687")},
        {Color.web("#a96caf"), Color.web("#bd89c2")},
        {Color.web("#733a37"), Color.web("#e97873")},
    };

    /// How many colours there are before they repeat.
    public static final int COLOUR_COUNT = COLOURS.length;

    public Color colour(Shade shade) {
        return COLOURS[ordinal % COLOURS.length][shade.isDark() ? 1 : 0];
    }

    /// Returns black or white, whichever is easier to read on [#colour].
    public Color onColour(Shade shade) {
        return luminance(colour(shade)) > 0.22 ? Color.web("#10141a") : Color.WHITE;
    }

    /// Returns the pattern of the line. A colour that repeats comes back with another pattern.
    public LinePattern pattern() {
        int patterns = LinePattern.ALL.size();
        return LinePattern.ALL.get((ordinal + ordinal / COLOURS.length) % patterns);
    }

    /// Relative luminance as WCAG 2.2 defines it, 0 to 1.
    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
