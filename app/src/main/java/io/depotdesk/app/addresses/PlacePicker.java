package io.depotdesk.app.addresses;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.OptionLine;
import io.depotdesk.app.look.OptionList;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.List;

/// The ways to say where one shipment goes.
public final class PlacePicker {

    private final Shipment shipment;
    private final PlaceAnswers answers;
    private final OptionList list = new OptionList(this::choose);
    private final TextField search = new TextField();
    private final VBox box;
    private List<AddressCandidate> places;

    public PlacePicker(Shipment shipment, Destination.InReview review, PlaceAnswers answers) {
        this.shipment = shipment;
        this.answers = answers;
        this.places = review.candidates();
        var nothing =
                Parts.paragraph(
                        "The address index knows nothing like it. Search below or put the pin.",
                        "muted");
        Parts.shown(nothing, places.isEmpty());
        list.show(places.stream().map(PlacePicker::line).toList());
        search.setPromptText("Search street, number or place…");
        search.textProperty().addListener((_, _, typed) -> search(typed, review));
        search.addEventHandler(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.DOWN) {
                        list.focus();
                        pressed.consume();
                    } else if (pressed.getCode() == KeyCode.ENTER && !places.isEmpty()) {
                        choose(0);
                        pressed.consume();
                    }
                });
        box =
                Parts.column(
                        Parts.text("Which place is meant?", "section-title"),
                        search,
                        nothing,
                        list.node(),
                        Parts.row(
                                Parts.button(
                                        Icons.PIN,
                                        "Put the pin on the map (P)",
                                        () -> answers.askForPin(shipment))));
    }

    private void search(String typed, Destination.InReview review) {
        if (typed.isBlank()) {
            show(review.candidates());
            return;
        }
        answers.complete(
                typed,
                found -> {
                    if (typed.equals(search.getText())) { // else something newer was typed
                        show(found);
                    }
                });
    }

    private void show(List<AddressCandidate> found) {
        places = found;
        list.show(found.stream().map(PlacePicker::line).toList());
    }

    private static OptionLine line(AddressCandidate place) {
        return new OptionLine(
                place.label(),
                words(place.precision()),
                Words.percent(place.confidence()) + " sure",
                place.isSure() ? Tone.GOOD : Tone.CALM,
                List.of(),
                List.of());
    }

    private static String words(AddressPrecision precision) {
        return switch (precision) {
            case GIVEN -> "Given point";
            case HOUSE -> "House number is in the map data";
            case INTERPOLATED -> "Between two known house numbers";
            case STREET -> "Somewhere on the street";
            case PLACE -> "Named place";
            case AREA -> "District, town or postcode only";
        };
    }

    /// Takes place number `index`, if there is one.
    public void choose(int index) {
        if (index < places.size()) {
            answers.take(shipment, places.get(index));
        }
    }

    /// Returns how many places there are to choose from.
    public int options() {
        return places.size();
    }

    public void askForPin() {
        answers.askForPin(shipment);
    }

    public Node node() {
        return box;
    }

    public void focus() {
        list.focus();
    }
}
