package io.depotdesk.data.carriers.sync;

import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.policy.Actor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The sender: looks at every newer state and does at each carrier what is due there, on a virtual thread of the
/// carrier's own, so that a slow one holds up no other.
///
/// It may be killed at any moment. What was being sent then is unknown at the next start, and the carrier is asked.
public final class CarrierSync implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierSync.class);
    private static final Duration LAST_CALLS = Duration.ofSeconds(5);

    private static final Duration AFTER_A_DEFECT = Duration.ofSeconds(30);

    private final DispatchLoop loop;
    private final InstantSource clock;
    private final List<ConnectedCarrier> carriers;
    private final List<Line> lines;
    private final Consumer<DispatchState> listener = _ -> lookAgain();
    private volatile boolean running = true;

    private record Line(CarrierWorker worker, Semaphore news, Thread thread) {}

    private CarrierSync(DispatchLoop loop, List<ConnectedCarrier> carriers, InstantSource clock) {
        this.loop = loop;
        this.clock = clock;
        this.carriers = List.copyOf(carriers);
        this.lines = this.carriers.stream().map(this::line).toList();
    }

    /// Begins to talk to `carriers`, which it closes at its end. The loop has to run already.
    public static CarrierSync start(
            DispatchLoop loop, List<ConnectedCarrier> carriers, InstantSource clock) {
        var sync = new CarrierSync(loop, carriers, clock);
        sync.doubtWhatWasBeingSent();
        loop.onState(sync.listener);
        sync.lines.forEach(line -> line.thread.start());
        return sync;
    }

    private void lookAgain() {
        lines.forEach(line -> line.news.release());
    }

    private void doubtWhatWasBeingSent() {
        DispatchState state = loop.state();
        for (TenderRecord each : state.tenders().all().toList()) {
            if (each.state() == TenderState.SENT) {
                loop.submit(
                                new Reported.TenderReported(
                                        new TenderReport.Answered(
                                                each.key(),
                                                new TenderAnswer.Unknown(
                                                        "The desk stopped while it was sent.")),
                                        Actor.MACHINE))
                        .join();
            }
        }
    }

    private Line line(ConnectedCarrier carrier) {
        var worker = new CarrierWorker(loop, carrier, clock);
        var news = new Semaphore(0);
        Thread thread =
                Thread.ofVirtual()
                        .name("carrier-" + carrier.carrier())
                        .unstarted(() -> work(carrier, worker, news));
        return new Line(worker, news, thread);
    }

    private void work(ConnectedCarrier carrier, CarrierWorker worker, Semaphore news) {
        try {
            while (running && loop.readOnly() == null) {
                news.drainPermits();
                Instant again = stepped(carrier, worker);
                long millis = Duration.between(clock.instant(), again).toMillis();
                if (millis > 0) {
                    boolean _ = news.tryAcquire(millis, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A defect at one carrier is no reason to give it up for good.
    private Instant stepped(ConnectedCarrier carrier, CarrierWorker worker)
            throws InterruptedException {
        try {
            return worker.step();
        } catch (RuntimeException e) {
            LOG.error("Nothing is sent to {} for a while", carrier.carrier(), e);
            return clock.instant().plus(AFTER_A_DEFECT);
        }
    }

    /// Returns how the lines are, in the order of the carriers.
    public List<LineState> lines() {
        return lines.stream().map(line -> line.worker.line()).toList();
    }

    /// Lets what is being sent come to its end for some seconds, then gives it up; the next start asks what became of it.
    @Override
    public void close() {
        running = false;
        loop.leave(listener);
        lookAgain();
        long until = System.nanoTime() + LAST_CALLS.toNanos();
        try {
            for (Line line : lines) {
                long left = Math.max(1, (until - System.nanoTime()) / 1_000_000);
                if (!line.thread.join(Duration.ofMillis(left))) {
                    line.thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            lines.forEach(line -> line.thread.interrupt());
            Thread.currentThread().interrupt();
        }
        carriers.forEach(ConnectedCarrier::close);
    }
}
