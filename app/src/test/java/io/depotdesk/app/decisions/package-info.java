/// Tests of the list of decisions.
@NullMarked
package io.depotdesk.app.decisions;

import org.jspecify.annotations.NullMarked;
