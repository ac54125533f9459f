/// Days made from a seed, for drills and tests: what they report follows from the seed and the state alone.
@NullMarked
package io.depotdesk.simulation;

import org.jspecify.annotations.NullMarked;
