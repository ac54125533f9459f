/// The time machine: the board as it was at any second of any day of the journal, to be looked at.
@NullMarked
package io.depotdesk.app.past;

import org.jspecify.annotations.NullMarked;
