/// What somebody tells by phone: the dispatcher enters it, and it is weighed like every other report.
@NullMarked
package io.depotdesk.app.phone;

import org.jspecify.annotations.NullMarked;
