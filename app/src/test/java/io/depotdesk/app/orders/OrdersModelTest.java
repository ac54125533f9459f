package io.depotdesk.app.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Standing;
import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.domain.goods.ShipmentKind;

import org.junit.jupiter.api.Test;

import java.util.List;

class OrdersModelTest {

    private final OrdersModel model = new OrdersModel();

    @Test
    void every_shipment_has_a_row() {
        model.show(DayView.of(SampleDay.busy()));

        assertThat(model.rows()).hasSize(192);
        assertThat(model.summaryProperty().get()).isEqualTo("192 shipments");
    }

    @Test
    void all_words_of_a_search_have_to_occur() {
        model.show(DayView.of(SampleDay.busy()));
        model.filterProperty().set(OrderFilter.ALL.withText("grimaldi van 2"));

        assertThat(model.rows())
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.haystack()).contains("grimaldi");
                    assertThat(row.haystack()).contains("van");
                    assertThat(row.haystack()).contains("2");
                });
    }

    @Test
    void filters_add_up() {
        model.show(DayView.of(SampleDay.busy()));
        model.filterProperty()
                .set(OrderFilter.ALL.with(Standing.WITH_CARRIER).with(ShipmentKind.DELIVERY));

        assertThat(model.rows())
                .isNotEmpty()
                .allMatch(row -> row.standing() == Standing.WITH_CARRIER)
                .allMatch(row -> row.kind() == ShipmentKind.DELIVERY);
    }

    @Test
    void the_same_state_again_touches_no_row() {
        model.show(DayView.of(SampleDay.of(3_000)));
        var before = List.copyOf(model.rows());
        model.show(DayView.of(SampleDay.of(3_000)));

        for (int i = 0; i < before.size(); i++) {
            assertThat(model.rows().get(i)).isSameAs(before.get(i));
        }
    }
}
