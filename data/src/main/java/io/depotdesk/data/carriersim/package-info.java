/// Carriers that are not there: a server on this machine that speaks their languages, for drills, demos and trials.
///
/// Belongs here: what the carriers do, how they fail, and their own ledger of bookings. Does not: anything of the desk;
/// desk and simulator meet on the wire only.
@NullMarked
package io.depotdesk.data.carriersim;

import org.jspecify.annotations.NullMarked;
