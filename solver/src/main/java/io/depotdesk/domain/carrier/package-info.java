/// Firms that drive for us, and what they charge.
@NullMarked
package io.depotdesk.domain.carrier;

import org.jspecify.annotations.NullMarked;
