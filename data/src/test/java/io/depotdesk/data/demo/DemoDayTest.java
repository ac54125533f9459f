package io.depotdesk.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.intake.FleetImport;
import io.depotdesk.data.intake.FleetPreview;
import io.depotdesk.data.intake.ImportDay;
import io.depotdesk.data.intake.OrdersImport;
import io.depotdesk.data.intake.OrdersPreview;
import io.depotdesk.data.intake.TownBook;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

final class DemoDayTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Monaco");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir static Path folder;

    private static final TownBook book = new TownBook();
    private static DemoFiles files;

    @BeforeAll
    static void writeTheDay() throws Exception {
        files = write(folder);
    }

    private static DemoFiles write(Path folder) throws Exception {
        return DemoDay.write(
                folder, book, Optional.empty(), ZONE, DemoDay.USUAL_SEED, Progress.NONE);
    }

    private FleetPreview fleet() {
        return FleetImport.open(files.fleet()).preview(book, DAY, ZoneId.of("UTC"));
    }

    private OrdersPreview orders(Path file) {
        OrdersImport orders = OrdersImport.open(file, Optional.empty());
        return orders.preview(
                orders.suggested(),
                book,
                ImportDay.of(DAY, ZONE).within(TownBook.BOUNDS).with(fleet().shifts()),
                Progress.NONE);
    }

    @Test
    void it_has_180_deliveries_and_12_returns_that_load_and_three_rows_that_do_not() {
        OrdersPreview preview = orders(files.ordersCsv());

        assertThat(preview.shipments().stream().filter(s -> s.kind() == ShipmentKind.DELIVERY))
                .hasSize(180);
        assertThat(preview.shipments().stream().filter(s -> s.kind() == ShipmentKind.RETURN))
                .hasSize(12);
        assertThat(preview.bad()).hasSize(3);
        assertThat(preview.inReview()).isEqualTo(5);
        assertThat(preview.warnings()).hasSize(1);
        assertThat(preview.warnings().getFirst().cause())
                .isEqualTo("No vehicle works in this window.");
    }

    @Test
    void the_workbook_holds_the_same_shipments_as_the_csv_file() {
        assertThat(orders(files.ordersXlsx()).shipments())
                .isEqualTo(orders(files.ordersCsv()).shipments());
    }

    @Test
    void the_same_seed_gives_the_same_file() throws Exception {
        DemoFiles again = write(folder.resolve("again"));

        assertThat(again.ordersCsv()).hasSameBinaryContentAs(files.ordersCsv());
    }

    @Test
    void the_fleet_has_six_vans_with_breaks_two_contract_carriers_and_a_courier() {
        FleetPreview fleet = fleet();

        assertThat(fleet.faults()).isEmpty();
        assertThat(fleet.warnings()).isEmpty();
        assertThat(fleet.zone()).contains(ZONE);
        assertThat(fleet.depot()).contains(files.depot());
        assertThat(fleet.vehicles()).hasSize(6);
        assertThat(fleet.vehicles())
                .allSatisfy(van -> assertThat(van.shift().breaks()).hasSizeBetween(1, 2));
        assertThat(fleet.carriers())
                .extracting(Carrier::channel)
                .containsExactly(Channel.API, Channel.API, Channel.PHONE);
        assertThat(fleet.carriers().getFirst().rates().weightTiers()).hasSize(4);
    }

    @Test
    void the_vans_are_a_little_too_small_for_everything() {
        Load room =
                fleet().vehicles().stream().map(v -> v.capacity()).reduce(Load.NONE, Load::plus);
        Load demand =
                orders(files.ordersCsv()).shipments().stream()
                        .filter(s -> s.kind() == ShipmentKind.DELIVERY)
                        .filter(s -> s.load().grams() < 1_000_000)
                        .map(Shipment::load)
                        .reduce(Load.NONE, Load::plus);

        double filled = (double) demand.cubicCentimetres() / room.cubicCentimetres();
        assertThat(filled).isBetween(1.05, 1.2);
        assertThat((double) demand.grams() / room.grams()).isBetween(0.85, 1.1);
    }

    @Test
    void one_shipment_is_too_heavy_for_every_van_and_every_carrier() {
        FleetPreview fleet = fleet();

        var tooHeavy =
                orders(files.ordersCsv()).shipments().stream()
                        .filter(s -> s.point().isPresent())
                        .filter(s ->
                                fleet.vehicles().stream()
                                        .noneMatch(v -> s.load().fitsIn(v.capacity())))
                        .filter(s ->
                                fleet.carriers().stream()
                                        .noneMatch(c ->
                                                c.offer(s, files.depot().point())
                                                        instanceof CarrierOffer.Priced))
                        .toList();

        assertThat(tooHeavy).hasSize(1);
    }
}
