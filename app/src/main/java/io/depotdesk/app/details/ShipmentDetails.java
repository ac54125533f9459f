package io.depotdesk.app.details;

import io.depotdesk.app.addresses.PlaceAnswers;
import io.depotdesk.app.addresses.PlacePicker;
import io.depotdesk.app.day.Placement;
import io.depotdesk.app.day.Standing;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.OptionLine;
import io.depotdesk.app.look.OptionList;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.RouteStep.Visit;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.planning.PlacementOption;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// A shipment: who gets it, what was promised, where the plan has it and why, where else it could go.
final class ShipmentDetails {

    private final Shown.OfShipment shown;
    private final VBox box = Parts.column();
    private final VBox ranking = Parts.column();
    private final OptionList options;
    private final @Nullable PlacePicker picker;

    /// @param choose carries out the placement option with that index
    /// @param answer asks what a carrier has said
    ShipmentDetails(
            Shown.OfShipment shown,
            PlaceAnswers places,
            Consumer<Selected> select,
            IntConsumer choose,
            Runnable move,
            Runnable release,
            Runnable answer) {
        this.shown = shown;
        this.options = new OptionList(choose);
        this.picker =
                shown.placement() instanceof Placement.InReview(var review)
                        ? new PlacePicker(shown.shipment(), review, places)
                        : null;
        heading();
        box.getChildren().add(facts());
        if (!shown.offers().isEmpty()) {
            box.getChildren()
                    .addAll(
                            Parts.text("Offered to carriers", "section-title"),
                            OfferLines.of(shown.offers(), shown.words(), answer));
        }
        place(select, move);
        fixed(release);
        if (TimesOfStop.areTold(shown.times())) {
            box.getChildren()
                    .addAll(
                            Parts.text("Times", "section-title"),
                            TimesOfStop.of(shown.times(), shown.words()));
        }
        if (picker != null) {
            box.getChildren().add(picker.node());
        } else {
            box.getChildren().add(ranking);
        }
    }

    private void heading() {
        Shipment it = shown.shipment();
        Standing standing = shown.placement().standing();
        var chips =
                Parts.row(
                        Parts.chip(standing.tone(), standing.icon(), standing.word()),
                        Parts.spring(),
                        Parts.text(it.id().value(), "muted"));
        if (it.kind() == ShipmentKind.RETURN) {
            chips.getChildren().add(1, Parts.chip(Tone.INFO, Icons.RETURN, "return"));
        }
        box.getChildren().add(chips);
        String name = it.consignee().name();
        box.getChildren()
                .add(Parts.paragraph(name.isEmpty() ? it.id().value() : name, "details-title"));
    }

    private Node facts() {
        Shipment it = shown.shipment();
        return new Facts()
                .add("Address", it.destination().addressText())
                .add("Promised", shown.words().windows(it.windows()))
                .add("Load", Words.load(it.load()))
                .add("On site", Words.duration(it.service()))
                .add("Needs", String.join(", ", it.skills()))
                .add("Priority", it.priority() == 0 ? "" : it.priority() + " of 100")
                .add("Phone", it.consignee().phone())
                .add("Notes", it.notes())
                .node();
    }

    private void fixed(Runnable release) {
        if (!shown.fixedTo().isEmpty()) {
            box.getChildren()
                    .add(
                            Parts.row(
                                    Parts.chip(
                                            Tone.INFO, Icons.LOCKED, "fixed to " + shown.fixedTo()),
                                    Parts.spring(),
                                    Parts.button(Icons.LOCKED, "Let go (L)", release)));
        }
    }

    private void place(Consumer<Selected> select, Runnable move) {
        box.getChildren().add(Parts.text("In the plan", "section-title"));
        switch (shown.placement()) {
            case Placement.OnRoute on -> onRoute(on, select, move);
            case Placement.WithCarrier(var carrier, var out) -> {
                box.getChildren()
                        .add(
                                Parts.paragraph(
                                        "%s takes it for %s."
                                                .formatted(
                                                        carrier.name(),
                                                        Words.money(out.price().totalCents())),
                                        "prose"));
                box.getChildren().add(Facts.ledger(out.price()));
                whyNot("Why not otherwise", out.alternatives());
            }
            case Placement.LeftOver(var left) -> {
                box.getChildren()
                        .add(Parts.paragraph("Nobody can take it as things stand.", "prose"));
                whyNot("Why nobody can", left.reasons());
            }
            case Placement.InReview _ ->
                    box.getChildren()
                            .add(
                                    Parts.paragraph(
                                            "It is on no route until its address is certain.",
                                            "prose"));
            case Placement.Deferred _ ->
                    box.getChildren().add(Parts.paragraph("Left for another day.", "prose"));
            case Placement.Waiting _ ->
                    box.getChildren()
                            .add(Parts.paragraph("The next search will place it.", "prose"));
        }
    }

    private void onRoute(Placement.OnRoute on, Consumer<Selected> select, Runnable move) {
        Visit visit = on.visit();
        var route =
                Parts.button(
                        Icons.ROUTE,
                        "%s · stop %d of %d"
                                .formatted(on.vehicle().name(), on.position(), on.stops()),
                        () -> select.accept(new Selected.OfRoute(on.vehicle().id())));
        route.getStyleClass().addAll("flat", "link");
        var moveButton = Parts.button(Icons.MOVE, "Move (M)", move);
        box.getChildren().add(Parts.row(route, Parts.spring(), moveButton));
        var times = new Facts().add("Arrives", arrival(visit)).add("Promise", promise(visit));
        if (visit.begins().isAfter(visit.arrival())) {
            times.add(
                    "Waits",
                    Words.duration(Duration.between(visit.arrival(), visit.begins()))
                            + " until the window opens");
        }
        times.add(
                "Drive there",
                "%s, %s"
                        .formatted(
                                Words.duration(Duration.ofSeconds(visit.driveSeconds())),
                                Words.kilometres(visit.driveMetres())));
        box.getChildren().add(times.node());
    }

    private String arrival(Visit visit) {
        return shown.words().time(visit.arrival());
    }

    private Node promise(Visit visit) {
        if (!visit.lateness().isZero()) {
            return Parts.chip(Tone.BAD, Icons.LATE, Words.duration(visit.lateness()) + " late");
        }
        List<PromiseWindow> windows = shown.shipment().windows();
        if (windows.isEmpty()) {
            return Parts.text("no time was promised", "fact-value");
        }
        Duration spare =
                windows.stream()
                        .filter(window -> !visit.begins().isAfter(window.closes()))
                        .findFirst()
                        .map(window -> Duration.between(visit.begins(), window.closes()))
                        .orElse(Duration.ZERO);
        return Parts.chip(Tone.GOOD, Icons.GOOD, "kept, " + Words.duration(spare) + " to spare");
    }

    private void whyNot(String title, List<WhyNot> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        VBox list = new VBox();
        list.getStyleClass().add("why-list");
        for (WhyNot reason : reasons) {
            VBox one =
                    new VBox(
                            Parts.row(
                                    Parts.text(reason.name(), "option-title"),
                                    Parts.spring(),
                                    Parts.text(
                                            reason.extraCents() == null
                                                    ? ""
                                                    : Words.extra(reason.extraCents()),
                                            "option-value")),
                            Parts.paragraph(reason.reason(), "option-effect"));
            String relaxation = reason.relaxation();
            if (relaxation != null) {
                var line = Parts.paragraph("Would fit: " + relaxation, "option-relaxation");
                line.setGraphic(Parts.icon(Icons.INFO));
                one.getChildren().add(line);
            }
            one.getStyleClass().add("why");
            list.getChildren().add(one);
        }
        box.getChildren().add(Parts.text(title, "section-title"));
        box.getChildren().add(list);
    }

    /// Shows the ways to serve it, as far as they are known.
    void show(Ranked ranked) {
        switch (ranked) {
            case Ranked.None _ -> ranking.getChildren().clear();
            case Ranked.Loading _ -> ranks(Parts.paragraph("Working out every way…", "muted"));
            case Ranked.Failed(String reason) ->
                    ranks(
                            Parts.paragraph(
                                    "The ways to serve it could not be worked out: " + reason,
                                    "option-broken"));
            case Ranked.Ready(List<PlacementOption> ready) -> {
                if (ready.isEmpty()) {
                    ranks(Parts.paragraph("There is no way to serve it today.", "muted"));
                } else {
                    options.show(ready.stream().map(this::line).toList());
                    ranks(options.node());
                }
            }
        }
    }

    private void ranks(Node content) {
        ranking.getChildren()
                .setAll(Parts.text("Ways to serve it, best first", "section-title"), content);
    }

    private OptionLine line(PlacementOption option) {
        List<String> effect = new ArrayList<>();
        if (option.arrival() != null) {
            effect.add("arrives " + shown.words().time(option.arrival()));
        }
        effect.add(
                option.lateness().isZero()
                        ? "promise kept"
                        : Words.duration(option.lateness()) + " after the promise");
        return new OptionLine(
                option.label(),
                String.join(" · ", effect),
                Words.extra(option.extraCents()),
                option.extraCents() < 0 ? Tone.GOOD : Tone.CALM,
                option.broken().stream().map(BrokenConstraint::reason).toList(),
                option.current() ? List.of("as planned") : List.of());
    }

    VBox node() {
        return box;
    }

    @Nullable PlacePicker picker() {
        return picker;
    }

    void focus() {
        if (picker != null) {
            picker.focus();
        } else {
            options.focus();
        }
    }
}
