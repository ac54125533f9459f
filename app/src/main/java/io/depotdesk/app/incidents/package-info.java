/// Incidents on the roads at the desk: reporting one, the list of those of the day, lifting one.
@NullMarked
package io.depotdesk.app.incidents;

import org.jspecify.annotations.NullMarked;
