package io.depotdesk.planning;

import io.depotdesk.domain.carrier.BandLimit;
import io.depotdesk.domain.carrier.VolumeTerms;
import io.depotdesk.routing.Carrier;

/// Tells the optimiser what a carrier's contract says about a whole day: discounts, rebates, minimum, commitment and
/// how much it takes of each time band.
final class CarrierContract {

    private CarrierContract() {}

    /// @param offers numbers the time bands
    /// @param shipmentsOfDay how many shipments the day has, for commitments that are a share of it
    static Carrier.Builder begin(
            io.depotdesk.domain.carrier.Carrier carrier, CarrierOffers offers, int shipmentsOfDay) {
        VolumeTerms volume = carrier.rates().volume();
        var builder =
                Carrier.named(carrier.id().value())
                        .capacity(carrier.capacity())
                        .minimum(volume.minimumCents())
                        .committed(
                                volume.commitment().of(shipmentsOfDay),
                                volume.commitment().centsPerMissing());
        for (VolumeTerms.Discount step : volume.discounts()) {
            builder.tier(step.fromShipments(), step.permille());
        }
        for (VolumeTerms.Rebate rebate : volume.rebates()) {
            builder.rebate(rebate.fromShipments(), rebate.cents());
        }
        for (BandLimit band : carrier.terms().bands()) {
            builder.wave(offers.wave(band), band.shipments());
        }
        return builder;
    }
}
