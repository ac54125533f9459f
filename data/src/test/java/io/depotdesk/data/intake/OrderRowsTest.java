package io.depotdesk.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.plan.Shift;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

final class OrderRowsTest {

    private static final ImportDay MONACO =
            ImportDay.of(LocalDate.of(2026, 11, 23), ZoneId.of("Europe/Monaco"))
                    .within(TownBook.BOUNDS);

    @TempDir Path folder;

    private ImportDay day = MONACO;

    private OrdersPreview preview(String csv) throws IOException {
        OrdersImport orders =
                OrdersImport.open(
                        Files.writeString(folder.resolve("orders.csv"), csv), Optional.empty());
        return orders.preview(orders.suggested(), new TownBook(), day, Progress.NONE);
    }

    private Shipment only(String header, String value) throws IOException {
        OrdersPreview preview =
                preview("id;address;" + header + "\n1;12 Rue Grimaldi;" + value + "\n");
        assertThat(preview.faults()).isEmpty();
        return preview.shipments().getFirst();
    }

    private Fault fault(String header, String value) throws IOException {
        OrdersPreview preview =
                preview("id;address;" + header + "\n1;12 Rue Grimaldi;" + value + "\n");
        assertThat(preview.faults()).hasSize(1);
        return preview.faults().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14:30",
                "14:30:00",
                "2:30 PM",
                "2:30pm",
                "14h30",
                "14.30",
                "14:30 Uhr",
                "2026-11-23T14:30",
                "2026-11-23 14:30",
                "23.11.2026 14:30",
                "23/11/2026 14:30",
                "2026-11-23T13:30:00Z",
                "2026-11-23T08:30:00-05:00",
                "0.6041666667",
                "46349.6041666667"
            })
    void a_time_is_read_in_the_depots_zone_however_it_is_written(String text) throws IOException {
        assertThat(only("from", text).windows().getFirst().opens())
                .isEqualTo(Instant.parse("2026-11-23T13:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "12:60", "noon", "13:30 PM", "24:01", "23.11.26 14:30", "-3"})
    void what_is_no_time_is_a_fault(String text) throws IOException {
        Fault fault = fault("from", text);
        assertThat(fault.column()).isEqualTo("from");
        assertThat(fault.found()).isEqualTo(text);
    }

    @Test
    void midnight_closes_the_day() throws IOException {
        assertThat(only("to", "24:00").windows().getFirst().closes())
                .isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
    }

    @Test
    void a_window_in_one_cell_has_both_ends() throws IOException {
        var window = only("time window", "9:00 AM - 11:00 AM").windows().getFirst();

        assertThat(window.opens()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(window.closes()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void up_to_three_windows_are_put_in_order_and_overlapping_ones_made_one() throws IOException {
        OrdersPreview preview =
                preview(
                        """
                        id,address,window_from,window_to,window2_from,window2_to,window3_from,window3_to
                        1,12 Rue Grimaldi,14:00,16:00,08:00,10:00,09:30,12:00
                        """);

        assertThat(preview.shipments().getFirst().windows())
                .extracting(
                        window -> window.opens().toString(), window -> window.closes().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "2026-11-23T07:00:00Z", "2026-11-23T11:00:00Z"),
                        org.assertj.core.groups.Tuple.tuple(
                                "2026-11-23T13:00:00Z", "2026-11-23T15:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "weight, 1.5, 1500",
        "weight, '1,5', 1500",
        "weight, 1.5 kg, 1500",
        "weight, 750g, 750",
        "weight_g, 750, 750",
        "'Weight (lb)', 10, 4536",
        "weight, '1.234,5', 1234500",
        "weight, '1,234.5', 1234500",
        "weight, '1 234,5', 1234500"
    })
    void weights_are_read_in_their_unit(String header, String text, long grams) throws IOException {
        assertThat(only(header, text).load().grams()).isEqualTo(grams);
    }

    @ParameterizedTest
    @CsvSource({"volume_l, 2.5, 2500", "volume m3, '0,02', 20000", "volume, 300 cm3, 300"})
    void volumes_are_read_in_their_unit(String header, String text, long cubicCentimetres)
            throws IOException {
        assertThat(only(header, text).load().cubicCentimetres()).isEqualTo(cubicCentimetres);
    }

    @Test
    void a_number_that_can_be_read_in_two_ways_is_not_guessed() throws IOException {
        assertThat(fault("weight", "1,250").mend()).isEqualTo("Write 1250 or 1.250.");
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "7.5, 8", "0:05, 5", "300 s, 5", "1 h, 60"})
    void time_on_site_is_minutes_unless_it_says_otherwise(String text, long minutes)
            throws IOException {
        Duration service = only("service", text).service();
        assertThat(Math.round(service.toSeconds() / 60.0)).isEqualTo(minutes);
    }

    @Test
    void what_is_left_empty_gets_its_usual_value() throws IOException {
        Shipment shipment = only("notes", "");

        assertThat(shipment.kind()).isEqualTo(ShipmentKind.DELIVERY);
        assertThat(shipment.load()).isEqualTo(new Load(0, 0, 1));
        assertThat(shipment.service()).isEqualTo(Duration.ofMinutes(3));
        assertThat(shipment.priority()).isEqualTo(50);
        assertThat(shipment.windows()).isEmpty();
        assertThat(shipment.orderNumber()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"L, 20", "medium, 50", "H, 80", "C, 100", "dringend, 100", "73, 73"})
    void priorities_are_letters_words_or_numbers(String text, int priority) throws IOException {
        assertThat(only("priority", text).priority()).isEqualTo(priority);
    }

    @Test
    void skills_are_written_in_one_way() throws IOException {
        assertThat(only("skills", "\"Tail Lift;ID_check,cold\"").skills())
                .containsExactly("cold", "id-check", "tail-lift");
    }

    @Test
    void coordinates_in_the_file_are_taken_as_given() throws IOException {
        OrdersPreview preview =
                preview(
                        "id;address;lat;lng\n"
                                + "1;anywhere at all;43,7384;7,4246\n"
                                + "2;;43.7384;7.4246\n");

        assertThat(preview.shipments())
                .hasSize(2)
                .allSatisfy(shipment -> {
                    var located = (Destination.Located) shipment.destination();
                    assertThat(located.place().precision()).isEqualTo(AddressPrecision.GIVEN);
                    assertThat(located.place().point().latitude()).isEqualTo(43.7384);
                });
    }

    @Test
    void an_address_that_is_a_pair_of_coordinates_is_taken_as_given() throws IOException {
        OrdersPreview preview = preview("id;address\n1;43.7384, 7.4246\n");

        assertThat(preview.shipments().getFirst().point()).isPresent();
    }

    @Test
    void half_a_pair_of_coordinates_is_a_fault() throws IOException {
        OrdersPreview preview = preview("id;address;lat;lng\n1;12 Rue Grimaldi;43.73;\n");

        assertThat(preview.faults().getFirst().column()).isEqualTo("lng");
        assertThat(preview.faults().getFirst().cause())
                .isEqualTo("One of the two coordinates is missing.");
    }

    @Test
    void an_uncertain_address_is_no_fault_but_waits_for_a_person() throws IOException {
        OrdersPreview preview =
                preview("id;address\n1;Rue Grimaldi\n2;12 Rue Grimldi\n3;nowhere road\n");

        assertThat(preview.bad()).isEmpty();
        assertThat(preview.inReview()).isEqualTo(3);
        assertThat(preview.shipments().stream().map(Shipment::destination))
                .extracting(destination -> ((Destination.InReview) destination).candidates().size())
                .containsExactly(1, 1, 0);
    }

    @Test
    void address_parts_make_one_line_and_nothing_twice() throws IOException {
        OrdersPreview preview =
                preview(
                        """
                        id;Address Line 1;Address Line 2;Postcode;City
                        1;12 Rue Grimaldi;3rd floor;98000;Monaco
                        2;12 Rue Grimaldi, 98000 Monaco;;98000;Monaco
                        """);

        assertThat(preview.shipments())
                .extracting(shipment -> shipment.destination().addressText())
                .containsExactly(
                        "12 Rue Grimaldi, 3rd floor, 98000 Monaco",
                        "12 Rue Grimaldi, 98000 Monaco");
    }

    @Test
    void a_phone_number_that_can_exist_is_kept_in_its_international_form() throws IOException {
        day = MONACO.inCountry("MC");

        assertThat(only("phone", "97 98 34 44").consignee().phone()).isEqualTo("+37797983444");
        assertThat(only("phone", "0033 1 99 00 12 34").consignee().phone())
                .isEqualTo("+33199001234");
    }

    @Test
    void a_phone_number_that_cannot_exist_is_kept_with_a_warning() throws IOException {
        OrdersPreview preview = preview("id;address;phone\n1;12 Rue Grimaldi;+33 12\n");

        assertThat(preview.shipments().getFirst().consignee().phone()).isEqualTo("+33 12");
        assertThat(preview.warnings().getFirst().cause())
                .isEqualTo("This is no valid phone number; it is kept as it stands.");
    }

    @Test
    void a_window_outside_every_shift_is_a_warning() throws IOException {
        day =
                MONACO.with(
                        List.of(
                                new Shift(
                                        Instant.parse("2026-11-23T06:00:00Z"),
                                        Instant.parse("2026-11-23T14:00:00Z"),
                                        List.of())));

        OrdersPreview preview =
                preview(
                        "id;address;from;to\n"
                                + "1;12 Rue Grimaldi;20:00;21:00\n"
                                + "2;9 Rue Imberty;9:00;10:00");

        assertThat(preview.shipments()).hasSize(2);
        assertThat(preview.warnings()).hasSize(1);
        assertThat(preview.warnings().getFirst().row()).isEqualTo(2);
    }

    @Test
    void a_row_for_another_day_is_not_put_on_this_one() throws IOException {
        assertThat(fault("date", "24.11.2026").cause())
                .isEqualTo("The row is for 2026-11-24; the day being planned is 2026-11-23.");
    }

    @Test
    void a_column_that_proves_american_dates_is_read_so() throws IOException {
        OrdersPreview preview =
                preview(
                        "id;address;date\n"
                                + "1;12 Rue Grimaldi;11/23/2026\n"
                                + "2;9 Rue Imberty;11/12/2026\n");

        assertThat(preview.shipments()).hasSize(1);
        assertThat(preview.faults().getFirst().cause()).contains("2026-11-12");
    }

    @Test
    void a_row_that_was_cut_off_is_a_fault() throws IOException {
        StringBuilder csv = new StringBuilder("id,address,weight\n");
        for (int i = 1; i <= 20; i++) {
            csv.append(i).append(",").append(i).append(" Rue Grimaldi,1\n");
        }
        OrdersPreview preview = preview(csv + "21,9 Rue Imb");

        assertThat(preview.bad()).hasSize(1);
        assertThat(preview.faults().getFirst().cause()).isEqualTo("It ends after 2 of 3 columns.");
    }

    @Test
    void a_file_without_order_numbers_gets_them_from_its_rows() throws IOException {
        OrdersPreview preview = preview("address;weight\n12 Rue Grimaldi;1\n9 Rue Imberty;2\n");

        assertThat(preview.shipments())
                .extracting(shipment -> shipment.id().value())
                .containsExactly("orders-2", "orders-3");
    }

    @Test
    void a_mapping_without_an_address_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "id;colour\n1;red\n");

        assertThat(OrdersImport.missing(OrdersImport.open(file, Optional.empty()).suggested()))
                .hasSize(1);
    }

    @Test
    void an_import_can_be_cancelled() throws IOException {
        Progress never =
                new Progress() {
                    @Override
                    public void at(String step, double done) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        Path file = Files.writeString(folder.resolve("x.csv"), "id;address\n1;12 Rue Grimaldi\n");
        OrdersImport orders = OrdersImport.open(file, Optional.empty());

        assertThatThrownBy(() -> orders.preview(orders.suggested(), new TownBook(), day, never))
                .isInstanceOf(WorkCancelledException.class);
    }

    @Test
    void a_wrong_row_has_all_its_faults_named_at_once() throws IOException {
        OrdersPreview preview = preview("id;address;weight;priority;email\n1;;-2;purple;nobody\n");

        assertThat(preview.bad()).hasSize(1);
        assertThat(preview.bad().getFirst().faults())
                .extracting(Fault::column)
                .containsExactlyInAnyOrder("address", "weight", "priority", "email");
    }
}
