/// The search for good plans and the answers about them: solve, rank insertions, evaluate, explain.
///
/// Deterministic: no clock, no unseeded dice, no order that depends on a hash. Callers bring time as a
/// [io.depotdesk.routing.search.CpuMeter].
@NullMarked
package io.depotdesk.routing.search;

import org.jspecify.annotations.NullMarked;
