package io.depotdesk.app.look;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/// Says in the window which day it shows, when that is not simply the live one.
@FunctionalInterface
public interface DayFrame {

    /// Puts a line on top of the window and a frame round it.
    ///
    /// @param banner null for none
    /// @param style class of the frame, null for none
    void mark(@Nullable Node banner, @Nullable String style);
}
