/// The day and its history as tables, for lists and reports. A copy: everything here follows from the
/// journal and is rebuilt from it when in doubt. Nothing is decided and nothing is kept only here.
@NullMarked
package io.depotdesk.data.projections;

import org.jspecify.annotations.NullMarked;
