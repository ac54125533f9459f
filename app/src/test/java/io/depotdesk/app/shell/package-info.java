/// Tests of the main window.
@NullMarked
package io.depotdesk.app.shell;

import org.jspecify.annotations.NullMarked;
