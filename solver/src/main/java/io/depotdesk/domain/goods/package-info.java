/// What travels: shipments, who receives them and where they go.
@NullMarked
package io.depotdesk.domain.goods;

import org.jspecify.annotations.NullMarked;
