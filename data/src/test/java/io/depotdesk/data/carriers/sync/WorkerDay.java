package io.depotdesk.data.carriers.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.data.carriers.http.CarrierHttp;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.MemoryJournal;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.CarrierTerms;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.policy.Actor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// The real core and loop, a clock that a test moves, and a carrier that answers what a test says.
abstract class WorkerDay {

    static final Actor.Person ANNA = new Actor.Person("Anna");
    static final CarrierId ID = new CarrierId("swift");
    static final ShipmentId S1 = new ShipmentId("S1");

    final AtomicReference<Instant> now = new AtomicReference<>(TenderDay.NOON);
    final InstantSource clock = now::get;
    final MemoryJournal journal = new MemoryJournal(DispatchState.EMPTY);
    final ScriptedCarrier carrier = new ScriptedCarrier();
    DispatchLoop loop;
    CarrierWorker worker;

    @BeforeEach
    void aDayWithOneCarrier() {
        restart();
        told(
                new Reported.DayOpened(
                        LocalDate.of(2026, 11, 23),
                        "America/Los_Angeles",
                        TenderDay.DEPOT,
                        "none"));
        told(new Reported.FleetImported("fleet.csv", List.of(), List.of(swift()), ANNA));
        told(
                new Reported.ShipmentsImported(
                        "orders.csv", List.of(TenderDay.shipment("S1")), 0, ANNA));
    }

    @AfterEach
    void close() {
        loop.close();
    }

    void restart() {
        if (loop != null) {
            loop.close();
        }
        loop = new DispatchLoop(journal, clock, DispatchLoop.restore(journal));
        loop.start();
        connect();
    }

    /// Opens the line anew, with what the carrier can now.
    void connect() {
        worker =
                new CarrierWorker(
                        loop,
                        new ConnectedCarrier(
                                ID,
                                carrier,
                                new CarrierHttp(
                                        "http://127.0.0.1:9", true, HttpLimits.USUAL, clock),
                                carrier.capabilities()),
                        clock);
    }

    static Carrier swift() {
        return new Carrier(
                ID,
                "Swift",
                CarrierKind.CONTRACT,
                new RateCard("1", 700, List.of(), 50, 0),
                new Load(30_000, 120_000, 4),
                50_000,
                List.of(),
                false,
                1_000,
                CarrierTerms.NONE,
                Channel.API);
    }

    void told(Reported report) {
        assertThat(loop.submit(report).join()).isInstanceOf(Outcome.Accepted.class);
    }

    void offered() {
        offered(S1);
    }

    void offered(ShipmentId shipment) {
        told(
                new Reported.TenderReported(
                        new TenderReport.Offered(List.of(shipment), List.of(ID), 1), ANNA));
    }

    TenderRecord offer() {
        return offer(S1);
    }

    TenderRecord offer(ShipmentId shipment) {
        return loop.state().tenders().of(shipment).getLast();
    }

    void tell(TenderReport report) {
        told(new Reported.TenderReported(report, Actor.MACHINE));
    }

    /// Steps and lets time pass until `end`, as the sender does.
    void workUntil(Instant end) throws InterruptedException {
        for (Instant again = work(); again.isBefore(end); again = work()) {
            now.set(again);
        }
        now.set(end);
    }

    /// Steps until there is nothing to do at this moment.
    Instant work() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            Instant again = worker.step();
            if (again.isAfter(clock.instant())) {
                return again;
            }
        }
        throw new AssertionError("There is no end to it: " + carrier.calls);
    }

    void pass(Duration time) {
        now.updateAndGet(it -> it.plus(time));
    }

    static Found.Exists booked(TenderState state, String word) {
        return new Found.Exists(
                "R1",
                List.of(
                        new CarrierEvent(
                                word, state, word, TenderDay.NOON.plusSeconds(5), null, "")));
    }
}
