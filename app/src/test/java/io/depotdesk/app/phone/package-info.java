/// Tests of what is told and what the journal tells.
@NullMarked
package io.depotdesk.app.phone;

import org.jspecify.annotations.NullMarked;
