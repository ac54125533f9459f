/// The durable day: journal units as JSON in checksummed, chained frames, and what checks them. Nothing
/// here decides anything, and nothing here knows a table.
@NullMarked
package io.depotdesk.data.journal;

import org.jspecify.annotations.NullMarked;
