/// Usual speeds on the roads, read from files: a table of rules and a file of zones.
@NullMarked
package io.depotdesk.data.speeds;

import org.jspecify.annotations.NullMarked;
