package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.id;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.policy.Actor;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SampleTenders;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// What one report about an offer costs on a day with thousands of them, in CPU time.
///
/// Run it with a number of offers; without one it takes 10,000.
final class TenderBench {

    private static final Logger LOG = LoggerFactory.getLogger(TenderBench.class);
    private static final int ROUNDS = 500;

    private final DispatchCore core = new DispatchCore();
    private final int offers;
    private DispatchState state;
    private Instant now;

    private TenderBench(int offers) {
        this.offers = offers;
        var day = CarrierDay.oneAfterTheOther();
        List<Shipment> goods =
                IntStream.rangeClosed(1, offers).mapToObj(SampleDay::delivery).toList();
        day.day.report(new Reported.ShipmentsImported("orders.csv", goods, 0, Actor.MACHINE));
        DispatchState imported = day.state();
        now = day.now();
        Tenders tenders = Tenders.NONE;
        List<Outsourced> given = new ArrayList<>();
        for (Shipment each : goods) {
            tenders = tenders.with(new TenderRecord(tender(each), accepted(), List.of()));
            given.add(new Outsourced(each.id(), RIVIERA, SampleTenders.price(690), List.of()));
        }
        state =
                imported.with(imported.content().with(new Plan(1, List.of(), given, List.of())))
                        .with(tenders);
    }

    public static void main(String[] args) {
        int offers = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        var bench = new TenderBench(offers);
        for (int round = 1; round <= 3; round++) {
            LOG.info("{} offers, round {}, CPU time each:", offers, round);
            measure("a status is taken (conclude and fold)", bench::status);
            measure("what the clock calls for", _ -> bench.core.due(bench.state, bench.now));
            measure("when the clock calls next", _ -> bench.core.nextDue(bench.state));
            measure("what is due at carriers", _ -> TenderWork.due(bench.state, bench.now));
            measure("when more is due", _ -> TenderWork.nextTime(bench.state, bench.now));
        }
    }

    private static void measure(String what, IntConsumer work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            work.accept(i);
        }
        long nanos = (threads.getCurrentThreadCpuTime() - before) / ROUNDS;
        LOG.info("  {}: {} µs", what, nanos / 1_000);
    }

    private void status(int round) {
        now = now.plusMillis(1);
        var key = TenderKey.of(SampleDay.DATE, id(1 + (round * 7919) % offers), 1);
        var event =
                new CarrierEvent(
                        "e" + now.toEpochMilli(), TenderState.ACCEPTED, "still", now, null, "");
        var report =
                new Reported.TenderReported(new TenderReport.Status(key, event), Actor.MACHINE);
        state = state.after(core.taken(state, report, now));
    }

    private Tender tender(Shipment shipment) {
        return new Tender(
                TenderKey.of(SampleDay.DATE, shipment.id(), 1),
                RIVIERA,
                1,
                shipment,
                SampleDay.DEPOT,
                now.plus(Duration.ofHours(1)),
                SampleTenders.price(690),
                null,
                now.plus(Duration.ofMinutes(10)),
                null);
    }

    private TenderProgress accepted() {
        return TenderProgress.intended(now, now.plusSeconds(600))
                .draft()
                .to(TenderState.ACCEPTED, now)
                .known()
                .reference("r")
                .made();
    }
}
