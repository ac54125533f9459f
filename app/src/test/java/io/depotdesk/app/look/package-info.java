/// Behaviour of the small parts that every screen is put together from.
@NullMarked
package io.depotdesk.app.look;

import org.jspecify.annotations.NullMarked;
