/// Tests of the settings.
@NullMarked
package io.depotdesk.app.settings;

import org.jspecify.annotations.NullMarked;
