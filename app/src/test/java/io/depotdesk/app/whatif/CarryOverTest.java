package io.depotdesk.app.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.desk.ForkedDay;
import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.data.replay.Replay;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.planning.CarryOver;
import io.depotdesk.planning.MoveDraft;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A what-if that becomes the live day, or does not fit any more.
class CarryOverTest {

    @TempDir private Path folder;
    private Home home;
    private OpenDesk desk;
    private ForkedDay fork;
    private DispatchState before;
    private List<Route> busiest;

    @BeforeEach
    void open() throws Exception {
        home = MonacoHome.planned(folder);
        desk = OpenDesk.in(home);
        before = desk.planned();
        busiest =
                before.plan().routes().stream()
                        .sorted(Comparator.comparingInt(route -> -route.visits().size()))
                        .toList();
        fork = ForkedDay.of(desk.live());
    }

    @AfterEach
    void close() throws Exception {
        fork.close();
        desk.close();
    }

    @Test
    void what_was_tried_becomes_the_live_day_in_one_act_that_one_undo_takes_back()
            throws Exception {
        ShipmentId parcel = parcel(0, 0);
        VehicleId other = busiest.get(1).vehicle();
        move(fork, parcel, other);
        ExceptionCase unserved =
                before.cases().stream()
                        .filter(it -> it.cause().kind() == Cause.Kind.UNSERVED)
                        .findFirst()
                        .orElseThrow();
        fork.desk().answer(unserved.id(), 0, null).join();
        fork.desk().report(new Reported.IncidentReported(slowRoads(), OpenDesk.NORA)).join();
        DispatchState tried = settled(fork);

        DispatchState after = carriedOver();

        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(after.plan().routes()).isEqualTo(tried.plan().routes());
        assertThat(after.plan().outsourced()).isEqualTo(tried.plan().outsourced());
        assertThat(after.content().locks()).containsEntry(parcel, new Lock.ToVehicle(other));
        assertThat(after.content().deferred()).isEqualTo(tried.content().deferred());
        // What was typed is marked with the unit it came with, and that is another one now.
        assertThat(OwnWords.plain(after.content().traffic().toString()))
                .isEqualTo(OwnWords.plain(tried.content().traffic().toString()));
        assertThat(after.caseOf(unserved.id()).orElseThrow().isClosed()).isTrue();
        assertThat(after.replanWanted()).isNull();
        assertThat(after.undoLabel()).contains("Carry over a what-if");
        assertThat(after.decisions().getLast().actor()).isEqualTo(OpenDesk.NORA);

        DispatchState undone = desk.after(desk.live().report(new Reported.Undone(OpenDesk.NORA)));
        assertThat(undone.plan().routes()).isEqualTo(before.plan().routes());
        assertThat(undone.content().locks()).isEqualTo(before.content().locks());
        assertThat(undone.content().traffic()).isEqualTo(before.content().traffic());
        assertThat(undone.content().deferred()).isEqualTo(before.content().deferred());
        desk.planned();
        var replayed =
                Replay.of(
                        home.journal(),
                        _ -> Optional.of(desk.workstation().region().roads()),
                        1,
                        Progress.NONE);
        assertThat(replayed.differences()).isEmpty();
    }

    @Test
    void what_changed_elsewhere_on_the_live_day_stays() {
        ShipmentId parcel = parcel(0, 0);
        ShipmentId another = parcel(2, 0);
        move(fork, parcel, busiest.get(1).vehicle());
        VehicleId there = busiest.get(3).vehicle();
        MoveDraft live = desk.live().tryMove(another, there, 0).join();
        desk.after(desk.live().carryOut(live, null));

        DispatchState after = carriedOver();

        assertThat(after.plan().routeOf(parcel).orElseThrow().vehicle())
                .isEqualTo(busiest.get(1).vehicle());
        assertThat(after.plan().routeOf(another).orElseThrow().vehicle()).isEqualTo(there);
    }

    @Test
    void what_changed_on_both_days_is_refused_with_a_sentence_that_names_it() {
        ShipmentId parcel = parcel(0, 0);
        move(fork, parcel, busiest.get(1).vehicle());
        MoveDraft live = desk.live().tryMove(parcel, busiest.get(2).vehicle(), 0).join();
        DispatchState now = desk.after(desk.live().carryOut(live, null));

        CarryOver answer = desk.live().tryCarryOver(fork).join();

        assertThat(answer).isInstanceOf(CarryOver.DoesNotFit.class);
        assertThat(((CarryOver.DoesNotFit) answer).why())
                .anySatisfy(why -> assertThat(why).contains(parcel.value()).contains("who serves"));
        assertThat(desk.state()).isSameAs(now);
    }

    @Test
    void a_copy_in_which_nothing_was_done_has_nothing_to_carry_over() {
        assertThat(desk.live().tryCarryOver(fork).join())
                .isEqualTo(
                        new CarryOver.DoesNotFit(
                                List.of(
                                        "Nothing was changed in the what-if, so there is nothing to"
                                                + " carry over.")));
    }

    private DispatchState carriedOver() {
        CarryOver answer = desk.live().tryCarryOver(fork).join();
        assertThat(answer).isInstanceOf(CarryOver.Fits.class);
        return desk.after(desk.live().report(((CarryOver.Fits) answer).report()));
    }

    private ShipmentId parcel(int route, int stop) {
        return busiest.get(route).shipments().get(stop);
    }

    private static void move(ForkedDay fork, ShipmentId parcel, VehicleId to) {
        MoveDraft draft = fork.desk().tryMove(parcel, to, 1).join();
        assertThat(fork.desk().carryOut(draft, null).join()).isInstanceOf(Outcome.Accepted.class);
    }

    /// Waits until the copy wants no plan.
    private static DispatchState settled(ForkedDay fork) {
        var settled = new CompletableFuture<DispatchState>();
        Consumer<DispatchState> look =
                state -> {
                    if (state.replanWanted() == null) {
                        settled.complete(state);
                    }
                };
        fork.desk().onState(look);
        look.accept(fork.desk().state());
        return settled.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private RoadIncident slowRoads() {
        var place = before.shipment(parcel(0, 0)).orElseThrow().point().orElseThrow();
        double d = 0.0005;
        return new RoadIncident(
                new IncidentId("I1"),
                "Market",
                List.of(
                        new GeoPoint(place.latitude() - d, place.longitude() - d),
                        new GeoPoint(place.latitude() - d, place.longitude() + d),
                        new GeoPoint(place.latitude() + d, place.longitude())),
                OpenDesk.MORNING,
                OpenDesk.MORNING.plus(Duration.ofHours(2)),
                new RoadIncident.Slowed(50));
    }
}
