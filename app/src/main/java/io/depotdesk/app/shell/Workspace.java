package io.depotdesk.app.shell;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/// The panes of the window. The details stay on the right whatever the page; the map stays in its place
/// while cases and addresses take turns on its left.
final class Workspace {

    private final SplitPane left;
    private final SplitPane above;
    private final StackPane middle = new StackPane();
    private final SplitPane whole;
    private final Panes panes;
    private Page page = Page.DAY;

    record Panes(Node queue, Node review, Node orders, Node decisions, Node details) {}

    Workspace(Surfaces surfaces, Panes panes) {
        this.panes = panes;
        left = new SplitPane(panes.queue(), surfaces.map());
        left.setDividerPositions(0.31);
        SplitPane.setResizableWithParent(panes.queue(), false);
        SplitPane.setResizableWithParent(panes.review(), false);
        above = new SplitPane(left, surfaces.timeline());
        above.setOrientation(Orientation.VERTICAL);
        above.setDividerPositions(0.66);
        SplitPane.setResizableWithParent(surfaces.timeline(), false);
        middle.getChildren().setAll(above);
        whole = new SplitPane(middle, panes.details());
        whole.setDividerPositions(0.73);
        SplitPane.setResizableWithParent(panes.details(), false);
        whole.getStyleClass().add("workspace");
    }

    void open(Page next) {
        page = next;
        switch (next) {
            case DAY -> besideMap(panes.queue());
            case ADDRESSES -> besideMap(panes.review());
            case ORDERS -> middle.getChildren().setAll(panes.orders());
            case DECISIONS -> middle.getChildren().setAll(panes.decisions());
        }
    }

    private void besideMap(Node list) {
        if (left.getItems().getFirst() != list) {
            double divider = left.getDividerPositions()[0];
            left.getItems().set(0, list);
            left.setDividerPositions(divider);
        }
        middle.getChildren().setAll(above);
    }

    Page page() {
        return page;
    }

    Node node() {
        return whole;
    }
}
