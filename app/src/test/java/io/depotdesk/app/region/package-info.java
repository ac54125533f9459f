/// Tests of regions and what keeps them.
@NullMarked
package io.depotdesk.app.region;

import org.jspecify.annotations.NullMarked;
