/// Root of the data module.
@NullMarked
package io.depotdesk.data;

import org.jspecify.annotations.NullMarked;
