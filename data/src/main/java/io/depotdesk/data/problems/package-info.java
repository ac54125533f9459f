/// Routing problems as others write them: VROOM JSON, VRPLIB and Solomon files, read, solved and answered.
///
/// Everything that touches files and clocks for the optimiser is here; the optimiser itself is in the solver.
@NullMarked
package io.depotdesk.data.problems;

import org.jspecify.annotations.NullMarked;
