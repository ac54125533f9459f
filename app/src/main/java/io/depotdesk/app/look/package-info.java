/// How the desk looks and words things: type, icons, chips, formats. Nothing here knows a screen.
@NullMarked
package io.depotdesk.app.look;

import org.jspecify.annotations.NullMarked;
