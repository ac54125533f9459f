package io.depotdesk.app.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.app.offers.Offer;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.TenderWork;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Whoever opens the demo day sees carriers at work, although none of them is there.
class DemoCarriersTest {

    private static final CarrierId KESTREL = new CarrierId("KES");
    private static final CarrierId ZIP = new CarrierId("ZIP");
    private static final CarrierId ROCHER = new CarrierId("ROC");

    @TempDir private Path folder;

    @Test
    void the_demo_day_gets_quotes_acceptances_and_a_rejection_without_anybody_doing_anything()
            throws Exception {
        InstantSource clock = OpenDesk.fromMorning();
        try (OpenDesk desk = OpenDesk.in(MonacoHome.in(folder), OpenDesk.SHORT, clock)) {
            DispatchState first = desk.until(DemoCarriersTest::isOfferedAgain);
            DispatchState state =
                    desk.until(it ->
                            isQuoted(it)
                                    && accepted(it, KESTREL) > 0
                                    && accepted(it, ZIP) > 0
                                    && !TenderWork.toPhone(it).isEmpty());

            assertThat(first.sequence()).isLessThanOrEqualTo(state.sequence());
            assertThat(state.decisions())
                    .filteredOn(it -> it.question().startsWith("Which carrier is asked"))
                    .isNotEmpty()
                    .extracting(DecisionRecord::actor)
                    .containsOnly(Actor.MACHINE);
            assertThat(TenderWork.toPhone(state))
                    .allSatisfy(it -> assertThat(it.tender().carrier()).isEqualTo(ROCHER));
            OfficeView office = desk.workstation().carriers();
            assertThat(office.simulated()).containsExactly(KESTREL, ZIP);
            assertThat(office.notes()).isEmpty();
            assertThat(office.lines()).allSatisfy(it -> assertThat(it.trouble()).isNull());
        }
    }

    @Test
    void a_demo_day_that_is_opened_again_goes_on_with_the_same_bookings() throws Exception {
        Home home = MonacoHome.in(folder);
        InstantSource clock = OpenDesk.fromMorning();
        List<TenderRecord> before;
        try (OpenDesk desk = OpenDesk.in(home, OpenDesk.SHORT, clock)) {
            before =
                    desk.until(it -> accepted(it, KESTREL) > 1 && accepted(it, ZIP) > 1)
                            .tenders()
                            .all()
                            .filter(it -> it.state() == TenderState.ACCEPTED)
                            .toList();
        }
        try (OpenDesk desk = OpenDesk.in(home, OpenDesk.SHORT, clock)) {
            DispatchState state =
                    desk.until(_ ->
                            desk.workstation().carriers().lines().stream()
                                    .allMatch(it -> it.heardAt() != null));

            assertThat(desk.workstation().carriers().simulated()).containsExactly(KESTREL, ZIP);
            assertThat(before)
                    .allSatisfy(it -> {
                        TenderRecord now = state.tenders().of(it.key()).orElseThrow();
                        assertThat(now.isCommitted()).isTrue();
                        assertThat(now.progress().absentAt()).isNull();
                    });
        }
    }

    @Test
    void offers_that_cannot_be_sent_wait_and_leave_when_the_carrier_can_be_reached_again()
            throws Exception {
        InstantSource clock = OpenDesk.fromMorning();
        try (OpenDesk desk = OpenDesk.in(MonacoHome.in(folder), OpenDesk.SHORT, clock)) {
            desk.workstation().cutOffCarriers(true);
            desk.until(state ->
                    state.tenders().all().map(it -> Offer.of(state, it)).anyMatch(Offer::queued));

            desk.workstation().cutOffCarriers(false);
            desk.until(state -> accepted(state, KESTREL) > 0);
        }
    }

    private static boolean isQuoted(DispatchState state) {
        return state.tenders().quotes().sequencedValues().stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.carrier().equals(ZIP) && it.quoteAt(state.at()).isPresent());
    }

    private static long accepted(DispatchState state, CarrierId carrier) {
        return state.tenders()
                .all()
                .filter(it -> it.tender().carrier().equals(carrier) && it.isCommitted())
                .count();
    }

    /// Whether a carrier has said no and the next one was asked.
    private static boolean isOfferedAgain(DispatchState state) {
        return state.tenders().attempts().sequencedValues().stream()
                .anyMatch(offers ->
                        offers.size() > 1
                                && offers.getFirst().state() == TenderState.REJECTED
                                && !offers.get(1)
                                        .tender()
                                        .carrier()
                                        .equals(offers.getFirst().tender().carrier()));
    }
}
