package io.depotdesk.app.shell;

import io.depotdesk.app.addresses.PinPicker;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The large drawings that others make and this window shows.
///
/// @param map the middle of the window
/// @param timeline the Gantt chart below it
/// @param floating cards of the timeline that may lie over everything else of the window
/// @param pins puts a pin on `map`
public record Surfaces(Node map, Node timeline, Pane floating, PinPicker pins) {}
