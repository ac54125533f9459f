/// Addresses as people write them and the places they may mean.
@NullMarked
package io.depotdesk.domain.place;

import org.jspecify.annotations.NullMarked;
