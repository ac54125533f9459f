/// The day as the screens and the command line deal with it: the newest state, questions to planning, acts.
@NullMarked
package io.depotdesk.app.desk;

import org.jspecify.annotations.NullMarked;
