package io.depotdesk.app.whynot;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.data.journal.PastStates;
import io.depotdesk.data.replay.Replay.RoadsByVersion;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Lets a person at the desk ask past decisions. Questions are answered on a thread of their own.
public final class WhyNotDesk implements AutoCloseable {

    private final Home home;
    private final RoadsByVersion roads;
    private final Overlay overlay;
    private final Selection selection;
    private final Executor screen;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("past-questions").daemon().factory());
    private @Nullable PastWhyNot answers;

    /// @param roads that decisions were taken on, as far as they are kept
    /// @param screen runs what it is given on the FX thread
    public WhyNotDesk(
            Home home,
            RoadsByVersion roads,
            Overlay overlay,
            Selection selection,
            Executor screen) {
        this.home = home;
        this.roads = roads;
        this.overlay = overlay;
        this.selection = selection;
        this.screen = screen;
    }

    /// Asks the person about which shipment, and answers.
    public void ask(DecisionRecord decision) {
        String first =
                selection.get() instanceof Selected.OfShipment(ShipmentId id) ? id.value() : "";
        WhyNotForm.open(
                overlay,
                decision,
                first,
                (shipment, who) -> ask(decision.id(), shipment, who),
                screen);
    }

    private CompletableFuture<WhyNotAnswer> ask(String decision, String shipment, String who) {
        return CompletableFuture.supplyAsync(
                () ->
                        answers()
                                .ask(
                                        decision,
                                        new ShipmentId(shipment),
                                        who.isEmpty() ? null : who,
                                        Progress.NONE),
                thread);
    }

    private PastWhyNot answers() {
        if (answers == null) {
            answers = new PastWhyNot(PastStates.of(home.journal()), roads);
        }
        return answers;
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
