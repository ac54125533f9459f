package io.depotdesk.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.carrier.BandLimit;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.carrier.Surcharge;
import io.depotdesk.domain.carrier.Surcharge.When;
import io.depotdesk.domain.carrier.VolumeTerms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The terms of carriers in a fleet file: areas, services, time bands and the clauses of rate cards.
final class FleetTermsTest {

    private static final String HEADER =
            "record,id,carrier,name,kind,radius_km,skills,shipments,cut_off,areas_file,postcodes,"
                    + "area,hours_from,hours_to,term,above,amount,percent,capacity_weight_kg\n";
    private static final String WHOLE =
            HEADER
                    + """
                    carrier,RIV,,Riviera,contract,40,cold,25,16:30,areas.geojson,,,,,,,,,30
                    area,,RIV,town,,,,,,,98000; 06*,,,,,,,,
                    service,,RIV,town,,,cold,,,,,town; hill,,,,,,,
                    service,,RIV,letters,,25,,,,,,,,,,,,,2
                    band,,RIV,,,,,12,,,,,08:00,12:00,,,,,
                    rate,,RIV,,,,,,,,,,,,base,,6.90,,
                    rate,,RIV,,,,,,,,,,,,fuel,,,7.5,
                    rate,,RIV,evening,,,,,,,,,18:00,20:00,peak,,2.50,,
                    rate,,RIV,,,,,,,,,hill,,,area,,1.20,,
                    rate,,RIV,remote,,,,,,,,,,,remote,12.5,3,,
                    rate,,RIV,,,,,,,,,,,,oversize,80,4,,
                    rate,,RIV,,,,,,,,,,,,heavy,20,4,,
                    rate,,RIV,,,,,,,,,,,,parcel,2,0.50,,
                    rate,,RIV,,,,cold,,,,,,,,skill,,1.50,,
                    rate,,RIV,,,,,,,,,,,,minimum,,40,,
                    rate,,RIV,,,,,20,,,,,,,discount,,,5,
                    rate,,RIV,,,,,30,,,,,,,rebate,,0.20,,
                    rate,,RIV,,,,,10,,,,,,,commitment,,1.50,8,
                    """;

    private static final String HILL =
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"hill"},
            "geometry":{"type":"Polygon","coordinates":[[[7.41,43.74],[7.42,43.74],[7.42,43.75],[7.41,43.74]]]}}]}
            """;

    @TempDir Path folder;

    private FleetPreview preview(String csv) throws IOException {
        Files.writeString(folder.resolve("areas.geojson"), HILL);
        return FleetImport.open(Files.writeString(folder.resolve("fleet.csv"), csv))
                .preview(new TownBook(), LocalDate.of(2026, 11, 23), ZoneId.of("UTC"));
    }

    @Test
    void all_clauses_of_a_rate_card_are_read() throws IOException {
        FleetPreview fleet = preview(WHOLE);

        assertThat(fleet.faults()).isEmpty();
        Carrier carrier = fleet.carriers().getFirst();
        assertThat(carrier.rates().surcharges())
                .containsExactly(
                        new Surcharge("fuel", new When.Always(), 0, 75),
                        new Surcharge(
                                "evening",
                                new When.InHours(
                                        Instant.parse("2026-11-23T18:00:00Z"),
                                        Instant.parse("2026-11-23T20:00:00Z")),
                                250,
                                0),
                        new Surcharge("hill", new When.InArea("hill"), 120, 0),
                        new Surcharge("remote", new When.Beyond(12_500), 300, 0),
                        new Surcharge("oversize", new When.LargerThan(80_000), 400, 0),
                        new Surcharge("heavy", new When.HeavierThan(20_000), 400, 0),
                        new Surcharge("parcel", new When.ParcelsAbove(2), 50, 0),
                        new Surcharge("cold", new When.Asks("cold"), 150, 0));
        assertThat(carrier.rates().volume())
                .isEqualTo(
                        new VolumeTerms(
                                4_000,
                                List.of(new VolumeTerms.Discount(20, 50)),
                                List.of(new VolumeTerms.Rebate(30, 20)),
                                new VolumeTerms.Commitment(10, 80, 150)));
    }

    @Test
    void areas_services_bands_and_cut_off_are_read() throws IOException {
        var terms = preview(WHOLE).carriers().getFirst().terms();

        assertThat(terms.offerBy()).isEqualTo(Instant.parse("2026-11-23T16:30:00Z"));
        assertThat(terms.areas()).extracting(it -> it.name()).containsExactly("town", "hill");
        assertThat(terms.areas().getFirst().postcodes()).containsExactly("98000", "06*");
        assertThat(terms.areas().get(1).outline()).hasSize(3);
        assertThat(terms.services())
                .extracting(it -> it.name() + " " + it.areas() + " " + it.skills())
                .containsExactly("town [town, hill] [cold]", "letters [] null");
        assertThat(terms.services().get(1).radiusMetres()).isEqualTo(25_000);
        assertThat(terms.bands())
                .containsExactly(
                        new BandLimit(
                                Instant.parse("2026-11-23T08:00:00Z"),
                                Instant.parse("2026-11-23T12:00:00Z"),
                                12));
    }

    @Test
    void a_carrier_with_a_wrong_clause_or_term_does_not_load_and_says_where() throws IOException {
        FleetPreview fleet =
                preview(
                        HEADER
                                + """
                                carrier,A,,,,,,,,,,,,,,,,,
                                carrier,B,,,,,,,,,,,,,,,,,
                                carrier,C,,,,,,,25:00,,,,,,,,,,
                                carrier,D,,,,,,,,../areas.geojson,,,,,,,,,
                                carrier,E,,,,,,,,,,,,,,,,,
                                rate,,A,,,,,,,,,,,,base,,6.90,,
                                rate,,A,,,,,,,,,,20:00,18:00,peak,,1,,
                                rate,,B,,,,,,,,,,,,base,,6.90,,
                                rate,,B,,,,,,,,,moon,,,area,,1,,
                                rate,,C,,,,,,,,,,,,base,,6.90,,
                                rate,,D,,,,,,,,,,,,base,,6.90,,
                                rate,,E,,,,,,,,,,,,base,,6.90,,
                                rate,,E,,,,,,,,,,,,fuel,,,12.55,
                                rate,,E,,,,,,,,,,,,toll,,1,,
                                band,,A,,,,,5,,,,,08:00,12:00,,,,,
                                band,,B,,,,,5,,,,,10:00,14:00,,,,,
                                """);

        assertThat(fleet.carriers()).isEmpty();
        assertThat(fleet.faults())
                .extracting(fault -> fault.fault().row() + " " + fault.fault().cause())
                .contains(
                        "8 The hours end at or before their start.",
                        "2 Its rate card has a fault in row 8.",
                        "17 It overlaps another time band of this file in part.",
                        "3 Its terms have a fault in row 17.",
                        "4 This is not a time.",
                        "5 There is no such file beside the fleet file.",
                        "14 It is not from 0 to 1,000 percent with one decimal at most.",
                        "15 This is not charged for.",
                        "6 Its rate card has a fault in row 15.");
    }

    @Test
    void a_clause_for_an_area_that_the_contract_does_not_name_is_a_fault() throws IOException {
        FleetPreview fleet =
                preview(
                        HEADER
                                + """
                                carrier,B,,,,,,,,,,,,,,,,,
                                rate,,B,,,,,,,,,,,,base,,6.90,,
                                rate,,B,,,,,,,,,moon,,,area,,1,,
                                """);

        assertThat(fleet.carriers()).isEmpty();
        assertThat(fleet.faults())
                .extracting(fault -> fault.fault().cause())
                .containsExactly("Its rates or services name areas that it does not have: moon.");
    }

    @ParameterizedTest
    @CsvSource({"api,API", "Manifest,MANIFEST", "Telefon,PHONE", "none,NONE", "'',NONE"})
    void a_carrier_says_how_it_is_offered_work(String written, Channel channel) throws IOException {
        FleetPreview preview =
                preview(
                        """
                        record,id,carrier,name,kind,channel,term,amount
                        carrier,RIV,,Riviera,contract,%s,,
                        rate,,RIV,,,,base,6.90
                        """
                                .formatted(written));

        assertThat(preview.carriers()).extracting(Carrier::channel).containsExactly(channel);
    }

    @Test
    void a_way_of_offering_work_that_nobody_knows_is_named() throws IOException {
        FleetPreview preview =
                preview(
                        """
                        record,id,carrier,name,kind,channel,term,amount
                        carrier,RIV,,Riviera,contract,pigeon,,
                        rate,,RIV,,,,base,6.90
                        """);

        assertThat(preview.carriers()).isEmpty();
        assertThat(preview.faults())
                .anySatisfy(
                        fault -> assertThat(fault.toString()).contains("pigeon", "\"manifest\""));
    }
}
