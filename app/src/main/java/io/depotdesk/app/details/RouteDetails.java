package io.depotdesk.app.details;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/// A route: totals, load, cost, broken rules, stops.
final class RouteDetails {

    private final Shown.OfRoute shown;
    private final Consumer<Selected> select;

    RouteDetails(Shown.OfRoute shown, Consumer<Selected> select) {
        this.shown = shown;
        this.select = select;
    }

    VBox node() {
        Vehicle vehicle = shown.vehicle();
        Route route = shown.route();
        VBox box =
                Parts.column(
                        Parts.row(
                                Parts.chip(Tone.CALM, Icons.ROUTE, "Route"),
                                Parts.spring(),
                                Parts.text(vehicle.id().value(), "muted")),
                        Parts.paragraph(
                                vehicle.name() + " · " + vehicle.driver(), "details-title"));
        if (route == null || route.visits().isEmpty()) {
            box.getChildren().add(facts(vehicle));
            box.getChildren()
                    .add(
                            Parts.empty(
                                    Icons.ROUTE,
                                    "No stops yet",
                                    "It stays at the depot. Move shipments here with M, or plan"
                                            + " again."));
            return box;
        }
        long late = route.visits().stream().filter(it -> !it.lateness().isZero()).count();
        HBox chips = Parts.row();
        if (late > 0) {
            chips.getChildren()
                    .add(
                            Parts.chip(
                                    Tone.BAD,
                                    Icons.LATE,
                                    Words.count(late, "stop late", "stops late")));
        }
        if (late == 0 && route.broken().isEmpty()) {
            chips.getChildren().add(Parts.chip(Tone.GOOD, Icons.GOOD, "keeps every promise"));
        }
        box.getChildren().add(chips);
        for (BrokenConstraint broken : route.broken()) {
            var line = Parts.paragraph(broken.reason(), "option-broken");
            line.setGraphic(Parts.icon(Icons.WARNING));
            box.getChildren().add(line);
        }
        box.getChildren().add(totals(vehicle, route));
        box.getChildren().add(Parts.text("Load", "section-title"));
        box.getChildren().add(loads(vehicle, route));
        box.getChildren().add(Parts.text("Cost", "section-title"));
        box.getChildren().add(Facts.ledger(route.cost()));
        box.getChildren().add(Parts.text("Stops", "section-title"));
        box.getChildren().add(stops());
        return box;
    }

    private Node facts(Vehicle vehicle) {
        return new Facts()
                .add("Shift", shown.words().span(vehicle.shift().starts(), vehicle.shift().ends()))
                .add("Skills", String.join(", ", vehicle.skills()))
                .node();
    }

    private Node totals(Vehicle vehicle, Route route) {
        Duration out = Duration.between(route.departs(), route.returns());
        return new Facts()
                .add("Stops", Integer.toString(route.visits().size()))
                .add(
                        "On the road",
                        "%s, %s"
                                .formatted(
                                        shown.words().span(route.departs(), route.returns()),
                                        Words.duration(out)))
                .add("Shift", shown.words().span(vehicle.shift().starts(), vehicle.shift().ends()))
                .add(
                        "Driving",
                        "%s, %s"
                                .formatted(
                                        Words.kilometres(route.metres()),
                                        Words.duration(Duration.ofSeconds(route.driveSeconds()))))
                .add("Skills", String.join(", ", vehicle.skills()))
                .node();
    }

    private static Node loads(Vehicle vehicle, Route route) {
        return new Facts()
                .add("Weight", bar(route, vehicle, Load::grams, Words::weight))
                .add("Volume", bar(route, vehicle, Load::cubicCentimetres, Words::volume))
                .add("Parcels", bar(route, vehicle, Load::parcels, number -> Long.toString(number)))
                .node();
    }

    private static Node bar(
            Route route,
            Vehicle vehicle,
            ToLongFunction<Load> dimension,
            LongFunction<String> write) {
        long most =
                Math.max(
                        dimension.applyAsLong(route.loadAtStart()),
                        route.visits().stream()
                                .map(RouteStep.Visit::loadAfter)
                                .mapToLong(dimension)
                                .max()
                                .orElse(0));
        long limit = dimension.applyAsLong(vehicle.capacity());
        double share = limit == 0 ? 0 : (double) most / limit;
        ProgressBar bar = new ProgressBar(Math.min(1, share));
        bar.getStyleClass().add(share > 1 ? "load-over" : "load");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var words =
                Parts.text(
                        "%s of %s%s"
                                .formatted(
                                        write.apply(most),
                                        write.apply(limit),
                                        share > 1 ? ", too much" : ""),
                        "fact-value");
        words.setMinWidth(Region.USE_PREF_SIZE);
        return Parts.row(bar, words);
    }

    private Node stops() {
        VBox list = new VBox();
        list.getStyleClass().add("stop-list");
        for (Shown.Stop stop : shown.stops()) {
            list.getChildren().add(line(stop));
        }
        return list;
    }

    private Node line(Shown.Stop stop) {
        var number =
                Parts.text(stop.number() == 0 ? "" : Integer.toString(stop.number()), "number");
        var time = Parts.text(shown.words().time(stop.step().arrival()), "stop-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = Parts.row(number, time, Parts.text(stop.title(), "stop-title"), Parts.spring());
        line.getStyleClass().add("stop");
        switch (stop.step()) {
            case RouteStep.Visit visit -> {
                if (!visit.lateness().isZero()) {
                    line.getChildren()
                            .add(
                                    Parts.chip(
                                            Tone.BAD,
                                            Icons.LATE,
                                            Words.duration(visit.lateness()) + " late"));
                }
            }
            case RouteStep.Pause _ -> number.setGraphic(Parts.icon(Icons.BREAK));
        }
        ShipmentId shipment = stop.shipment();
        if (shipment != null) {
            line.getStyleClass().add("stop-link");
            line.setOnMouseClicked(_ -> select.accept(new Selected.OfShipment(shipment)));
        }
        return line;
    }
}
