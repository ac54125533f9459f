/// What the surfaces around the desk tell: drivers, warehouse, carriers, customers. Facts, not wishes.
@NullMarked
package io.depotdesk.domain.surface;

import org.jspecify.annotations.NullMarked;
