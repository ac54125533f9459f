package io.depotdesk.app.carriers;

import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.offers.Offer;

import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.function.Supplier;

/// One offer in a carrier's list: which shipment, how it stands since when, and what is known besides.
final class OfferCell extends ListCell<Offer> {

    private final Supplier<@Nullable CarrierRow> carrier;

    OfferCell(Supplier<@Nullable CarrierRow> carrier) {
        this.carrier = carrier;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        if (empty || offer == null) {
            setGraphic(null);
            return;
        }
        CarrierRow row = carrier.get();
        Words words = row == null ? new Words(ZoneOffset.UTC) : row.words();
        var shipment = offer.record().tender().shipment();
        String call = offer.call();
        VBox card =
                new VBox(
                        Parts.row(
                                Parts.text(
                                        "%s · %s"
                                                .formatted(
                                                        shipment.id(), shipment.consignee().name()),
                                        "case-title"),
                                Parts.spring(),
                                Parts.text(words.time(offer.record().progress().since()), "muted"),
                                Parts.chip(offer.tone(), offer.icon(), offer.word())),
                        Parts.paragraph(
                                call.isEmpty() ? offer.detail(words) : call, "case-advice"));
        card.getStyleClass().add("case-card");
        setGraphic(card);
    }
}
