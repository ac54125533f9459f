package io.depotdesk.data.carriers.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.data.carriersim.Booking;
import io.depotdesk.data.carriersim.CarrierSimulator;
import io.depotdesk.data.carriersim.CarrierTraits;
import io.depotdesk.data.carriersim.Knob;
import io.depotdesk.data.carriersim.SimulatedCarrier;
import io.depotdesk.data.carriersim.SimulatorSetup;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.MemoryJournal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One day with one simulated carrier, and desks that are killed on it.
final class SuiteDay implements AutoCloseable {

    final SuiteLine line;
    final SuiteClock clock = new SuiteClock(TenderDay.NOON);
    final CarrierSimulator simulator;
    final SimulatedCarrier carrier;
    final CarrierAdapter adapter;
    private final MemoryJournal journal = new MemoryJournal(DispatchState.EMPTY);
    SuiteDesk desk;

    /// @param shape what is unusual about the carrier
    SuiteDay(SuiteLine line, int shipments, UnaryOperator<CarrierTraits> shape) throws IOException {
        this(line, shipments, 1, SuiteLine.PATIENT, shape);
    }

    /// @param patience how long the adapter waits for an answer; late ones take twice that
    SuiteDay(
            SuiteLine line,
            int shipments,
            long seed,
            Duration patience,
            UnaryOperator<CarrierTraits> shape)
            throws IOException {
        this.line = line;
        CarrierTraits usual =
                CarrierTraits.usual("it", line.api())
                        .with("currency", "USD")
                        .with(Knob.ACCEPTED, 1)
                        .with(Knob.CANCELLED, 0)
                        .with(Knob.FAILED, 0)
                        .with(Knob.DELAY_MILLIS, 0)
                        .with(Knob.BASE_CENTS, 500)
                        .with(Knob.KM_CENTS, 0)
                        .with(Knob.SLOW_MILLIS, 2 * patience.toMillis());
        this.simulator =
                CarrierSimulator.serving(
                        new SimulatorSetup(seed, 1, List.of(shape.apply(usual))), 0, clock);
        this.carrier = simulator.carrier("it");
        this.adapter = line.adapter(simulator.url("it"), "USD", patience, clock);
        this.desk = new SuiteDesk(journal, clock, adapter, _ -> false);
        desk.report(
                new Reported.DayOpened(
                        LocalDate.of(2026, 11, 23),
                        "America/Los_Angeles",
                        TenderDay.DEPOT,
                        "none"));
        desk.report(
                new Reported.FleetImported(
                        "fleet.csv", List.of(), List.of(carrier()), SuiteDesk.ANNA));
        List<Shipment> goods =
                IntStream.rangeClosed(1, shipments)
                        .mapToObj(it -> TenderDay.shipment(id(it).value()))
                        .toList();
        desk.report(new Reported.ShipmentsImported("orders.csv", goods, 0, SuiteDesk.ANNA));
    }

    static ShipmentId id(int number) {
        return new ShipmentId("S-" + number);
    }

    private Carrier carrier() {
        return new Carrier(
                        SuiteLine.CARRIER,
                        "Simulated",
                        line.quoted() ? CarrierKind.GIG : CarrierKind.CONTRACT,
                        new RateCard("1", 700, List.of(), 50, 0),
                        new Load(30_000, 120_000, 4),
                        50_000,
                        List.of(),
                        false,
                        1_000)
                .by(Channel.API);
    }

    /// The desk dies; the next one finds the journal.
    void restart() {
        restart(_ -> false);
    }

    void restart(Predicate<Arrow> kill) {
        desk = new SuiteDesk(journal, clock, adapter, kill);
    }

    /// Works through `time`, a killed desk being followed by one that is not.
    void work(Duration time) throws InterruptedException {
        work(time, Duration.ofSeconds(15));
    }

    void work(Duration time, Duration step) throws InterruptedException {
        try {
            desk.workFor(time, step);
        } catch (SuiteDesk.Killed e) {
            restart();
            desk.workFor(time, step);
        }
    }

    List<Booking> standing() {
        return carrier.ledger().standing(clock.instant());
    }

    TenderRecord lastOffer() {
        return desk.offersOf(id(1)).getLast();
    }

    /// Returns the cases about offers that people were asked about.
    List<ExceptionCase> stuck() {
        return desk.state().cases().stream()
                .filter(it -> it.cause().kind() == Cause.Kind.TENDER_STUCK)
                .toList();
    }

    /// The promise of the whole thing: no shipment is booked twice, every booking is known to the desk as such, and what
    /// the desk takes for booked is.
    void isExactlyOnceOrOpenlyUnknown(int shipments) {
        assertThat(carrier.ledger().doubled(clock.instant())).as("booked twice").isEmpty();
        List<String> known =
                desk.state()
                        .tenders()
                        .all()
                        .filter(TenderRecord::isCommitted)
                        .flatMap(it -> Stream.ofNullable(it.progress().booking().reference()))
                        .toList();
        List<String> booked = standing().stream().map(Booking::reference).toList();
        assertThat(booked).as("booked as the desk knows").containsAll(known);
        for (int number = 1; number <= shipments; number++) {
            List<TenderRecord> offers = desk.offersOf(id(number));
            List<String> keys = offers.stream().map(it -> it.key().value()).toList();
            List<TenderRecord> holding = offers.stream().filter(TenderRecord::holds).toList();
            assertThat(holding).as("holders of %s", keys).hasSizeLessThanOrEqualTo(1);
        }
        List<String> unknown = booked.stream().filter(it -> !known.contains(it)).toList();
        List<TenderRecord> open =
                desk.state()
                        .tenders()
                        .all()
                        .filter(it -> it.state().isOpen() && !it.isCommitted())
                        .toList();
        assertThat(unknown.size())
                .as("bookings %s are unknown, open are %s", unknown, open)
                .isLessThanOrEqualTo(open.size());
        if (line.finds()) {
            assertThat(unknown).as("bookings that the desk does not know of").isEmpty();
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
