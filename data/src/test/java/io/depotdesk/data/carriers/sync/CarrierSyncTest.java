package io.depotdesk.data.carriers.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.data.carriersim.CarrierSimulator;
import io.depotdesk.data.carriersim.CarrierTraits;
import io.depotdesk.data.carriersim.Knob;
import io.depotdesk.data.carriersim.SimulatorSetup;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.MemoryJournal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.CarrierTerms;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.policy.Actor;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// The loop, the sender and a simulated carrier, each at work by itself, over real HTTP.
class CarrierSyncTest {

    private static final Actor.Person ANNA = new Actor.Person("Anna");
    private static final CarrierId ID = new CarrierId("c1");
    private static final int SHIPMENTS = 12;

    @Test
    void what_a_person_offers_is_booked_once_each_without_anybody_doing_more() throws Exception {
        InstantSource clock = InstantSource.system();
        var traits =
                CarrierTraits.usual("dash", ApiKind.DOORDASH)
                        .with("currency", "USD")
                        .with(Knob.ACCEPTED, 1)
                        .with(Knob.CANCELLED, 0)
                        .with(Knob.FAILED, 0)
                        .with(Knob.DELAY_MILLIS, 0);
        try (var simulator =
                        CarrierSimulator.serving(
                                new SimulatorSetup(1, 1, List.of(traits)), 0, clock);
                var loop = new DispatchLoop(new MemoryJournal(DispatchState.EMPTY), clock)) {
            var done = new CountDownLatch(1);
            loop.onState(state -> {
                if (state.tenders().all().filter(TenderRecord::isCommitted).count() == SHIPMENTS) {
                    done.countDown();
                }
            });
            loop.start();
            openDay(loop, clock);
            try (CarrierSync sync =
                    CarrierSync.start(loop, List.of(connected(simulator.url("dash"))), clock)) {
                offer(loop);

                assertThat(done.await(2, TimeUnit.MINUTES)).isTrue();
                assertThat(sync.lines())
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.trouble()).isNull();
                            assertThat(line.heardAt()).isNotNull();
                        });
            }
            var ledger = simulator.carrier("dash").ledger();
            assertThat(ledger.standing(clock.instant())).hasSize(SHIPMENTS);
            assertThat(ledger.doubled(clock.instant())).isEmpty();
        }
    }

    /// Whoever set up a line in the form left the senders of all times before listening, with all that they held.
    @Test
    void a_sender_that_was_closed_hears_no_more_and_is_forgotten() throws Exception {
        InstantSource clock = InstantSource.system();
        try (var loop = new DispatchLoop(new MemoryJournal(DispatchState.EMPTY), clock)) {
            loop.start();
            WeakReference<ConnectedCarrier> closed = openedAndClosed(loop, clock);
            for (int i = 0; i < 50 && closed.get() != null; i++) {
                System.gc();
            }

            assertThat(closed.get()).isNull();
        }
    }

    private static WeakReference<ConnectedCarrier> openedAndClosed(
            DispatchLoop loop, InstantSource clock) {
        var carrier = connected("http://127.0.0.1:9");
        CarrierSync.start(loop, List.of(carrier), clock).close();
        return new WeakReference<>(carrier);
    }

    private static ConnectedCarrier connected(String url) {
        CarrierLine line =
                TenderDay.line(
                        "doordash",
                        url,
                        "USD",
                        Map.of("developerId", "developer", "keyId", "key"),
                        "c2lnbmluZyBzZWNyZXQ");
        var adapter = Adapters.named("doordash").orElseThrow().adapter().apply(line);
        return new ConnectedCarrier(ID, adapter, line.http(), adapter.capabilities());
    }

    private static void openDay(DispatchLoop loop, InstantSource clock) {
        loop.submit(
                        new Reported.DayOpened(
                                LocalDate.ofInstant(
                                        clock.instant(), ZoneId.of("America/Los_Angeles")),
                                "America/Los_Angeles",
                                TenderDay.DEPOT,
                                "none"))
                .join();
        var carrier =
                new Carrier(
                        ID,
                        "Dash",
                        CarrierKind.CONTRACT,
                        new RateCard("1", 700, List.of(), 50, 0),
                        new Load(30_000, 120_000, 4),
                        50_000,
                        List.of(),
                        false,
                        1_000,
                        CarrierTerms.NONE,
                        Channel.API);
        loop.submit(new Reported.FleetImported("fleet.csv", List.of(), List.of(carrier), ANNA))
                .join();
        List<Shipment> goods =
                IntStream.range(0, SHIPMENTS).mapToObj(i -> TenderDay.shipment("S" + i)).toList();
        loop.submit(new Reported.ShipmentsImported("orders.csv", goods, 0, ANNA)).join();
    }

    private static void offer(DispatchLoop loop) {
        List<ShipmentId> all =
                IntStream.range(0, SHIPMENTS).mapToObj(i -> new ShipmentId("S" + i)).toList();
        loop.submit(
                        new Reported.TenderReported(
                                new TenderReport.Offered(all, List.of(ID), 1), ANNA))
                .join();
    }
}
