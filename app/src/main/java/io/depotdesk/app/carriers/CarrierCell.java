package io.depotdesk.app.carriers;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;

import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// One carrier in the list: name, how the line is, how its offers stand.
final class CarrierCell extends ListCell<CarrierRow> {

    CarrierCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CarrierRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        Reach reach = row.reach();
        VBox card =
                new VBox(
                        Parts.row(
                                Parts.text(row.name(), "case-title"),
                                Parts.spring(),
                                Parts.chip(reach.tone(), reach.icon(), reach.word())),
                        Parts.text(
                                "%s · %s%s"
                                        .formatted(
                                                row.kindWords(),
                                                reach.how(),
                                                reach.simulated() ? " · simulated" : ""),
                                "case-advice"),
                        Parts.paragraph("Offers: " + row.counts().words(), "case-advice"));
        if (row.counts().unreached() > 0) {
            card.getChildren()
                    .add(
                            Parts.row(
                                    Parts.chip(
                                            Tone.WARN,
                                            Icons.WAITING,
                                            Words.count(
                                                    row.counts().unreached(),
                                                    "waits for the network",
                                                    "wait for the network"))));
        }
        card.getStyleClass().add("case-card");
        setGraphic(card);
    }
}
