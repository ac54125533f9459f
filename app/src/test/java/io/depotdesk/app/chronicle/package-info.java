/// Tests of what is told and what the journal tells.
@NullMarked
package io.depotdesk.app.chronicle;

import org.jspecify.annotations.NullMarked;
