package io.depotdesk.app.action;

import javafx.scene.input.KeyEvent;

/// A part of the window that is in the middle of something and needs some keys for it. While the keyboard is
/// in that part, such a key is its own and asks for nothing else.
@FunctionalInterface
public interface OwnKeys {

    boolean wants(KeyEvent pressed);
}
