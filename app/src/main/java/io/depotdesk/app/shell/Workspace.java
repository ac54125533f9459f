package io.depotdesk.app.shell;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The panes of the window. The details stay on the right whatever the page; the map stays in its place
/// while cases and addresses take turns on its left.
///
/// Orders, decisions and carriers keep their place below the map while they are not seen: a table that is taken out and put
/// back has all of its cells dressed anew.
///
/// Until a person drags a divider, list and details are as wide as they read well and the map gets the rest.
final class Workspace {

    private static final double LIST_SHARE = 0.19;
    private static final double DETAILS_SHARE = 0.26;
    private static final double TIMELINE_SHARE = 0.29;

    private final SplitPane left;
    private final SplitPane above;
    private final StackPane middle = new StackPane();
    private final SplitPane whole;
    private final Panes panes;
    private Page page = Page.DAY;
    private boolean arranged;
    private double textScale = 1;

    record Panes(
            Node queue, Node review, Node orders, Node decisions, Node carriers, Node details) {}

    Workspace(Surfaces surfaces, Panes panes) {
        this.panes = panes;
        left = new SplitPane(panes.queue(), surfaces.map());
        above = new SplitPane(left, surfaces.timeline());
        above.setOrientation(Orientation.VERTICAL);
        middle.getChildren().setAll(panes.orders(), panes.decisions(), panes.carriers(), above);
        whole = new SplitPane(middle, panes.details());
        whole.getStyleClass().add("workspace");
        whole.addEventFilter(
                MouseEvent.MOUSE_DRAGGED,
                dragged ->
                        arranged |=
                                dragged.getTarget() instanceof Node node
                                        && node.getStyleClass().contains("split-pane-divider"));
        whole.widthProperty().subscribe(_ -> arrange());
    }

    /// Makes room for text of that size, 1 = usual.
    void setTextScale(double scale) {
        textScale = scale;
        arrange();
    }

    private void arrange() {
        double width = whole.getWidth();
        if (arranged || width <= 0) {
            return;
        }
        double details = Math.clamp(width * DETAILS_SHARE, 320 * textScale, 460 * textScale);
        double list = Math.clamp(width * LIST_SHARE, 270 * textScale, 360 * textScale);
        whole.setDividerPositions(1 - details / width);
        left.setDividerPositions(list / (width - details));
        above.setDividerPositions(1 - TIMELINE_SHARE);
    }

    void open(Page next) {
        page = next;
        switch (next) {
            case DAY -> besideMap(panes.queue());
            case ADDRESSES -> besideMap(panes.review());
            case ORDERS, DECISIONS, CARRIERS -> middle.getChildren().remove(above);
        }
        panes.orders().setVisible(next == Page.ORDERS);
        panes.decisions().setVisible(next == Page.DECISIONS);
        panes.carriers().setVisible(next == Page.CARRIERS);
    }

    private void besideMap(Node list) {
        if (left.getItems().getFirst() != list) {
            double divider = left.getDividerPositions()[0];
            left.getItems().set(0, list);
            left.setDividerPositions(divider);
        }
        if (!middle.getChildren().contains(above)) {
            middle.getChildren().add(above);
        }
    }

    Page page() {
        return page;
    }

    Node node() {
        return whole;
    }
}
