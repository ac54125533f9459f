/// Trying things out on a copy of the day: begin, compare with the live day, carry over or drop.
@NullMarked
package io.depotdesk.app.whatif;

import org.jspecify.annotations.NullMarked;
