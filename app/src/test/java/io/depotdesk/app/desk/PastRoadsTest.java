package io.depotdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.data.replay.Replay.RoadsByVersion;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.Planner;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;
import io.depotdesk.simulation.PlainRoads;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// The ways to serve a shipment of the past were once worked out on the roads of today.
class PastRoadsTest {

    private static final Roads PLAIN = new PlainRoads();

    @TempDir private Path folder;
    private final Planner planner = new Planner();
    private OpenDesk desk;
    private DispatchState today;
    private DispatchState then;
    private ShipmentId shipment;

    @BeforeEach
    void a_day_was_planned_on_other_roads() throws Exception {
        desk = OpenDesk.in(MonacoHome.planned(folder));
        today = desk.planned();
        var plan =
                planner.plan(
                        today,
                        DayTravel.of(today, PLAIN, Progress.NONE),
                        "roads of then",
                        1,
                        SearchLimits.steps(20),
                        1,
                        SearchListener.NONE);
        then =
                today.after(
                        new DispatchCore()
                                .taken(today, new Reported.PlanProposed(plan), today.at()));
        assertThat(then.plan()).isNotEqualTo(today.plan());
        shipment =
                then.plan().routes().stream()
                        .filter(route -> route.visits().size() > 2)
                        .findFirst()
                        .orElseThrow()
                        .shipments()
                        .getFirst();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void the_ways_to_serve_it_are_those_on_the_roads_of_then() {
        PastDesk past = past(_ -> Optional.of(PLAIN));

        assertThat(past.options(shipment).join())
                .isNotEmpty()
                .isEqualTo(
                        planner.options(then, DayTravel.of(then, PLAIN, Progress.NONE), shipment));
    }

    @Test
    void another_second_of_the_day_may_be_on_other_roads() {
        Roads now = desk.workstation().region().roads();
        PastDesk past = past(version -> Optional.of(version.equals(PLAIN.version()) ? PLAIN : now));
        past.options(shipment).join();

        past.show(new PastDesk.Moment(today, today.at()));

        assertThat(past.options(shipment).join())
                .isEqualTo(
                        planner.options(today, DayTravel.of(today, now, Progress.NONE), shipment));
    }

    @Test
    void roads_that_are_not_kept_are_said_and_no_others_are_taken() {
        assertThatThrownBy(() -> past(_ -> Optional.empty()).options(shipment).join())
                .hasRootCauseMessage(
                        "It was planned on the roads %s, which are not kept here any more."
                                .formatted(PLAIN.version()));
    }

    private PastDesk past(RoadsByVersion roads) {
        return new PastDesk(desk.live(), roads, new PastDesk.Moment(then, then.at()));
    }
}
