package io.depotdesk.data.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.BandLimit;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierArea;
import io.depotdesk.domain.carrier.CarrierTerms;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.carrier.ServiceTerm;
import io.depotdesk.domain.carrier.Surcharge;
import io.depotdesk.domain.carrier.Surcharge.When;
import io.depotdesk.domain.carrier.VolumeTerms;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.testdays.SampleDay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

final class CarrierTermsJournalTest {

    @TempDir Path folder;

    @Test
    void a_contract_with_every_kind_of_clause_is_read_as_it_was_written() {
        var codec = new UnitCodec(DeskKeys.beside(folder.resolve("journal")).subjects());
        var unit =
                new JournalUnit(
                        1,
                        SampleDay.MORNING,
                        new Reported.FleetImported(
                                "fleet.xlsx", List.of(), List.of(carrier()), SampleDay.ANNA),
                        List.of());

        assertThat(codec.decode(1, codec.encode(unit))).isEqualTo(unit);
    }

    private static Carrier carrier() {
        Carrier plain = SampleDay.carriers().getFirst();
        var corners = List.of(new GeoPoint(43, 7), new GeoPoint(43.1, 7), new GeoPoint(43.1, 7.1));
        return new Carrier(
                plain.id(),
                plain.name(),
                plain.kind(),
                new RateCard(
                        "2026-8",
                        690,
                        List.of(),
                        0,
                        0,
                        List.of(
                                new Surcharge("fuel", new When.Always(), 0, 75),
                                new Surcharge(
                                        "evening",
                                        new When.InHours(SampleDay.MORNING, SampleDay.EVENING),
                                        200,
                                        0),
                                new Surcharge("hill", new When.InArea("hill"), 100, 0),
                                new Surcharge("far", new When.Beyond(9_000), 100, 0),
                                new Surcharge("large", new When.LargerThan(9_000), 100, 0),
                                new Surcharge("heavy", new When.HeavierThan(9_000), 100, 0),
                                new Surcharge("parcels", new When.ParcelsAbove(2), 10, 0),
                                new Surcharge("cold", new When.Asks("cold"), 100, 0)),
                        new VolumeTerms(
                                2_500,
                                List.of(new VolumeTerms.Discount(20, 50)),
                                List.of(new VolumeTerms.Rebate(30, 20)),
                                new VolumeTerms.Commitment(10, 100, 150))),
                plain.largest(),
                plain.radiusMetres(),
                plain.skills(),
                true,
                40,
                new CarrierTerms(
                        List.of(new CarrierArea("hill", List.of("98*"), corners)),
                        List.of(
                                new ServiceTerm("all", List.of(), null, null, null),
                                new ServiceTerm(
                                        "hill",
                                        List.of("hill"),
                                        plain.largest(),
                                        5_000,
                                        List.of("cold"))),
                        SampleDay.EVENING,
                        List.of(new BandLimit(SampleDay.MORNING, SampleDay.EVENING, 5))),
                Channel.NONE);
    }
}
