/// The table of all shipments of the day, with search and filter.
@NullMarked
package io.depotdesk.app.orders;

import org.jspecify.annotations.NullMarked;
