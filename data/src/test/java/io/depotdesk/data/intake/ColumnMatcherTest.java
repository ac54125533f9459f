package io.depotdesk.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.intake.ColumnUse.Reason;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

final class ColumnMatcherTest {

    private static ColumnMapping<OrderField> match(String... headers) {
        return new ColumnMatcher<>(EnumSet.allOf(OrderField.class)).match(List.of(headers));
    }

    private static SequencedMap<String, OrderField> fields(String... headers) {
        SequencedMap<String, OrderField> fields = new LinkedHashMap<>();
        for (ColumnUse<OrderField> use : match(headers).columns()) {
            OrderField field = use.field();
            if (field != null) {
                fields.put(use.header(), field);
            }
        }
        return fields;
    }

    private static ColumnUse<OrderField> only(String header) {
        return match(header).columns().getFirst();
    }

    @Test
    void optimoroute_columns_are_known() {
        assertThat(
                        fields(
                                "Order ID",
                                "Order type",
                                "Date",
                                "Priority",
                                "Address",
                                "Latitude",
                                "Longitude",
                                "Location name",
                                "Time window from",
                                "Time window to",
                                "Duration (min)",
                                "Vehicle features",
                                "Notes"))
                .containsValues(
                        OrderField.ORDER_NUMBER,
                        OrderField.TYPE,
                        OrderField.DATE,
                        OrderField.PRIORITY,
                        OrderField.ADDRESS,
                        OrderField.LATITUDE,
                        OrderField.LONGITUDE,
                        OrderField.NAME,
                        OrderField.WINDOW_FROM,
                        OrderField.WINDOW_TO,
                        OrderField.SERVICE,
                        OrderField.SKILLS,
                        OrderField.NOTES)
                .hasSize(13);
    }

    @Test
    void onfleet_columns_are_known() {
        assertThat(
                        fields(
                                "Address_Line1",
                                "Address_Line2",
                                "City/Town",
                                "State/Province",
                                "Postal_Code",
                                "Country",
                                "Task_Details",
                                "Recipient_Name",
                                "Recipient_Phone"))
                .containsEntry("Address_Line1", OrderField.ADDRESS)
                .containsEntry("Address_Line2", OrderField.UNIT)
                .containsEntry("City/Town", OrderField.CITY)
                .containsEntry("State/Province", OrderField.STATE)
                .containsEntry("Postal_Code", OrderField.POSTCODE)
                .containsEntry("Task_Details", OrderField.NOTES)
                .containsEntry("Recipient_Name", OrderField.NAME)
                .containsEntry("Recipient_Phone", OrderField.PHONE)
                .hasSize(9);
    }

    @Test
    void fleetbase_odl_coopcycle_and_spoke_columns_are_known() {
        assertThat(
                        fields(
                                "order_ref",
                                "dropoff_name",
                                "dropoff_street1",
                                "dropoff_city",
                                "dropoff_postal_code",
                                "dropoff_lat",
                                "dropoff_lng",
                                "dropoff_phone",
                                "time_window_start",
                                "time_window_end",
                                "service_time_min",
                                "required_skills",
                                "weight_kg",
                                "volume_m3",
                                "parcels"))
                .hasSize(15);
        assertThat(
                        fields(
                                "id",
                                "type",
                                "name",
                                "address",
                                "latitude",
                                "longitude",
                                "service-duration",
                                "start-time",
                                "end-time",
                                "quantity",
                                "required-skills"))
                .hasSize(11);
        assertThat(
                        fields(
                                "dropoff.address.name",
                                "dropoff.address.telephone",
                                "dropoff.address",
                                "dropoff.after",
                                "dropoff.before",
                                "dropoff.comments"))
                .containsEntry("dropoff.address.telephone", OrderField.PHONE)
                .hasSize(6);
        assertThat(
                        fields(
                                "Address Line 1",
                                "Address Line 2",
                                "Zip",
                                "Earliest Time",
                                "Latest Time",
                                "Time at stop (min)"))
                .hasSize(6);
    }

    @Test
    void detrack_google_antsroute_and_droppath_columns_are_known() {
        assertThat(
                        fields(
                                "D.O. No.",
                                "Date",
                                "Deliver to",
                                "Address",
                                "Delivery time",
                                "Tracking No.",
                                "Phone No.",
                                "Notify email",
                                "Instructions",
                                "Quantity"))
                .hasSize(10);
        assertThat(
                        fields(
                                "label",
                                "deliveryArrivalWaypoint",
                                "deliveryDuration",
                                "deliveryStartTime",
                                "deliveryEndTime"))
                .hasSize(5);
        assertThat(fields("Name", "Address", "Duration (min)", "Due-date", "postal code", "city"))
                .hasSize(6);
        assertThat(
                        fields(
                                "address_number",
                                "address_street",
                                "address_unit",
                                "address_city",
                                "address_postalcode",
                                "contact_name",
                                "contact_phone",
                                "tracking_id"))
                .hasSize(8);
    }

    @Test
    void german_and_french_columns_are_known() {
        assertThat(
                        fields(
                                "Auftragsnr.",
                                "Empfänger",
                                "Straße",
                                "Hausnummer",
                                "PLZ",
                                "Ort",
                                "Von",
                                "Bis",
                                "Gewicht (kg)",
                                "Stück",
                                "Bemerkung"))
                .hasSize(11);
        assertThat(
                        fields(
                                "N° commande",
                                "Destinataire",
                                "Adresse",
                                "Code postal",
                                "Ville",
                                "Téléphone",
                                "Créneau",
                                "Poids (g)",
                                "Colis",
                                "Commentaires"))
                .hasSize(10);
    }

    @Test
    void units_in_headers_are_taken_over() {
        assertThat(only("weight_kg").unit()).isEqualTo(Unit.KILOGRAM);
        assertThat(only("Weight (g)").unit()).isEqualTo(Unit.GRAM);
        assertThat(only("volume m3").unit()).isEqualTo(Unit.CUBIC_METRE);
        assertThat(only("Volumen [m³]").unit()).isEqualTo(Unit.CUBIC_METRE);
        assertThat(only("Volume cm³").unit()).isEqualTo(Unit.CUBIC_CENTIMETRE);
        assertThat(only("service_seconds").unit()).isEqualTo(Unit.SECOND);
        assertThat(only("Weight").unit()).isEqualTo(Unit.KILOGRAM);
    }

    @Test
    void a_misspelled_header_is_a_guess_that_somebody_should_look_at() {
        assertThat(only("Adress").field()).isEqualTo(OrderField.ADDRESS);
        assertThat(only("Adress").reason()).isEqualTo(Reason.SIMILAR);
        assertThat(only("Adress").confidence()).isLessThan(0.9);
        assertThat(only("Postcod").field()).isEqualTo(OrderField.POSTCODE);
    }

    @Test
    void foreign_columns_are_left_alone() {
        assertThat(fields("Sales channel", "Colour", "SKU", "Driver", "Load #1", "Webhook URL"))
                .isEmpty();
    }

    @Test
    void a_field_goes_to_the_column_that_has_its_own_name() {
        var mapping = match("customer", "name");

        assertThat(mapping.of(OrderField.NAME).getFirst().header()).isEqualTo("name");
        assertThat(mapping.unused()).containsExactly("customer");
    }

    @Test
    void several_columns_of_notes_are_all_read() {
        assertThat(match("notes", "instructions").of(OrderField.NOTES)).hasSize(2);
    }

    @Test
    void a_person_can_give_a_field_to_another_column() {
        var mapping = match("customer", "name").choosing(0, OrderField.NAME, null);

        assertThat(mapping.of(OrderField.NAME).getFirst().header()).isEqualTo("customer");
        assertThat(mapping.unused()).containsExactly("name");
    }
}
