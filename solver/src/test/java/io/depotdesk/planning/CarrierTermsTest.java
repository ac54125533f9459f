package io.depotdesk.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.DayContent;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.BandLimit;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierBill;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.carrier.CarrierTerms;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.carrier.VolumeTerms;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.testdays.SampleDay;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/// What a contract says about a whole day reaches the optimiser, and people, unchanged.
final class CarrierTermsTest {

    private static final Instant TEN = SampleDay.MORNING.plus(Duration.ofHours(2));

    /// The bill is written twice, for people and for the optimiser. Whatever the contract, both agree to the cent.
    @Test
    void the_optimiser_charges_what_the_bill_says() {
        var dice = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            VolumeTerms terms = terms(dice);
            Carrier carrier = riviera(CarrierTerms.NONE, terms);
            List<Long> prices = new ArrayList<>();
            for (int i = dice.nextInt(8); i > 0; i--) {
                prices.add((long) dice.nextInt(2_000));
            }
            int day = dice.nextInt(60);
            long sum = prices.stream().mapToLong(Long::longValue).sum();
            DispatchState state = day(SampleDay.MORNING, List.of(carrier), List.of(), Plan.NONE);

            var contract = CarrierContract.begin(carrier, CarrierOffers.of(state), day).build();

            assertThat(sum + CarrierBill.of(carrier, prices, day).lines().totalCents())
                    .as("round %d: %s", round, terms)
                    .isEqualTo(contract.bill(prices.size(), sum));
        }
    }

    @Test
    void after_the_cut_off_only_what_it_has_already_stays_with_it() {
        Carrier carrier =
                riviera(new CarrierTerms(List.of(), List.of(), TEN, List.of()), VolumeTerms.NONE);
        Shipment one = SampleDay.delivery(1);
        Shipment two = SampleDay.delivery(2);
        Plan given =
                new Plan(
                        1,
                        List.of(),
                        List.of(
                                new Outsourced(
                                        one.id(), carrier.id(), CostLedger.EMPTY, List.of())),
                        List.of());

        var before = CarrierOffers.of(day(TEN, List.of(carrier), List.of(one, two), given));
        var after =
                CarrierOffers.of(
                        day(TEN.plusSeconds(60), List.of(carrier), List.of(one, two), given));

        assertThat(before.of(carrier, two)).isInstanceOf(CarrierOffer.Priced.class);
        assertThat(after.of(carrier, one)).isInstanceOf(CarrierOffer.Priced.class);
        assertThat(after.of(carrier, two))
                .isEqualTo(
                        new CarrierOffer.NotServed(
                                "It takes offers until 10:00, and it is 10:01."));
    }

    @Test
    void a_time_band_is_full_when_its_shipments_are() {
        var band = new BandLimit(TEN, TEN.plus(Duration.ofHours(2)), 1);
        Carrier carrier =
                riviera(
                        new CarrierTerms(List.of(), List.of(), null, List.of(band)),
                        VolumeTerms.NONE);
        Shipment one = promised(1, TEN);
        Shipment two = promised(2, TEN.plus(Duration.ofMinutes(90)));
        Shipment later = promised(3, TEN.plus(Duration.ofHours(2)));
        Plan given =
                new Plan(
                        1,
                        List.of(),
                        List.of(
                                new Outsourced(
                                        one.id(), carrier.id(), CostLedger.EMPTY, List.of())),
                        List.of());
        var offers =
                CarrierOffers.of(
                        day(SampleDay.MORNING, List.of(carrier), List.of(one, two, later), given));

        assertThat(offers.full(carrier, two, given))
                .hasValue("It takes 1 shipments promised from 10:00 to 12:00 and has them all.");
        assertThat(offers.full(carrier, one, given)).isEmpty();
        assertThat(offers.full(carrier, later, given)).isEmpty();
        assertThat(offers.wave(two)).isEqualTo(offers.wave(band)).isEqualTo(1);
        assertThat(offers.wave(later)).isZero();
    }

    private static VolumeTerms terms(Random dice) {
        return new VolumeTerms(
                dice.nextInt(3) == 0 ? dice.nextInt(5_000) : 0,
                List.of(
                        new VolumeTerms.Discount(1 + dice.nextInt(3), dice.nextInt(200)),
                        new VolumeTerms.Discount(4 + dice.nextInt(3), dice.nextInt(300))),
                List.of(
                        new VolumeTerms.Rebate(1 + dice.nextInt(6), dice.nextInt(50)),
                        new VolumeTerms.Rebate(1 + dice.nextInt(6), dice.nextInt(50))),
                new VolumeTerms.Commitment(dice.nextInt(6), dice.nextInt(300), dice.nextInt(400)));
    }

    private static Carrier riviera(CarrierTerms terms, VolumeTerms volume) {
        Carrier plain = SampleDay.carriers().getFirst();
        RateCard card = plain.rates();
        return new Carrier(
                plain.id(),
                plain.name(),
                plain.kind(),
                new RateCard(
                        card.version(),
                        card.baseCents(),
                        card.weightTiers(),
                        card.perKilometreCents(),
                        card.returnSurchargePercent(),
                        List.of(),
                        volume),
                plain.largest(),
                plain.radiusMetres(),
                plain.skills(),
                plain.takesReturns(),
                plain.capacity(),
                terms);
    }

    private static Shipment promised(int number, Instant opens) {
        return SampleDay.delivery(number)
                .promised(List.of(new PromiseWindow(opens, opens.plus(Duration.ofHours(1)))));
    }

    private static DispatchState day(
            Instant at, List<Carrier> carriers, List<Shipment> shipments, Plan plan) {
        SequencedMap<ShipmentId, Shipment> byId = new LinkedHashMap<>();
        shipments.forEach(shipment -> byId.put(shipment.id(), shipment));
        DayContent none = DayContent.EMPTY;
        DispatchState empty = DispatchState.EMPTY;
        return new DispatchState(
                1,
                at,
                new DispatchState.Day(
                        SampleDay.DATE, ZoneId.of(SampleDay.ZONE), SampleDay.DEPOT, "monaco"),
                new DayContent(
                        byId,
                        List.of(),
                        carriers,
                        plan,
                        none.cases(),
                        none.locks(),
                        none.deferred(),
                        none.traffic()),
                List.of(),
                List.of(),
                List.of(),
                empty.facts(),
                empty.policy(),
                empty.people(),
                null,
                Tenders.NONE);
    }
}
