package io.depotdesk.domain.carrier;

import java.util.List;

/// What a carrier charges, so that a price can be worked out to the cent and each line names its clause.
///
/// @param version names the card in decisions, raised with every change
/// @param baseCents for each shipment
/// @param weightTiers surcharge by weight, ascending; a shipment pays the first tier it fits into
/// @param perKilometreCents for each whole or begun kilometre from depot to consignee, as the crow flies
/// @param returnSurchargePercent on a return, of base, weight and distance
public record RateCard(
        String version,
        long baseCents,
        List<WeightTier> weightTiers,
        long perKilometreCents,
        int returnSurchargePercent) {

    public RateCard {
        weightTiers = List.copyOf(weightTiers);
        for (int i = 1; i < weightTiers.size(); i++) {
            if (weightTiers.get(i).upToGrams() <= weightTiers.get(i - 1).upToGrams()) {
                throw new IllegalArgumentException(
                        "Rate card %s: weight tiers do not ascend at %d g."
                                .formatted(version, weightTiers.get(i).upToGrams()));
            }
        }
    }

    /// @param upToGrams the heaviest shipment of this tier
    /// @param surchargeCents added to the base
    public record WeightTier(long upToGrams, long surchargeCents) {}
}
