package io.depotdesk.data.carriertrial;

import io.depotdesk.data.carriers.sync.CarrierSync;
import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.SnapshotWriter;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.policy.Actor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/// The desk that a tender trial kills: real journal, loop, planner and sender. It says on its standard output, a line
/// each:
///
/// - `READY`: it is open, has a plan and talks to the carriers
/// - `OPEN 17 {…}`: so much is still to be settled, told four times a second
/// - `FAILED …`: it ends by itself; the stack is in its log
public final class TenderTrialDesk {

    static final String JOURNAL = "journal";

    private static final Logger LOG = LoggerFactory.getLogger(TenderTrialDesk.class);
    private static final Actor.Person ANNA = new Actor.Person("Anna");
    private static final int FAILED = 70;
    private static final long BEAT_MILLIS = 250;

    private TenderTrialDesk() {}

    /// Runs until it is killed.
    ///
    /// @param args home folder, address of the carriers over the rough line, address of their own server, clock, shipments,
    ///     seed
    public static void main(String[] args) throws Exception {
        var out = new FileOutputStream(FileDescriptor.out);
        try {
            run(
                    Path.of(args[0]),
                    args[1],
                    args[2],
                    FastClock.of(args[3]),
                    Integer.parseInt(args[4]),
                    Long.parseLong(args[5]),
                    out);
        } catch (IOException | RuntimeException e) {
            // Threads of the desk would keep a failed process alive and silent.
            LOG.error("The desk of the trial failed", e);
            say(out, "FAILED " + e);
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private static void run(
            Path home,
            String line,
            String portal,
            FastClock clock,
            int shipments,
            long seed,
            OutputStream out)
            throws IOException, InterruptedException {
        Path folder = home.resolve(JOURNAL);
        FileJournal journal =
                FileJournal.open(DiskFiles.made(folder), DeskKeys.beside(folder), 4L << 20);
        var loop = new DispatchLoop(journal, clock);
        loop.onState(SnapshotWriter.start(journal, loop.state())::show);
        loop.start();
        open(loop, shipments, seed);
        CarrierSync.start(loop, TrialLines.open(line, clock), clock);
        TrialPlanner.start(loop);
        var person = new TrialPerson(loop, portal, clock, seed + loop.state().sequence(), ANNA);
        boolean isReady = false;
        while (true) {
            if (!isReady && loop.state().plan().version() > 0) {
                isReady = true;
                say(out, "READY");
            }
            Thread.sleep(BEAT_MILLIS);
            person.work();
            // Whoever waits for a time waits by the computer's clock; news make them look at the
            // trial's.
            loop.submit(
                            new Reported.TenderReported(
                                    new TenderReport.QuotesAsked(List.of(), List.of()),
                                    Actor.MACHINE))
                    .join();
            say(out, "OPEN " + open(loop.state()));
        }
    }

    /// Opens the day as far as the desk before has not.
    private static void open(DispatchLoop loop, int shipments, long seed) {
        if (loop.state().day() == null) {
            submit(
                    loop,
                    new Reported.DayOpened(
                            TrialGoods.DATE, TrialGoods.ZONE, TrialGoods.DEPOT, "none"));
        }
        if (loop.state().carriers().isEmpty()) {
            submit(
                    loop,
                    new Reported.PolicyActivated(
                            TrialGoods.policy(1 + (int) (seed % 2)), Actor.MACHINE));
            submit(
                    loop,
                    new Reported.FleetImported(
                            "fleet.csv",
                            TrialGoods.vans(shipments),
                            TrialGoods.carriers(shipments),
                            ANNA));
        }
        if (loop.state().shipments().isEmpty()) {
            submit(
                    loop,
                    new Reported.ShipmentsImported(
                            "orders.csv", TrialGoods.shipments(shipments, seed), 0, ANNA));
        }
    }

    private static void submit(DispatchLoop loop, Reported report) {
        loop.submit(report).join();
    }

    /// Returns how many offers and wishes are not settled, then which.
    private static String open(DispatchState state) {
        var open = new TreeMap<String, Integer>();
        state.tenders()
                .all()
                .filter(it -> !it.isCommitted() && it.state().isOpen())
                .forEach(it ->
                        open.merge(it.tender().carrier() + " " + it.state(), 1, Integer::sum));
        state.plan().outsourced().stream()
                .filter(it -> state.tenders().holder(it.shipment()).isEmpty())
                .forEach(_ -> open.merge("not offered", 1, Integer::sum));
        if (state.plan().version() == 0 || state.replanWanted() != null) {
            open.put("to plan", 1);
        }
        return open.values().stream().mapToInt(it -> it).sum() + " " + open;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
