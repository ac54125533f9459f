/// Drills of the whole way from the desk to the carriers and back: desks that are killed, a line that loses and
/// repeats, carriers with a ledger of their own to compare with.
///
/// Belongs here: what a drill needs around the desk. Does not: the desk's own sender, nor the carriers.
@NullMarked
package io.depotdesk.data.carriertrial;

import org.jspecify.annotations.NullMarked;
