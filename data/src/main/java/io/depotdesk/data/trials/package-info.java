/// Drills that show whether the stored day keeps its promises: kills of a desk at work.
@NullMarked
package io.depotdesk.data.trials;

import org.jspecify.annotations.NullMarked;
