/// Drills that show whether the stored day keeps its promises: kills of a desk at work, power cuts, starts from large
/// journals, and whole scripted days at full speed.
@NullMarked
package io.depotdesk.data.trials;

import org.jspecify.annotations.NullMarked;
