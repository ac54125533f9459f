/// What planning needs to know of the roads: the port that the `maps` module implements.
@NullMarked
package io.depotdesk.roads;

import org.jspecify.annotations.NullMarked;
