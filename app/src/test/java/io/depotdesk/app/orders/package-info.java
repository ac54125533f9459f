/// Tests of the orders table's model.
@NullMarked
package io.depotdesk.app.orders;

import org.jspecify.annotations.NullMarked;
