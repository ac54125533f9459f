/// What the journal tells of one matter: how a case went, and what was reported of a shipment or vehicle.
@NullMarked
package io.depotdesk.app.chronicle;

import org.jspecify.annotations.NullMarked;
