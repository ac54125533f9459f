package io.depotdesk.app.shell;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Placement;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.watch.ExceptionCase;

import org.kordamp.ikonli.Ikon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Everything that the palette finds: actions, routes, open cases, shipments.
final class PaletteModel {

    private static final int SHOWN = 60;

    private static final int ACTION_FIRST = 3;
    private static final int ROUTE_FIRST = 2;

    private final Actions actions;
    private final Selection selection;
    private final DayView day;

    /// One line of the palette.
    ///
    /// @param keys that do the same, for next time
    record Entry(Ikon icon, String title, String words, List<String> keys, Runnable run) {}

    /// Only what is shown is made.
    private record Scored(Supplier<Entry> entry, int score) {}

    PaletteModel(Actions actions, Selection selection, DayView day) {
        this.actions = actions;
        this.selection = selection;
        this.day = day;
    }

    /// Returns what fits `wanted`, best first; every action that makes sense now if nothing is wanted.
    List<Entry> find(String wanted) {
        var letters = new Fuzzy(wanted);
        List<Scored> found = new ArrayList<>();
        for (DeskAction action : actions.all()) {
            if (action.available().getAsBoolean()) {
                add(
                        found,
                        letters.score(action.title()),
                        ACTION_FIRST,
                        () ->
                                new Entry(
                                        Icons.KEYBOARD,
                                        action.title(),
                                        action.group(),
                                        action.keyNames(),
                                        action.run()));
            }
        }
        if (!wanted.isBlank()) {
            things(found, letters);
            found.sort(Comparator.comparingInt(Scored::score).reversed());
        }
        return found.stream().limit(SHOWN).map(each -> each.entry().get()).toList();
    }

    private void things(List<Scored> found, Fuzzy letters) {
        for (Vehicle vehicle : day.state().vehicles()) {
            String title = vehicle.name() + " · " + vehicle.driver();
            add(
                    found,
                    letters.score(title),
                    ROUTE_FIRST,
                    () ->
                            new Entry(
                                    Icons.ROUTE,
                                    title,
                                    "route",
                                    List.of(),
                                    () -> selection.select(new Selected.OfRoute(vehicle.id()))));
        }
        for (ExceptionCase it : day.state().cases()) {
            if (it.needsPerson()) {
                add(
                        found,
                        letters.score(it.title()),
                        ROUTE_FIRST,
                        () ->
                                new Entry(
                                        Icons.WARNING,
                                        it.title(),
                                        "case " + it.id(),
                                        List.of(),
                                        () -> selection.select(new Selected.OfCase(it.id()))));
            }
        }
        for (Shipment it : day.state().shipments().sequencedValues()) {
            String title = it.id() + " · " + it.consignee().name();
            add(found, letters.score(title), 0, () -> shipment(it, title));
        }
    }

    private Entry shipment(Shipment it, String title) {
        Placement placement = day.placement(it.id());
        String by = placement.servedBy();
        return new Entry(
                placement.standing().icon(),
                title,
                placement.standing().word() + (by.isEmpty() ? "" : ", " + by),
                List.of(),
                () -> selection.select(new Selected.OfShipment(it.id())));
    }

    private static void add(List<Scored> found, int score, int head, Supplier<Entry> entry) {
        if (score != Fuzzy.NO_MATCH) {
            found.add(new Scored(entry, score + head));
        }
    }
}
