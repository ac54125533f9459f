package io.depotdesk.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.data.tables.UnreadableFileException;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Files that nobody wrote for us.
final class RealFilesTest {

    private static final ImportDay DAY =
            ImportDay.of(LocalDate.of(2026, 11, 23), ZoneId.of("Europe/Monaco"));

    @TempDir Path folder;

    private static OrdersPreview preview(Path file) {
        OrdersImport orders = OrdersImport.open(file, Optional.empty());
        return orders.preview(orders.suggested(), new TownBook(), DAY, Progress.NONE);
    }

    @Test
    void a_shopify_order_has_its_place_its_weight_and_its_goods() {
        Shipment shipment =
                preview(SharedSamples.file("orders/shopify-order.json")).shipments().getFirst();

        assertThat(shipment.orderNumber()).isEqualTo("1001");
        assertThat(shipment.consignee().name()).isEqualTo("Bob Norman");
        assertThat(shipment.point().orElseThrow().latitude()).isEqualTo(45.41634);
        assertThat(shipment.load().grams()).isEqualTo(600);
        assertThat(shipment.destination().addressText())
                .isEqualTo("Chestnut Street 92, 40202 Louisville, KY, US");
        assertThat(shipment.notes()).contains("1 × IPod Nano - 8gb - green");
    }

    @Test
    void a_list_of_shopify_orders_is_read() {
        OrdersPreview preview = preview(SharedSamples.file("orders/shopify-orders.json"));

        assertThat(preview.shipments()).hasSize(1);
        assertThat(preview.shipments().getFirst().orderNumber()).isEqualTo("1001");
    }

    @Test
    void woocommerce_orders_have_the_phone_of_the_bill_and_readable_goods() {
        OrdersPreview preview = preview(SharedSamples.file("orders/woocommerce-orders-list.json"));

        Shipment first = preview.shipments().getFirst();
        assertThat(first.orderNumber()).isEqualTo("727");
        assertThat(first.consignee().phone()).isEqualTo("(555) 555-5555");
        assertThat(first.notes()).contains("Ship Your Idea – Color: Black, Size: M Test");
        assertThat(first.destination().addressText())
                .isEqualTo("969 Market, 94103 San Francisco, CA, US");
    }

    @Test
    void what_the_shop_has_sent_already_is_named_and_not_sent_again() throws IOException {
        Path file = folder.resolve("shop.json");
        Files.writeString(
                file,
                """
                [{"number":"1","status":"completed","billing":{},"shipping":{"address_1":"12 Rue Grimaldi"}},
                 {"number":"2","status":"processing","billing":{},"shipping":{"address_1":"9 Rue Imberty"}}]
                """);

        OrdersPreview preview = preview(file);

        assertThat(preview.shipments()).hasSize(1);
        assertThat(preview.faults().getFirst().cause())
                .isEqualTo("The shop says that this order was sent already.");
    }

    @Test
    void json_of_something_else_or_cut_off_is_refused_with_a_sentence() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
        Path cut = Files.writeString(folder.resolve("cut.json"), "[{\"number\": \"1\",\n");

        assertThatThrownBy(() -> OrdersImport.open(other, Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("no orders of Shopify or WooCommerce");
        assertThatThrownBy(() -> OrdersImport.open(cut, Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("not whole JSON");
    }

    @Test
    void a_list_of_real_addresses_is_read_without_help() {
        OrdersImport orders =
                OrdersImport.open(
                        SharedSamples.file("addresses/bayreuth-osm-addresses.csv"),
                        Optional.empty());
        OrdersPreview preview =
                orders.preview(orders.suggested(), new TownBook(), DAY, Progress.NONE);

        assertThat(orders.suggested().unused()).contains("opening_hours");
        assertThat(preview.bad()).isEmpty();
        assertThat(preview.shipments()).hasSize(800);
        assertThat(preview.inReview()).isZero();
    }
}
