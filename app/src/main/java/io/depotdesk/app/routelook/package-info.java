/// How a route looks wherever it is drawn: colour, line pattern, badge. Map, timeline and lists agree
/// because they all ask here. No nodes.
@NullMarked
package io.depotdesk.app.routelook;

import org.jspecify.annotations.NullMarked;
