package io.depotdesk.app.details;

import io.depotdesk.app.chronicle.Past;
import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Placement;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.planning.PlacementOption;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// What is known of the selected thing. Options are asked for anew when selection or plan changes; answers that
/// come too late are dropped. They are asked for when somebody stays: who steps through a list wants the next row.
public final class DetailsModel {

    private static final long STAYS_MILLIS = 120;

    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(new Shown.Nothing());
    private final ObjectProperty<Ranked> ranked = new SimpleObjectProperty<>(new Ranked.None());
    private final Desk desk;
    private final PastModel past;
    private final Selection selection;
    private final Executor screen;
    private @Nullable DayView day;
    private @Nullable ShipmentId askedFor;
    private @Nullable Plan askedAtPlan;
    private long question;

    public DetailsModel(Desk desk, Selection selection, Executor screen) {
        this.desk = desk;
        this.past = new PastModel(desk, screen);
        this.selection = selection;
        this.screen = screen;
        selection.selectedProperty().subscribe(_ -> refresh());
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown;
    }

    public ReadOnlyObjectProperty<Ranked> rankedProperty() {
        return ranked;
    }

    /// Returns what happened to it so far.
    ReadOnlyObjectProperty<Past> pastProperty() {
        return past.pastProperty();
    }

    public void show(DayView newest) {
        day = newest;
        refresh();
    }

    Words words() {
        return day == null ? new Words(ZoneOffset.UTC) : day.words();
    }

    private void refresh() {
        if (day == null) {
            return;
        }
        shown.set(Shown.of(day, selection.get()));
        past.show(day, shown.get());
        ShipmentId wanted =
                shown.get() instanceof Shown.OfShipment it && canBePlaced(it.placement())
                        ? it.shipment().id()
                        : null;
        Plan plan = day.state().plan();
        if (!Objects.equals(wanted, askedFor) || plan != askedAtPlan) {
            boolean stays = Objects.equals(wanted, askedFor);
            askedFor = wanted;
            askedAtPlan = plan;
            ask(wanted, stays ? 0 : STAYS_MILLIS);
        }
    }

    private static boolean canBePlaced(Placement placement) {
        return !(placement instanceof Placement.InReview);
    }

    private void ask(@Nullable ShipmentId shipment, long afterMillis) {
        long mine = ++question;
        if (shipment == null) {
            ranked.set(new Ranked.None());
            return;
        }
        ranked.set(new Ranked.Loading());
        if (afterMillis == 0) {
            request(shipment, mine);
            return;
        }
        CompletableFuture.delayedExecutor(afterMillis, TimeUnit.MILLISECONDS, screen)
                .execute(() -> {
                    if (mine == question) {
                        request(shipment, mine);
                    }
                });
    }

    private void request(ShipmentId shipment, long mine) {
        desk.options(shipment)
                .<Ranked>thenApply(Ranked.Ready::new)
                .exceptionally(error -> new Ranked.Failed(reason(error)))
                .thenAcceptAsync(
                        answer -> {
                            if (mine == question) {
                                ranked.set(answer);
                            }
                        },
                        screen);
    }

    private static String reason(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /// Returns the options that can be chosen now, empty if they are not known.
    public List<PlacementOption> options() {
        return ranked.get() instanceof Ranked.Ready(var options) ? options : List.of();
    }
}
