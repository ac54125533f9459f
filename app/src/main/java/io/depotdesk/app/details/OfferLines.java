package io.depotdesk.app.details;

import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.offers.Offer;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.List;

/// To whom a shipment was offered, newest first, and what became of it.
final class OfferLines {

    private OfferLines() {}

    static Node of(List<Offer> offers, Words words) {
        VBox box = new VBox();
        box.getStyleClass().add("why-list");
        for (Offer offer : offers) {
            box.getChildren()
                    .add(
                            new VBox(
                                    Parts.row(
                                            Parts.text(offer.carrier(), "prose"),
                                            Parts.spring(),
                                            Parts.chip(offer.tone(), offer.icon(), offer.word())),
                                    Parts.paragraph(offer.detail(words), "muted")));
        }
        return box;
    }
}
