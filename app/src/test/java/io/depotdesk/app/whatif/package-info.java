/// What-ifs on the real day.
@NullMarked
package io.depotdesk.app.whatif;

import org.jspecify.annotations.NullMarked;
