/// Offers of work to carriers: what we ask, what they answer, and what nobody knows yet.
@NullMarked
package io.depotdesk.domain.tender;

import org.jspecify.annotations.NullMarked;
