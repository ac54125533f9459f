/// The keys of a desk: the pair that signs its journal, and the keys under which personal data is written.
@NullMarked
package io.depotdesk.data.keys;

import org.jspecify.annotations.NullMarked;
