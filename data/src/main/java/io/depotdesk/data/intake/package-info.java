/// Orders and fleets from files: which column means what, what is wrong with which row, where an address
/// is. The result is a report for the core; nothing here changes the day.
@NullMarked
package io.depotdesk.data.intake;

import org.jspecify.annotations.NullMarked;
