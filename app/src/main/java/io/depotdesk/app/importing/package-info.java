/// Bringing a file of orders or vehicles to the day: what its columns hold, what loads, what does not and why.
@NullMarked
package io.depotdesk.app.importing;

import org.jspecify.annotations.NullMarked;
