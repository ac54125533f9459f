package io.depotdesk.domain.carrier;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a carrier charges, so that a price can be worked out to the cent and each line names its clause.
///
/// @param version names the card in decisions, raised with every change
/// @param baseCents for each shipment
/// @param weightTiers surcharge by weight, ascending; a shipment pays the first tier it fits into
/// @param perKilometreCents for each whole or begun kilometre from depot to consignee, as the crow flies
/// @param returnSurchargePercent on a return, of base, weight and distance
/// @param surcharges further clauses, in the order in which they stand on an invoice; none in older journals
/// @param volume what the bill of a day depends on; nothing in older journals
public record RateCard(
        String version,
        long baseCents,
        List<WeightTier> weightTiers,
        long perKilometreCents,
        int returnSurchargePercent,
        List<Surcharge> surcharges,
        VolumeTerms volume) {

    public RateCard {
        weightTiers = List.copyOf(weightTiers);
        surcharges = orNone(surcharges);
        volume = orNone(volume);
        for (int i = 1; i < weightTiers.size(); i++) {
            if (weightTiers.get(i).upToGrams() <= weightTiers.get(i - 1).upToGrams()) {
                throw new IllegalArgumentException(
                        "Rate card %s: weight tiers do not ascend at %d g."
                                .formatted(version, weightTiers.get(i).upToGrams()));
            }
        }
    }

    /// A card without further clauses.
    public RateCard(
            String version,
            long baseCents,
            List<WeightTier> weightTiers,
            long perKilometreCents,
            int returnSurchargePercent) {
        this(
                version,
                baseCents,
                weightTiers,
                perKilometreCents,
                returnSurchargePercent,
                List.of(),
                VolumeTerms.NONE);
    }

    private static List<Surcharge> orNone(@Nullable List<Surcharge> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static VolumeTerms orNone(@Nullable VolumeTerms given) {
        return given == null ? VolumeTerms.NONE : given;
    }

    /// @param upToGrams the heaviest shipment of this tier
    /// @param surchargeCents added to the base
    public record WeightTier(long upToGrams, long surchargeCents) {}
}
