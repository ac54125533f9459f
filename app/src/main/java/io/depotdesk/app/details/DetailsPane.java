package io.depotdesk.app.details;

import io.depotdesk.app.addresses.PlaceAnswers;
import io.depotdesk.app.cases.CaseAnswers;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The right side of the desk: what is selected and what can be done about it.
public final class DetailsPane {

    /// What a click in the details may ask the window for.
    ///
    /// @param showReview opens the list of uncertain addresses
    /// @param shelve puts the selected case aside
    /// @param move moves the selected shipment by keyboard
    /// @param release lets searches move the selected shipment again
    /// @param answer asks what a carrier has said about the selected shipment
    public record Links(
            Runnable showReview,
            Runnable shelve,
            Runnable move,
            Runnable release,
            Runnable answer) {}

    private final DetailsModel model;
    private final Selection selection;
    private final CaseAnswers caseAnswers;
    private final PlacementAnswers placementAnswers;
    private final PlaceAnswers placeAnswers;
    private final Links links;
    private final PastView past = new PastView();
    private final ScrollPane scroll = new ScrollPane();
    private final VBox box = new VBox(scroll);
    private Instant now = Instant.EPOCH;
    private @Nullable CaseDetails ofCase;
    private @Nullable ShipmentDetails ofShipment;

    public DetailsPane(
            DetailsModel model,
            Selection selection,
            CaseAnswers caseAnswers,
            PlacementAnswers placementAnswers,
            PlaceAnswers placeAnswers,
            Links links) {
        this.model = model;
        this.selection = selection;
        this.caseAnswers = caseAnswers;
        this.placementAnswers = placementAnswers;
        this.placeAnswers = placeAnswers;
        this.links = links;
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.getStyleClass().addAll("pane", "details-pane");
        model.shownProperty().subscribe(this::build);
        model.pastProperty().subscribe(it -> past.show(it, model.words()));
        model.rankedProperty()
                .subscribe(ranked -> {
                    if (ofShipment != null) {
                        ofShipment.show(ranked);
                    }
                });
    }

    private void build(Shown shown) {
        ofCase = null;
        ofShipment = null;
        Node content =
                switch (shown) {
                    case Shown.Nothing _ ->
                            Parts.empty(
                                    Icons.INFO,
                                    "Nothing is selected",
                                    "Choose a case with J and K, a stop on the map or the timeline,"
                                            + " or search with Ctrl+K.");
                    case Shown.OfCase it -> {
                        ofCase =
                                new CaseDetails(
                                        it,
                                        caseAnswers,
                                        this::select,
                                        links.showReview(),
                                        links.shelve());
                        ofCase.tick(now);
                        yield ofCase.node();
                    }
                    case Shown.OfShipment it -> {
                        ofShipment =
                                new ShipmentDetails(
                                        it,
                                        placeAnswers,
                                        this::select,
                                        this::choose,
                                        links.move(),
                                        links.release(),
                                        links.answer());
                        ofShipment.show(model.rankedProperty().get());
                        yield ofShipment.node();
                    }
                    case Shown.OfRoute it -> new RouteDetails(it, this::select).node();
                };
        content.getStyleClass().add("details");
        boolean hadFocus = hasFocus();
        scroll.setContent(
                shown instanceof Shown.Nothing ? content : new VBox(content, past.node()));
        if (hadFocus) {
            scroll.requestFocus(); // else the next field would get it, and keys would become text
            // there
        }
        scroll.setFitToHeight(shown instanceof Shown.Nothing);
        scroll.setVvalue(0);
    }

    private boolean hasFocus() {
        if (scroll.getScene() == null) {
            return false;
        }
        for (Node at = scroll.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == scroll) {
                return true;
            }
        }
        return false;
    }

    private void select(Selected next) {
        selection.select(next);
    }

    /// Does what number `index` (0 = first) of what is shown says: an option of the case, a way to serve the
    /// shipment, a place it may mean.
    public void choose(int index) {
        if (ofCase != null) {
            ofCase.choose(index);
        } else if (ofShipment != null) {
            var picker = ofShipment.picker();
            if (picker != null) {
                picker.choose(index);
            } else if (model.shownProperty().get() instanceof Shown.OfShipment it) {
                placementAnswers.choose(it.shipment().id(), model.options(), index);
            }
        }
    }

    /// Returns how many things [#choose] can choose from now.
    public int options() {
        if (ofCase != null) {
            return ofCase.options();
        }
        if (ofShipment == null) {
            return 0;
        }
        var picker = ofShipment.picker();
        return picker == null ? model.options().size() : picker.options();
    }

    /// Returns whether a person has fixed the selected shipment.
    public boolean showsFixed() {
        return model.shownProperty().get() instanceof Shown.OfShipment it
                && !it.fixedTo().isEmpty();
    }

    /// Puts the pin for the selected shipment if its address is uncertain.
    public void askForPin() {
        if (ofShipment != null && ofShipment.picker() != null) {
            ofShipment.picker().askForPin();
        }
    }

    public void tick(Instant time) {
        now = time;
        if (ofCase != null) {
            ofCase.tick(time);
        }
    }

    /// Gives the options the keyboard.
    public void focus() {
        if (ofCase != null) {
            ofCase.focus();
        } else if (ofShipment != null) {
            ofShipment.focus();
        } else {
            scroll.requestFocus();
        }
    }

    public Node node() {
        return box;
    }
}
