/// Own fleet and carriers in one pool beside fixed zones: which costs less, and who comes in time.
@NullMarked
package io.depotdesk.data.allocation;

import org.jspecify.annotations.NullMarked;
