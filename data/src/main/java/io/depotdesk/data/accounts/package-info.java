/// The people of a desk and their secrets, beside the journal and never in it. Who may do what is decided in the
/// core; this only knows who somebody is.
@NullMarked
package io.depotdesk.data.accounts;

import org.jspecify.annotations.NullMarked;
