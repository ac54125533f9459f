/// The command line as a person or a script uses it.
@NullMarked
package io.depotdesk.app.cli;

import org.jspecify.annotations.NullMarked;
