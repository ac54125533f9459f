/// What a person may set for this desk, and where it is kept.
@NullMarked
package io.depotdesk.app.settings;

import org.jspecify.annotations.NullMarked;
