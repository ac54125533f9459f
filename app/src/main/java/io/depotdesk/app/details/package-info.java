/// What is known of the selected shipment, route or case, and what can be done about it.
@NullMarked
package io.depotdesk.app.details;

import org.jspecify.annotations.NullMarked;
