/// Offers to carriers as a person sees them, and what a person can do about them.
@NullMarked
package io.depotdesk.app.offers;

import org.jspecify.annotations.NullMarked;
