package io.depotdesk.domain.carrier;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.depotdesk.domain.promise.PromiseWindow;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class CarrierOfferTest {

    private static final GeoPoint DEPOT = new GeoPoint(43.7290, 7.4150);

    /// 2.2 km from the depot as the crow flies.
    private static final GeoPoint CLOSE = new GeoPoint(43.7490, 7.4150);

    private static final Instant SIX = Instant.parse("2026-11-23T17:00:00Z");
    private static final CarrierArea OLD_TOWN =
            new CarrierArea("old town", List.of("98000", "06 2*"), List.of());
    private static final CarrierArea HILL =
            new CarrierArea(
                    "hill",
                    List.of(),
                    List.of(
                            new GeoPoint(43.74, 7.41),
                            new GeoPoint(43.74, 7.42),
                            new GeoPoint(43.76, 7.42),
                            new GeoPoint(43.76, 7.41)));

    @Test
    void every_clause_that_applies_is_a_line_with_its_amount_to_the_cent() {
        Carrier carrier =
                carrier(
                        terms(List.of(OLD_TOWN), List.of()),
                        new Surcharge("fuel", new Surcharge.When.Always(), 0, 125),
                        new Surcharge(
                                "evening",
                                new Surcharge.When.InHours(SIX, SIX.plus(Duration.ofHours(2))),
                                250,
                                0),
                        new Surcharge("old town", new Surcharge.When.InArea("old town"), 100, 20),
                        new Surcharge("far", new Surcharge.When.Beyond(2_000), 310, 0),
                        new Surcharge("bulky", new Surcharge.When.LargerThan(50_000), 400, 0),
                        new Surcharge("parcels", new Surcharge.When.ParcelsAbove(1), 70, 0),
                        new Surcharge("cold", new Surcharge.When.Asks("cold"), 150, 0));

        CostLedger price = price(carrier, shipment("98000", List.of("cold"), 3));

        // Freight: 6.90 + 3.50 for up to 30 kg + 3 km begun at 0.45 = 11.75.
        assertThat(price.lines())
                .containsExactly(
                        new CostLedger.Line("base price", "rate card 2026-07", 690),
                        new CostLedger.Line("weight", "rate card 2026-07: up to 30.0 kg", 350),
                        new CostLedger.Line(
                                "distance", "rate card 2026-07: 3 km begun × 0.45", 135),
                        new CostLedger.Line("fuel", "rate card 2026-07: 12.5 % of 11.75", 147),
                        new CostLedger.Line("evening", "rate card 2026-07: 2.50", 250),
                        new CostLedger.Line(
                                "old town", "rate card 2026-07: 2 % of 11.75 and 1.00", 124),
                        new CostLedger.Line("far", "rate card 2026-07: 3.10", 310),
                        new CostLedger.Line("parcels", "rate card 2026-07: 2 × 0.70", 140),
                        new CostLedger.Line("cold", "rate card 2026-07: 1.50", 150));
    }

    @Test
    void a_postcode_is_served_exactly_or_by_its_beginning_however_it_is_written() {
        Carrier carrier = carrier(terms(List.of(OLD_TOWN), List.of(everything("old town"))));

        assertThat(takes(carrier, "98000")).isTrue();
        assertThat(takes(carrier, "06-240")).isTrue();
        assertThat(reason(carrier, "06300"))
                .isEqualTo("\"old town only\": postcode 06300 is not in old town.");
        assertThat(reason(carrier, ""))
                .isEqualTo(
                        "\"old town only\": the place is not in old town (no postcode is known).");
    }

    @Test
    void a_drawn_area_is_served_by_where_the_place_is() {
        Carrier carrier = carrier(terms(List.of(HILL), List.of(everything("hill"))));

        assertThat(takes(carrier, "")).isTrue();
        assertThat(carrier.offer(at(new GeoPoint(43.7390, 7.4150), "", List.of(), 1), DEPOT))
                .isInstanceOf(CarrierOffer.NotServed.class);
    }

    @Test
    void one_term_of_which_all_conditions_hold_is_enough() {
        var coldInTown = new ServiceTerm("cold", List.of("old town"), null, 5_000, List.of("cold"));
        var smallAnywhere =
                new ServiceTerm("small", List.of(), new Load(1_000, 10_000, 9), null, List.of());
        Carrier carrier = carrier(terms(List.of(OLD_TOWN), List.of(coldInTown, smallAnywhere)));

        assertThat(takes(carrier, "98000")).isTrue();
        assertThat(reason(carrier, "06300"))
                .isEqualTo(
                        "\"cold\": postcode 06300 is not in old town."
                                + " \"small\": 12.0 kg, 40 l is above 1.0 kg, 10 l.");
    }

    @Test
    void a_bill_names_discount_rebate_minimum_and_missed_commitment() {
        var volume =
                new VolumeTerms(
                        5_000,
                        List.of(new VolumeTerms.Discount(2, 50), new VolumeTerms.Discount(3, 100)),
                        List.of(new VolumeTerms.Rebate(3, 20)),
                        new VolumeTerms.Commitment(4, 100, 150));
        Carrier carrier = carrier(CarrierTerms.NONE, volume);

        CarrierBill bill = CarrierBill.of(carrier, List.of(705L, 700L, 700L), 61);

        assertThat(bill.lines().lines())
                .containsExactly(
                        new CostLedger.Line(
                                "volume discount",
                                "rate card 2026-07: 10 % of 21.05 from 3 shipments",
                                -210),
                        new CostLedger.Line(
                                "rebate", "rate card 2026-07: 1 × 0.20 from shipment 3", -20),
                        new CostLedger.Line(
                                "minimum charge", "rate card 2026-07: at least 50.00 a day", 3_125),
                        new CostLedger.Line(
                                "commitment",
                                "rate card 2026-07: 7 promised, 3 given, 4 × 1.50",
                                600));
    }

    private static ServiceTerm everything(String area) {
        return new ServiceTerm(area + " only", List.of(area), null, null, null);
    }

    private static CarrierTerms terms(List<CarrierArea> areas, List<ServiceTerm> services) {
        return new CarrierTerms(areas, services, null, List.of());
    }

    private static Carrier carrier(CarrierTerms terms, Surcharge... surcharges) {
        return carrier(terms, VolumeTerms.NONE, surcharges);
    }

    private static Carrier carrier(
            CarrierTerms terms, VolumeTerms volume, Surcharge... surcharges) {
        return new Carrier(
                new CarrierId("riviera"),
                "Riviera Express",
                CarrierKind.CONTRACT,
                new RateCard(
                        "2026-07",
                        690,
                        List.of(new RateCard.WeightTier(30_000, 350)),
                        45,
                        25,
                        List.of(surcharges),
                        volume),
                new Load(30_000, 120_000, 4),
                15_000,
                List.of("cold"),
                true,
                40,
                terms,
                Channel.NONE);
    }

    private static boolean takes(Carrier carrier, String postcode) {
        return carrier.offer(shipment(postcode, List.of(), 1), DEPOT)
                instanceof CarrierOffer.Priced;
    }

    private static String reason(Carrier carrier, String postcode) {
        return ((CarrierOffer.NotServed) carrier.offer(shipment(postcode, List.of(), 1), DEPOT))
                .reason();
    }

    private static CostLedger price(Carrier carrier, Shipment shipment) {
        return ((CarrierOffer.Priced) carrier.offer(shipment, DEPOT)).price();
    }

    private static Shipment shipment(String postcode, List<String> skills, int parcels) {
        return at(CLOSE, postcode, skills, parcels);
    }

    private static Shipment at(GeoPoint point, String postcode, List<String> skills, int parcels) {
        return new Shipment(
                new ShipmentId("S-1"),
                "O-1",
                ShipmentKind.DELIVERY,
                new Consignee("Ada", "", ""),
                new Destination.Located(
                        "somewhere",
                        new AddressCandidate(
                                point, "somewhere", AddressPrecision.GIVEN, 1, postcode)),
                new Load(12_000, 40_000, parcels),
                List.of(new PromiseWindow(SIX, SIX.plus(Duration.ofHours(1)))),
                Duration.ofMinutes(5),
                skills,
                50,
                "");
    }
}
