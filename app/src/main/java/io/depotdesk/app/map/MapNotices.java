package io.depotdesk.app.map;

import io.depotdesk.dispatch.DispatchState;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What the map has to say when there is nothing to see yet, something is missing or a pin is asked for.
final class MapNotices extends StackPane {

    /// Tiles that come faster than this need no notice.
    private static final Duration PATIENCE = Duration.millis(300);

    private final MapModel model;
    private final TileStore store;
    private final VBox top = new VBox(6);
    private final VBox empty = new VBox();
    private final Label emptyTitle = title("");
    private final Label emptyText = new Label();
    private final HBox pin;
    private final Label pinLabel = new Label();
    private final Label loading = new Label("Drawing the map …");
    private final HBox loadingCard = card(loading);
    private final Label brokenTiles = new Label();
    private final HBox brokenTilesCard;
    private final Label linesMissing = new Label();
    private final HBox linesMissingCard = card(linesMissing);
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /// @param redrawTiles asks for all tiles again
    MapNotices(MapModel model, TileStore store, Runnable redrawTiles) {
        this.model = model;
        this.store = store;
        Button again = new Button("Try again");
        again.setOnAction(_ -> redrawTiles.run());
        brokenTiles.setWrapText(true);
        brokenTiles.setMaxWidth(420);
        brokenTilesCard = card(brokenTiles, again);
        Button take = new Button("Use this place (Enter)");
        take.getStyleClass().add("main");
        take.setOnAction(_ -> model.pin.take());
        Button cancel = new Button("Cancel (Esc)");
        cancel.setOnAction(_ -> model.pin.cancel());
        pin = card(pinLabel, take, cancel);
        pin.setId("map-pin-bar");
        emptyText.setWrapText(true);
        emptyText.setMaxWidth(320);
        empty.getChildren().addAll(emptyTitle, emptyText);
        empty.getStyleClass().add("drawn-card");
        empty.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        empty.setId("map-empty");
        top.setAlignment(Pos.TOP_CENTER);
        top.setPickOnBounds(false);
        top.getChildren().addAll(pin, loadingCard, brokenTilesCard, linesMissingCard);
        setPickOnBounds(false);
        setPadding(new Insets(10, 60, 10, 10));
        getChildren().addAll(empty, top);
        loadingCard.setVisible(false);
        patience.setOnFinished(_ -> loadingCard.setVisible(store.waiting() > 0));
    }

    /// Says what has to be said now.
    void refresh() {
        MapContent content = model.content();
        DispatchState state = content.state();
        if (state.day() == null) {
            say("No day is open", "Open a day or import orders, and its stops appear here.");
        } else if (content.markers().isEmpty()) {
            say("Nothing to deliver yet", "Import orders, and their stops appear here.");
        } else {
            show(empty, false);
        }
        show(pin, model.pin.isAsked());
        model.pin
                .now
                .get()
                .ifPresent(now ->
                        pinLabel.setText("Drag the pin to “%s”".formatted(now.request().label())));
        if (store.waiting() == 0) {
            patience.stop();
            loadingCard.setVisible(false);
        } else if (patience.getStatus() != Animation.Status.RUNNING && !loadingCard.isVisible()) {
            patience.playFromStart();
        }
        loadingCard.setManaged(loadingCard.isVisible());
        String failure = store.failure();
        show(brokenTilesCard, failure != null);
        brokenTiles.setText(
                "Parts of the map cannot be drawn. Try again; if that does not help, import the"
                        + " region again.\nWhat was found: "
                        + failure);
        int missing = model.linesMissing();
        show(linesMissingCard, missing > 0);
        linesMissing.setText(
                missing == 1
                        ? "The roads of 1 route are not known; its line is straight."
                        : "The roads of %d routes are not known; their lines are straight."
                                .formatted(missing));
    }

    private void say(String title, String text) {
        emptyTitle.setText(title);
        emptyText.setText(text);
        show(empty, true);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static HBox card(Node... content) {
        HBox card = new HBox(8, content);
        for (Node part : content) {
            if (part instanceof Button button) {
                button.setMinWidth(
                        Region.USE_PREF_SIZE); // The words give way, never what can be done.
            }
        }
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("drawn-card", "notice");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("card-title");
        return label;
    }
}
