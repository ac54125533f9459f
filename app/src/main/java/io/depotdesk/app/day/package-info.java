/// The newest state prepared for the screens: where every shipment stands, found once for all of them.
@NullMarked
package io.depotdesk.app.day;

import org.jspecify.annotations.NullMarked;
