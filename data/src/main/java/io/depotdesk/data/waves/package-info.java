/// Days of orders that come hour by hour: public streams of requests, played against the optimiser's waves.
@NullMarked
package io.depotdesk.data.waves;

import org.jspecify.annotations.NullMarked;
