/// The desk's lines to carriers: which accounts there are, and whether they can be used.
@NullMarked
package io.depotdesk.app.carriers;

import org.jspecify.annotations.NullMarked;
