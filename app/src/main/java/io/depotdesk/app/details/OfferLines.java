package io.depotdesk.app.details;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.offers.Offer;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.List;

/// To whom a shipment was offered, newest first, what became of it, and whom a person has to call.
final class OfferLines {

    private OfferLines() {}

    /// @param answer asks what the carrier has said
    static Node of(List<Offer> offers, Words words, Runnable answer) {
        VBox box = new VBox();
        box.getStyleClass().add("why-list");
        for (Offer offer : offers) {
            VBox one =
                    new VBox(
                            Parts.row(
                                    Parts.text(offer.carrier(), "prose"),
                                    Parts.spring(),
                                    Parts.chip(offer.tone(), offer.icon(), offer.word())));
            if (offer.isToCall()) {
                one.getChildren()
                        .addAll(
                                Parts.paragraph(offer.call(), "guidance"),
                                Parts.row(
                                        Parts.button(
                                                Icons.PHONE,
                                                "Enter the answer (Shift+R)",
                                                answer)));
            }
            one.getChildren().add(Parts.paragraph(offer.detail(words), "muted"));
            one.getStyleClass().add("why");
            box.getChildren().add(one);
        }
        return box;
    }
}
