package io.depotdesk.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.policy.Actor;

import org.junit.jupiter.api.Test;

import java.util.List;

class DayViewTest {

    @Test
    void what_is_left_for_another_day_is_not_unserved_any_more_though_the_plan_is_older() {
        DispatchState busy = SampleDay.busy();
        ShipmentId left = busy.plan().unserved().getFirst().shipment();
        DayView before = DayView.of(busy);

        DayView after =
                DayView.of(
                        busy.after(
                                new JournalUnit(
                                        busy.sequence() + 1,
                                        SampleDay.at(10, 20),
                                        new Reported.ReplanAsked("a test", Actor.MACHINE),
                                        List.of(new Concluded.ShipmentDeferred(left)))));

        assertThat(after.placement(left)).isInstanceOf(Placement.Deferred.class);
        assertThat(after.count(Standing.UNSERVED)).isEqualTo(before.count(Standing.UNSERVED) - 1);
        assertThat(after.count(Standing.DEFERRED)).isEqualTo(before.count(Standing.DEFERRED) + 1);
    }
}
