/// What the desk hands to other programs. Nothing is sent from here; files are written where a person says.
@NullMarked
package io.depotdesk.data.export;

import org.jspecify.annotations.NullMarked;
