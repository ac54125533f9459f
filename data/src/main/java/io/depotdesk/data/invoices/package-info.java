/// Carriers' invoices: what we expect of them before they come, and how they differ when they do.
@NullMarked
package io.depotdesk.data.invoices;

import org.jspecify.annotations.NullMarked;
