package io.depotdesk.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.data.tables.UnreadableFileException;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.BreakRule;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleCosts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

final class FleetImportTest {

    private static final String WHOLE =
            """
            record;id;name;driver;capacity_weight_kg;capacity_volume_l;shift_start;shift_end;break1_earliest;break1_latest;break1_minutes;skills;cost_fixed;cost_km;cost_hour;kind;radius_km;returns;capacity_shipments;rate_card;carrier;term;up_to_kg;amount;latitude;longitude;zone;country
            depot;;Fontvieille;;;;;;;;;;;;;;;;;;;;;;43.7288;7.4147;Europe/Monaco;MC
            vehicle;V1;Van 1;Léa;800;4000;07:30;16:00;11:00;13:00;30;cold;55;0,38;26,50;;;;;;;;;;;;;
            vehicle;V2;;;;;08:00;17:00;;;;;;;;;;;;;;;;;;;;
            carrier;RIV;Riviera;;70;;;;;;;;;;;contract;40;yes;25;2026-4;;;;;;;;
            rate;;;;;;;;;;;;;;;;;;;;RIV;base;;6,90;;;;
            rate;;;;;;;;;;;;;;;;;;;;RIV;weight;30;4.00;;;;
            rate;;;;;;;;;;;;;;;;;;;;RIV;weight;5;0;;;;
            rate;;;;;;;;;;;;;;;;;;;;RIV;return;;25;;;;
            """;

    @TempDir Path folder;

    private FleetPreview preview(String csv) throws IOException {
        return FleetImport.open(Files.writeString(folder.resolve("fleet.csv"), csv))
                .preview(new TownBook(), LocalDate.of(2026, 11, 23), ZoneId.of("UTC"));
    }

    @Test
    void one_csv_file_holds_depot_vehicles_carriers_and_rates() throws IOException {
        FleetPreview fleet = preview(WHOLE);

        assertThat(fleet.faults()).isEmpty();
        assertThat(fleet.depot().orElseThrow().name()).isEqualTo("Fontvieille");
        assertThat(fleet.zone()).contains(ZoneId.of("Europe/Monaco"));
        assertThat(fleet.country()).isEqualTo("MC");
        assertThat(fleet.vehicles()).hasSize(2);
        assertThat(fleet.carriers()).hasSize(1);
    }

    @Test
    void a_vehicle_has_its_shift_in_the_depots_zone_its_break_and_its_costs_in_cents()
            throws IOException {
        Vehicle van = preview(WHOLE).vehicles().getFirst();

        assertThat(van.shift().starts()).isEqualTo(Instant.parse("2026-11-23T06:30:00Z"));
        assertThat(van.shift().breaks())
                .containsExactly(
                        new BreakRule(
                                Instant.parse("2026-11-23T10:00:00Z"),
                                Instant.parse("2026-11-23T12:00:00Z"),
                                Duration.ofMinutes(30)));
        assertThat(van.costs()).isEqualTo(new VehicleCosts(5500, 38, 2650));
        assertThat(van.capacity().grams()).isEqualTo(800_000);
        assertThat(new Load(1, 1, 500).fitsIn(van.capacity())).isTrue();
    }

    @Test
    void a_carrier_has_its_rate_card_with_ascending_tiers() throws IOException {
        Carrier carrier = preview(WHOLE).carriers().getFirst();

        assertThat(carrier.kind()).isEqualTo(CarrierKind.CONTRACT);
        assertThat(carrier.takesReturns()).isTrue();
        assertThat(carrier.radiusMetres()).isEqualTo(40_000);
        assertThat(carrier.rates().baseCents()).isEqualTo(690);
        assertThat(carrier.rates().returnSurchargePercent()).isEqualTo(25);
        assertThat(carrier.rates().weightTiers())
                .containsExactly(
                        new RateCard.WeightTier(5_000, 0), new RateCard.WeightTier(30_000, 400));
    }

    @Test
    void each_wrong_row_is_named_and_the_others_load() throws IOException {
        FleetPreview fleet =
                preview(
                        """
                        record,id,shift_start,shift_end,break1_earliest,break1_latest,break1_minutes,zone,name,latitude,longitude,kind
                        depot,,,,,,,Mars/Base,D,43.7,7.4,
                        vehicle,V1,08:00,16:00,,,,,,,,
                        vehicle,V1,08:00,16:00,,,,,,,,
                        vehicle,V3,16:00,08:00,,,,,,,,
                        vehicle,V4,08:00,16:00,20:00,21:00,30,,,,,
                        boat,V5,08:00,16:00,,,,,,,,
                        carrier,C1,,,,,,,,,,gig
                        """);

        assertThat(fleet.vehicles()).hasSize(1);
        assertThat(fleet.carriers()).isEmpty();
        assertThat(fleet.faults())
                .extracting(fault -> fault.fault().row() + " " + fault.fault().cause())
                .containsExactlyInAnyOrder(
                        "2 There is no such time zone.",
                        "4 Row 3 has the same id.",
                        "5 The shift ends at or before its start.",
                        "6 A break from 20:00 to 21:00 does not lie within the shift.",
                        "7 This record is not known.",
                        "8 It has no rates.");
    }

    @Test
    void a_carrier_with_a_wrong_rate_does_not_load_too_cheap() throws IOException {
        FleetPreview fleet = preview(WHOLE.replace("RIV;weight;30;4.00", "RIV;weight;30;much"));

        assertThat(fleet.carriers()).isEmpty();
        assertThat(fleet.faults())
                .extracting(fault -> fault.sheet() + fault.fault().row())
                .containsExactly("Rates7", "Carriers5");
    }

    @Test
    void a_depot_can_be_given_by_its_address() throws IOException {
        FleetPreview fleet =
                preview("record,name,address\ndepot,Home,12 Rue Grimaldi\nvehicle,,\n");

        assertThat(fleet.depot().orElseThrow().point())
                .isEqualTo(new TownBook().find("12 Rue Grimaldi", 1).getFirst().point());
    }

    @Test
    void a_file_about_something_else_is_refused() {
        assertThatThrownBy(() -> preview("id,address\n1,12 Rue Grimaldi\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("It is no fleet file");
    }
}
