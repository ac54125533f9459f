package io.depotdesk.maps.tiles;

/// One level of detail of the tile index.
///
/// @param base the zoom whose tiles the index is cut into
/// @param least the smallest zoom that is drawn from this tier
/// @param greatest the greatest zoom that is drawn from it
/// @param toleranceMetres how far a simplified line may be off: about half a pixel at the greatest zoom
enum Tier {
    FAR(7, 0, 9, 80),
    MIDDLE(11, 10, 13, 5),
    NEAR(14, 14, 22, 0.15);

    final int base;
    final int least;
    final int greatest;
    final double toleranceMetres;

    Tier(int base, int least, int greatest, double toleranceMetres) {
        this.base = base;
        this.least = least;
        this.greatest = greatest;
        this.toleranceMetres = toleranceMetres;
    }

    /// Returns the tier that a zoom is drawn from.
    static Tier of(int zoom) {
        return zoom <= FAR.greatest ? FAR : zoom <= MIDDLE.greatest ? MIDDLE : NEAR;
    }
}
