/// The main window: its parts, theme, keys and palette, and the way states reach the screen.
@NullMarked
package io.depotdesk.app.shell;

import org.jspecify.annotations.NullMarked;
