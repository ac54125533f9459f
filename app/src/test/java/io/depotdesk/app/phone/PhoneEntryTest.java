package io.depotdesk.app.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.phone.PhoneEntry.Read;
import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

class PhoneEntryTest {

    private static final VehicleId VAN = new VehicleId("van-3");
    private static final ShipmentId PARCEL = new ShipmentId("S-1031");

    @Test
    void a_driver_who_found_nobody_is_told_with_the_time_at_which_it_was_true() {
        assertThat(read(entry(PhoneTopic.FAILED, "9:50", "nobody there"), VAN, PARCEL))
                .isEqualTo(
                        new Read.Good(
                                new Origin(
                                        "driver by phone, Nora Keller",
                                        "call-1",
                                        SampleDay.at(9, 50)),
                                new Observation.StopProgress(
                                        VAN, PARCEL, Stage.FAILED, "nobody there")));
    }

    @Test
    void what_happened_has_to_be_said_where_it_matters() {
        assertThat(read(entry(PhoneTopic.BROKE_DOWN, "9:50", " "), VAN, null))
                .isEqualTo(new Read.Wrong("Say what has happened, in a word or two."));
        assertThat(read(entry(PhoneTopic.DELIVERED, "9:50", ""), VAN, PARCEL))
                .isInstanceOf(Read.Good.class);
    }

    @Test
    void a_shipment_that_nobody_drives_cannot_be_delivered() {
        assertThat(read(entry(PhoneTopic.DELIVERED, "9:50", ""), null, PARCEL))
                .isEqualTo(
                        new Read.Wrong(
                                "No vehicle of today has it, so no driver can tell of it."));
    }

    @Test
    void a_customer_wants_another_window() {
        var good = (Read.Good) read(entry(PhoneTopic.RESCHEDULED, "9:50", ""), VAN, PARCEL);

        assertThat(good.observation())
                .isEqualTo(
                        new Observation.CustomerRescheduled(
                                PARCEL,
                                List.of(
                                        new PromiseWindow(
                                                SampleDay.at(14, 0), SampleDay.at(16, 0)))));
    }

    @Test
    void a_delay_is_told_in_minutes() {
        var good = (Read.Good) read(entry(PhoneTopic.DELAYED, "9:50", "jam"), VAN, null);

        assertThat(good.observation())
                .isEqualTo(new Observation.RouteDelayed(VAN, Duration.ofMinutes(20), "jam"));
    }

    @Test
    void a_time_that_is_none_is_said_so() {
        assertThat(read(entry(PhoneTopic.DELIVERED, "ten", ""), VAN, PARCEL))
                .isEqualTo(new Read.Wrong("\"ten\" is no time of day. Type it as 9:05."));
    }

    private static PhoneEntry entry(PhoneTopic topic, String at, String words) {
        return new PhoneEntry(topic, "driver", at, words, "20", "14:00", "16:00");
    }

    private static Read read(
            PhoneEntry entry, @Nullable VehicleId vehicle, @Nullable ShipmentId shipment) {
        DispatchState.Day day = Objects.requireNonNull(SampleDay.busy().day());
        return entry.read("call-1", "Nora Keller", day, vehicle, shipment);
    }
}
