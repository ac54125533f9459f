package io.depotdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.app.monaco.OrderSheet;
import io.depotdesk.data.intake.ImportDay;
import io.depotdesk.data.intake.OrdersImport;
import io.depotdesk.data.intake.OrdersPreview;
import io.depotdesk.data.journal.JournalCheck;
import io.depotdesk.data.journal.JournalVerifier;
import io.depotdesk.data.replay.Replay;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.planning.MoveDraft;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The demo day at the real desk, from the first start to the next morning, without a window.
///
/// The day is worked once; each test says what was true at one moment of it.
class DayEndToEndTest {

    private static final int EXTRA_ORDERS = 6;

    private static DispatchState planned;
    private static ShipmentId parcel;
    private static VehicleId otherVan;
    private static MoveDraft draft;
    private static DispatchState moved;
    private static DispatchState undone;
    private static DispatchState redone;
    private static ExceptionCase question;
    private static DispatchState answered;
    private static ExceptionCase addresses;
    private static DispatchState settled;
    private static DispatchState imported;
    private static DispatchState replanned;
    private static String digestBefore;
    private static String digestAfter;
    private static Replay.Result replay;
    private static JournalCheck check;
    private static List<Integer> rowsInTables;

    @BeforeAll
    static void a_day_is_worked(@TempDir Path folder, @TempDir Path files) throws Exception {
        Home home = MonacoHome.in(folder);
        try (OpenDesk desk = OpenDesk.in(home)) {
            planned = desk.planned();
            aStopIsMoved(desk);
            undone = desk.after(desk.live().report(new Reported.Undone(OpenDesk.NORA)));
            redone = desk.after(desk.live().report(new Reported.Redone(OpenDesk.NORA)));
            aCaseIsAnswered(desk);
            addressesAreSettled(desk);
            moreOrdersCome(desk, files.resolve("extra.csv"));
            digestBefore = desk.digest();
        }
        try (OpenDesk desk = OpenDesk.in(home)) {
            desk.planned();
            digestAfter = desk.digest();
            countRows(desk);
            replay =
                    Replay.of(
                            home.journal(),
                            _ -> Optional.of(desk.workstation().region().roads()),
                            2,
                            Progress.NONE);
        }
        check = JournalVerifier.verify(home.journal(), Progress.NONE);
    }

    private static void aStopIsMoved(OpenDesk desk) {
        List<Route> busiestFirst =
                planned.plan().routes().stream()
                        .sorted(Comparator.comparingInt(route -> -route.visits().size()))
                        .toList();
        parcel = busiestFirst.get(0).shipments().getFirst();
        otherVan = busiestFirst.get(1).vehicle();
        draft = desk.live().tryMove(parcel, otherVan, 1).join();
        assertThat(desk.state()).as("trying changes nothing").isEqualTo(planned);
        moved = desk.after(desk.live().carryOut(draft, "The customer asked for it"));
    }

    private static void aCaseIsAnswered(OpenDesk desk) {
        question = open(redone, Cause.Kind.UNSERVED);
        answered = desk.after(desk.live().answer(question.id(), 0, null));
    }

    private static void addressesAreSettled(OpenDesk desk) throws InterruptedException {
        addresses = open(answered, Cause.Kind.ADDRESS_UNCERTAIN);
        desk.after(desk.live().answer(addresses.id(), 0, null));
        settled = desk.planned();
    }

    private static ExceptionCase open(DispatchState state, Cause.Kind kind) {
        return state.cases().stream()
                .filter(ExceptionCase::needsPerson)
                .filter(it -> it.cause().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void moreOrdersCome(OpenDesk desk, Path file) throws Exception {
        OrderSheet.write(file, desk.live().addresses(), EXTRA_ORDERS);
        var day = Objects.requireNonNull(desk.state().day());
        OrdersImport orders = OrdersImport.open(file, Optional.empty());
        OrdersPreview preview =
                orders.preview(
                        orders.suggested(),
                        desk.live().addresses(),
                        ImportDay.of(day.date(), day.zone()),
                        Progress.NONE);
        imported = desk.after(desk.live().report(preview.report(OpenDesk.NORA)));
        replanned = desk.planned();
    }

    private static void countRows(OpenDesk desk) throws InterruptedException {
        var projection = desk.workstation().projection();
        assertThat(projection.awaitShown(desk.state().sequence(), 1, TimeUnit.MINUTES)).isTrue();
        var tables = projection.queries().orElseThrow();
        rowsInTables = List.of(tables.shipments().size(), tables.cases().size());
    }

    @Test
    void the_first_start_opens_the_demo_day_and_plans_it() {
        assertThat(planned.shipments()).hasSizeBetween(185, 195);
        assertThat(planned.vehicles()).hasSize(6);
        assertThat(planned.carriers()).hasSize(3);
        assertThat(planned.plan().routes())
                .filteredOn(route -> !route.visits().isEmpty())
                .hasSizeGreaterThan(2);
    }

    @Test
    void every_shipment_is_served_or_somebody_is_asked_about_it() {
        assertThat(planned.shipments().keySet()).allSatisfy(id -> assertAccountedFor(planned, id));
        assertThat(replanned.shipments().keySet())
                .allSatisfy(id -> assertAccountedFor(replanned, id));
    }

    @Test
    void a_searched_plan_keeps_every_rule() {
        assertThat(planned.plan().routes()).allSatisfy(r -> assertThat(r.broken()).isEmpty());
        assertThat(planned.plan().stopsLate()).isZero();
    }

    @Test
    void what_was_tried_is_what_is_done() {
        assertThat(moved.plan().routes()).isEqualTo(draft.proposal().plan().routes());
        assertThat(moved.plan().totalCents() - planned.plan().totalCents())
                .isEqualTo(draft.extraCents());
    }

    @Test
    void a_moved_stop_is_where_it_was_put_and_stays_there() {
        Route route = moved.plan().routeOf(parcel).orElseThrow();
        assertThat(route.vehicle()).isEqualTo(otherVan);
        assertThat(route.shipments().indexOf(parcel)).isEqualTo(1);
        assertThat(replanned.content().locks()).containsEntry(parcel, new Lock.ToVehicle(otherVan));
        assertThat(replanned.plan().routeOf(parcel).orElseThrow().vehicle()).isEqualTo(otherVan);
    }

    @Test
    void undo_and_redo_bring_back_routes_and_locks_under_a_new_version() {
        assertThat(undone.plan().routes()).isEqualTo(planned.plan().routes());
        assertThat(undone.content().locks()).isEqualTo(planned.content().locks());
        assertThat(redone.plan().routes()).isEqualTo(moved.plan().routes());
        assertThat(redone.content().locks()).isEqualTo(moved.content().locks());
        assertThat(List.of(planned, moved, undone, redone))
                .extracting(state -> state.plan().version())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void an_answered_case_is_closed_by_who_answered_it_with_a_record_of_why() {
        assertThat(answered.caseOf(question.id()).orElseThrow().isClosed()).isTrue();
        var record = answered.decisions().getLast();
        assertThat(record.actor()).isEqualTo(OpenDesk.NORA);
        assertThat(record.question()).isEqualTo(question.title());
        assertThat(record.alternatives()).hasSameSizeAs(question.options());
        assertThat(answered.content().deferred())
                .containsExactly(new ShipmentId(question.cause().subject()));
    }

    @Test
    void a_shipment_whose_address_was_settled_leaves_the_review_and_joins_the_plan() {
        var take = (CaseOption.Action.TakePlaces) addresses.options().getFirst().action();

        assertThat(take.choices()).isNotEmpty();
        for (CaseOption.PlaceChoice choice : take.choices()) {
            assertThat(settled.shipment(choice.shipment()).orElseThrow().point())
                    .contains(choice.place().point());
            assertThat(isServed(settled.plan(), choice.shipment())).isTrue();
        }
    }

    @Test
    void orders_that_come_later_are_planned_into_the_day() {
        assertThat(imported.replanWanted()).isNotNull();
        assertThat(replanned.shipments()).hasSize(planned.shipments().size() + EXTRA_ORDERS);
        for (int i = 1; i <= EXTRA_ORDERS; i++) {
            var id = new ShipmentId("X-" + i);
            assertThat(isServed(replanned.plan(), id)).as(id.value()).isTrue();
        }
    }

    @Test
    void the_next_start_shows_the_same_day() {
        assertThat(digestAfter).isEqualTo(digestBefore);
        assertThat(rowsInTables)
                .containsExactly(replanned.shipments().size(), replanned.cases().size());
    }

    @Test
    void the_journal_is_sound_and_folds_to_the_day_that_was_shown() {
        assertThat(check.isSound()).isTrue();
        assertThat(check.closedInOrder()).isTrue();
        assertThat(check.lastSequence()).isEqualTo(replanned.sequence());
        assertThat(check.stateDigest()).isEqualTo(digestBefore);
    }

    @Test
    void the_whole_day_decided_again_comes_out_the_same() {
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.units()).isEqualTo(replanned.sequence());
        assertThat(replay.searches()).isGreaterThanOrEqualTo(2);
        assertThat(replay.skipped()).isZero();
    }

    private static boolean isServed(Plan plan, ShipmentId id) {
        return plan.routeOf(id).isPresent() || plan.outsourcingOf(id).isPresent();
    }

    private static void assertAccountedFor(DispatchState state, ShipmentId id) {
        if (isServed(state.plan(), id) || state.content().deferred().contains(id)) {
            return;
        }
        if (state.shipment(id).orElseThrow().destination() instanceof Destination.InReview) {
            assertThat(openCauses(state)).contains(Cause.Kind.ADDRESS_UNCERTAIN);
            return;
        }
        assertThat(state.plan().unserved())
                .filteredOn(left -> left.shipment().equals(id))
                .as("%s is left over with reasons", id)
                .hasSize(1)
                .allSatisfy(left -> assertThat(left.reasons()).isNotEmpty())
                .extracting(Unserved::shipment)
                .allSatisfy(left ->
                        assertThat(state.cases())
                                .extracting(ExceptionCase::cause)
                                .contains(new Cause(Cause.Kind.UNSERVED, left.value())));
    }

    private static List<Cause.Kind> openCauses(DispatchState state) {
        return state.cases().stream()
                .filter(it -> !it.isClosed())
                .map(it -> it.cause().kind())
                .toList();
    }
}
