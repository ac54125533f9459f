/// The list of decisions and the record of each.
@NullMarked
package io.depotdesk.app.decisions;

import org.jspecify.annotations.NullMarked;
