/// Root of the app module.
@NullMarked
package io.depotdesk.app;

import org.jspecify.annotations.NullMarked;
