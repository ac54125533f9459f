package io.depotdesk.data.carriers.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.data.carriersim.Booking;
import io.depotdesk.data.carriersim.Fault;
import io.depotdesk.data.carriersim.Knob;
import io.depotdesk.data.carriersim.Milestone;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The network is gone for eight hours; carriers drive on, people telephone, offers wait. Afterwards every event is
/// there once.
class NetworkCutTest {

    private static final int BOOKED = 180;
    private static final int QUEUED = 10;
    private static final Duration CUT = Duration.ofHours(8);

    @Test
    void after_eight_hours_without_a_network_no_event_is_lost_and_none_doubled() throws Exception {
        var line = new SuiteLine(ApiKind.OPEN_DELIVERY, false);
        try (SuiteDay day =
                new SuiteDay(
                        line,
                        BOOKED + QUEUED + 1,
                        it ->
                                it.with(Knob.PICKUP_MINUTES, 60)
                                        .with(Knob.DUPLICATE_EVENTS, 0.3)
                                        .with(Knob.REORDERED_EVENTS, 0.3))) {
            for (int number = 1; number <= BOOKED; number++) {
                day.desk.offer(SuiteDay.id(number));
            }
            day.work(Duration.ofMinutes(2), Duration.ofSeconds(30));
            assertThat(day.standing()).hasSize(BOOKED);
            Instant cut = day.clock.instant();

            day.carrier.become(day.carrier.traits().with(Fault.CUT_BEFORE, 1));
            for (int number = BOOKED + 1; number <= BOOKED + QUEUED; number++) {
                day.desk.offer(SuiteDay.id(number));
            }
            phoned(day);
            day.work(CUT, Duration.ofHours(1));
            day.restart();
            List<Milestone> during =
                    day.carrier.ledger().all().stream()
                            .flatMap(it -> it.until(day.clock.instant()).stream())
                            .filter(it -> it.at().isAfter(cut))
                            .toList();
            assertThat(during.size()).as("events during the cut").isGreaterThanOrEqualTo(1_200);
            day.carrier.become(day.carrier.traits().with(Fault.CUT_BEFORE, 0));
            day.work(Duration.ofMinutes(30), Duration.ofMinutes(5));

            for (Booking booking : day.carrier.ledger().all()) {
                isToldOnce(day, booking, cut);
            }
            day.isExactlyOnceOrOpenlyUnknown(BOOKED + QUEUED + 1);
            TenderRecord phoned = day.desk.offersOf(SuiteDay.id(BOOKED + QUEUED + 1)).getLast();
            assertThat(phoned.state()).isEqualTo(TenderState.ACCEPTED);
            assertThat(phoned.progress().booking().confirmedBy()).contains("M. Roux");
        }
    }

    /// What nobody can send is accepted by telephone.
    private static void phoned(SuiteDay day) {
        day.desk.offer(SuiteDay.id(BOOKED + QUEUED + 1));
        day.desk.report(
                new Reported.TenderReported(
                        new TenderReport.PhoneAnswered(
                                day.desk.offersOf(SuiteDay.id(BOOKED + QUEUED + 1)).getLast().key(),
                                true,
                                "M. Roux",
                                day.clock.instant(),
                                ""),
                        SuiteDesk.ANNA));
    }

    private static void isToldOnce(SuiteDay day, Booking booking, Instant cut) {
        List<TenderRecord> offers =
                day.desk
                        .state()
                        .tenders()
                        .all()
                        .filter(it ->
                                booking.reference().equals(it.progress().booking().reference()))
                        .toList();
        assertThat(offers).as("offers of %s", booking.reference()).hasSize(1);
        List<Instant> heard =
                offers.getFirst().heard().stream()
                        .map(it -> it.event().at())
                        .filter(it -> it.isAfter(cut))
                        .toList();
        List<Instant> happened =
                booking.until(day.clock.instant()).stream()
                        .map(Milestone::at)
                        .filter(it -> it.isAfter(cut))
                        .toList();
        assertThat(heard)
                .as("events of %s", booking.reference())
                .containsExactlyInAnyOrderElementsOf(happened);
        if (booking.at().isBefore(cut)) {
            assertThat(offers.getFirst().state()).isEqualTo(TenderState.DELIVERED);
        }
    }
}
