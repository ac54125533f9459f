/// Root of the maps module.
@NullMarked
package io.depotdesk.maps;

import org.jspecify.annotations.NullMarked;
