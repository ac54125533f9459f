/// Short questions laid over the desk: one at a time, closed with Esc.
@NullMarked
package io.depotdesk.app.overlay;

import org.jspecify.annotations.NullMarked;
