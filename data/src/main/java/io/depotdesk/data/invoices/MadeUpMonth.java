package io.depotdesk.data.invoices;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierBill;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.carrier.Surcharge;
import io.depotdesk.domain.carrier.Surcharge.When;
import io.depotdesk.domain.carrier.VolumeTerms;
import io.depotdesk.domain.goods.Consignee;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A month of work for one carrier with a rich contract, priced by the contract itself.
final class MadeUpMonth {

    private static final GeoPoint DEPOT = new GeoPoint(43.7290, 7.4150);
    private static final LocalDate FIRST = LocalDate.parse("2026-11-02");
    private static final int A_DAY = 250;

    private MadeUpMonth() {}

    static Carrier carrier() {
        return new Carrier(
                new CarrierId("KES"),
                "Kestrel Parcel",
                CarrierKind.CONTRACT,
                new RateCard(
                        "2026-4",
                        690,
                        List.of(
                                new RateCard.WeightTier(5_000, 60),
                                new RateCard.WeightTier(15_000, 160),
                                new RateCard.WeightTier(30_000, 390),
                                new RateCard.WeightTier(70_000, 950)),
                        38,
                        25,
                        List.of(
                                new Surcharge("fuel", new When.Always(), 0, 65),
                                new Surcharge("pre-sorted", new When.Always(), -25, 0),
                                new Surcharge("remote", new When.Beyond(6_000), 110, 0),
                                new Surcharge("bulky", new When.LargerThan(120_000), 350, 0),
                                new Surcharge("identity", new When.Asks("id-check"), 150, 0)),
                        new VolumeTerms(
                                0,
                                List.of(new VolumeTerms.Discount(200, 40)),
                                List.of(new VolumeTerms.Rebate(220, 15)),
                                new VolumeTerms.Commitment(260, 0, 200))),
                new Load(70_000, 600_000, 10),
                60_000,
                List.of("id-check"),
                true,
                100_000);
    }

    /// Returns what is expected for `shipments` shipments.
    static ExpectedInvoice of(int shipments, RandomGenerator dice) {
        Carrier carrier = carrier();
        List<ExpectedCharge> charges = new ArrayList<>();
        List<Long> prices = new ArrayList<>();
        for (int i = 0; i < shipments; i++) {
            LocalDate day = FIRST.plusDays(i / A_DAY);
            ExpectedCharge charge = charge(carrier, day, i, dice);
            charges.add(charge);
            prices.add(charge.cents());
            if (prices.size() == A_DAY || i == shipments - 1) {
                charges.add(
                        new ExpectedCharge(
                                day,
                                "",
                                List.of(),
                                lines(CarrierBill.of(carrier, prices, A_DAY).lines())));
                prices.clear();
            }
        }
        return new ExpectedInvoice(carrier.id().value(), "EUR", carrier.rates(), charges);
    }

    private static ExpectedCharge charge(
            Carrier carrier, LocalDate day, int number, RandomGenerator dice) {
        Shipment shipment = shipment(number, dice);
        return switch (carrier.offer(shipment, DEPOT)) {
            case CarrierOffer.Priced priced ->
                    new ExpectedCharge(
                            day,
                            shipment.id().value(),
                            List.of(
                                    shipment.orderNumber(),
                                    "%s-%s-1".formatted(day, shipment.id())),
                            lines(priced.price()));
            case CarrierOffer.NotServed not -> throw new IllegalStateException(not.reason());
        };
    }

    private static List<ExpectedCharge.Line> lines(CostLedger ledger) {
        return ledger.lines().stream()
                .map(line -> new ExpectedCharge.Line(line.term(), line.basis(), line.cents()))
                .toList();
    }

    private static Shipment shipment(int number, RandomGenerator dice) {
        GeoPoint point =
                new GeoPoint(
                        DEPOT.latitude() + dice.nextDouble(0.1),
                        DEPOT.longitude() + dice.nextDouble(0.1));
        return new Shipment(
                new ShipmentId("S-%05d".formatted(number)),
                "O-%d".formatted(700_000 + number),
                dice.nextInt(15) == 0 ? ShipmentKind.RETURN : ShipmentKind.DELIVERY,
                new Consignee("", "", ""),
                new Destination.Located(
                        "", new AddressCandidate(point, "", AddressPrecision.GIVEN, 1)),
                new Load(200 + dice.nextInt(29_000), 1_000 + dice.nextInt(180_000), 1),
                List.of(),
                Duration.ofMinutes(4),
                dice.nextInt(9) == 0 ? List.of("id-check") : List.of(),
                50,
                "");
    }
}
