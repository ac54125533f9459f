/// The list of uncertain addresses and the ways to settle one.
@NullMarked
package io.depotdesk.app.addresses;

import org.jspecify.annotations.NullMarked;
