/// What the desk needs of a carrier with a line to it: the adapter it speaks through, and the account it speaks for.
///
/// Belongs here: what every carrier's adapter has to do. Does not: any one carrier, the wire, when something is sent.
@NullMarked
package io.depotdesk.data.carriers;

import org.jspecify.annotations.NullMarked;
