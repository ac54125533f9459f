@NullMarked
package io.depotdesk.app.offers;

import org.jspecify.annotations.NullMarked;
