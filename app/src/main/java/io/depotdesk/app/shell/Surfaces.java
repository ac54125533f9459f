package io.depotdesk.app.shell;

import io.depotdesk.app.addresses.PinPicker;
import io.depotdesk.app.carriers.OfficeView;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.function.Supplier;

/// What others make and this window shows.
///
/// @param map the middle of the window
/// @param timeline the Gantt chart below it
/// @param floating cards of the timeline that may lie over everything else of the window
/// @param pins puts a pin on `map`
/// @param office says how the lines to carriers are; it is asked each second
public record Surfaces(
        Node map, Node timeline, Pane floating, PinPicker pins, Supplier<OfficeView> office) {

    /// A window without lines to carriers.
    public Surfaces(Node map, Node timeline, Pane floating, PinPicker pins) {
        this(map, timeline, floating, pins, () -> OfficeView.CLOSED);
    }
}
