/// Deciding again what was decided, to see that the same comes out.
@NullMarked
package io.depotdesk.data.replay;

import org.jspecify.annotations.NullMarked;
