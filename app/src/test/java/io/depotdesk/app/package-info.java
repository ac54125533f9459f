/// Tests of the app module as a whole.
@NullMarked
package io.depotdesk.app;

import org.jspecify.annotations.NullMarked;
