package io.depotdesk.domain.measure;

/// How much something takes up, or how much a vehicle can take.
///
/// @param grams weight in g
/// @param cubicCentimetres volume in cm³
/// @param parcels number of parcels
public record Load(long grams, long cubicCentimetres, int parcels) {

    public static final Load NONE = new Load(0, 0, 0);

    public Load {
        if (grams < 0 || cubicCentimetres < 0 || parcels < 0) {
            throw new IllegalArgumentException(
                    "A load is not negative: %d g, %d cm³, %d parcels."
                            .formatted(grams, cubicCentimetres, parcels));
        }
    }

    public Load plus(Load other) {
        return new Load(
                Math.addExact(grams, other.grams),
                Math.addExact(cubicCentimetres, other.cubicCentimetres),
                Math.addExact(parcels, other.parcels));
    }

    /// @throws IllegalArgumentException if `other` is larger in any dimension
    public Load minus(Load other) {
        return new Load(
                grams - other.grams,
                cubicCentimetres - other.cubicCentimetres,
                parcels - other.parcels);
    }

    /// Returns whether this fits into `capacity` in every dimension.
    public boolean fitsIn(Load capacity) {
        return grams <= capacity.grams
                && cubicCentimetres <= capacity.cubicCentimetres
                && parcels <= capacity.parcels;
    }
}
