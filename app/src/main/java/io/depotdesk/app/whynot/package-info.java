/// Asking a decision that was taken why something else was not done, answered on what was known then.
@NullMarked
package io.depotdesk.app.whynot;

import org.jspecify.annotations.NullMarked;
