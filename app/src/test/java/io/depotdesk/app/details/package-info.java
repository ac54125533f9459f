@NullMarked
package io.depotdesk.app.details;

import org.jspecify.annotations.NullMarked;
