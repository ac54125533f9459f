/// Asking carriers over HTTP so that every failure says whether something was sent, and a hostile answer does nothing.
///
/// Belongs here: the wire. Does not: what any carrier's words mean.
@NullMarked
package io.depotdesk.data.carriers.http;

import org.jspecify.annotations.NullMarked;
