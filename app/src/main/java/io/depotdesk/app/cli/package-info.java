/// The command line: the same program without a window.
@NullMarked
package io.depotdesk.app.cli;

import org.jspecify.annotations.NullMarked;
