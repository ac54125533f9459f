package io.depotdesk.domain.carrier;

import java.util.List;

/// What a carrier's bill of a day depends on besides the single prices.
///
/// The bill is the sum of the prices, less the discount of the highest step reached and less the rebates, but at least
/// the minimum as soon as there is one shipment; then the price of falling short of the commitment comes on top, also
/// if the carrier is not used at all.
///
/// @param minimumCents what is charged at least if the carrier is used
/// @param discounts by number of shipments, ascending
/// @param rebates what shipments from a certain number on cost less each; they add up
public record VolumeTerms(
        long minimumCents, List<Discount> discounts, List<Rebate> rebates, Commitment commitment) {

    /// The bill is the sum of the prices.
    public static final VolumeTerms NONE =
            new VolumeTerms(0, List.of(), List.of(), Commitment.NONE);

    public VolumeTerms {
        discounts = List.copyOf(discounts);
        rebates = List.copyOf(rebates);
        for (int i = 1; i < discounts.size(); i++) {
            if (discounts.get(i).fromShipments() <= discounts.get(i - 1).fromShipments()) {
                throw new IllegalArgumentException(
                        "Volume discounts do not ascend at %d shipments."
                                .formatted(discounts.get(i).fromShipments()));
            }
        }
    }

    /// @param fromShipments number of shipments from which it holds, on all of them
    /// @param permille thousandths off the sum of the prices
    public record Discount(int fromShipments, int permille) {}

    /// @param fromShipments number of the first shipment that is cheaper, from 1
    /// @param cents how much cheaper that one and each one after it is
    public record Rebate(int fromShipments, int cents) {}

    /// What we have promised to give. Where both are named the larger number counts.
    ///
    /// @param shipments a day
    /// @param permilleOfDay thousandths of all shipments of the day, begun ones count
    /// @param centsPerMissing what each one costs by which the promise is missed
    public record Commitment(int shipments, int permilleOfDay, int centsPerMissing) {

        public static final Commitment NONE = new Commitment(0, 0, 0);

        /// Returns how many were promised of a day with `all` shipments.
        public int of(int all) {
            return Math.max(shipments, (int) (((long) all * permilleOfDay + 999) / 1000));
        }
    }
}
