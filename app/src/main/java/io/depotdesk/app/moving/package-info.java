/// Moving a stop by hand, wherever it starts: what is tried, what desk answered, and how it ends.
@NullMarked
package io.depotdesk.app.moving;

import org.jspecify.annotations.NullMarked;
