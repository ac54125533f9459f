package io.depotdesk.planning;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.progress.Progress;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.StraightRoads;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A carrier was once said to cost "-3338.40 more": the price of leaving a shipment out was taken for money.
class BesideNowTest {

    private final Planner planner = new Planner();
    private final PlayedDay day = PlayedDay.open();

    @Test
    void what_nobody_has_is_compared_with_nothing() {
        var courier = new BesideNow(1_160, -333_840, true);

        assertThat(courier.ofCarrier()).isEqualTo("It takes it for 11.60; nobody has it now.");
        assertThat(courier.ofVehicle()).isEqualTo("It would fit for 11.60; nobody has it now.");
        assertThat(courier.extraCents()).isEqualTo(1_160);
    }

    @Test
    void more_less_and_as_much_are_said_in_words() {
        assertThat(new BesideNow(690, 310, false).ofCarrier())
                .isEqualTo("It takes it for 6.90, which is 3.10 more than what is done now.");
        assertThat(new BesideNow(690, -310, false).ofCarrier())
                .isEqualTo("It takes it for 6.90, which is 3.10 less than what is done now.");
        assertThat(new BesideNow(690, 0, false).ofCarrier())
                .isEqualTo("It takes it for 6.90, as much as what is done now.");
        assertThat(new BesideNow(690, 310, false).ofVehicle())
                .isEqualTo("It would fit, but costs 3.10 more than what is done now.");
        assertThat(new BesideNow(690, -310, false).ofVehicle())
                .isEqualTo("It would fit, and costs 3.10 less than what is done now.");
        assertThat(new BesideNow(690, 0, false).ofVehicle())
                .isEqualTo("It would fit, and costs as much as what is done now.");
        assertThat(new BesideNow(690, -310, false).extraCents()).isEqualTo(-310);
    }

    @Test
    void a_shipment_that_somebody_took_off_its_route_has_true_prices_everywhere() {
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv",
                        List.of(SampleDay.delivery(1), SampleDay.delivery(2)),
                        0,
                        ANNA));
        day.report(
                new Reported.PlanProposed(
                        planner.plan(
                                day.state(),
                                travel(),
                                "orders",
                                7,
                                SearchLimits.steps(100),
                                1,
                                SearchListener.NONE)));
        day.report(
                new Reported.PlanProposed(
                        planner.move(day.state(), travel(), id(1), null, 0, ANNA).proposal()));

        List<WhyNot> all = planner.whyNot(day.state(), travel(), id(1));

        assertThat(all)
                .filteredOn(each -> each.extraCents() != null)
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.reason()).endsWith("; nobody has it now.");
                    assertThat(each.extraCents()).isBetween(0L, 10_000L);
                });
    }

    private DayTravel travel() {
        return DayTravel.of(day.state(), new StraightRoads(), Progress.NONE);
    }
}
