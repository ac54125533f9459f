/// Reading an OpenStreetMap extract (`.osm.pbf`) once, front to back, in bounded memory. What is done with
/// its objects belongs to `addresses` and `tiles`; road graphs read the file by themselves.
@NullMarked
package io.depotdesk.maps.extract;

import org.jspecify.annotations.NullMarked;
