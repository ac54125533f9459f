/// Values with a unit: places on earth, loads and money. Nothing here knows orders or routes.
@NullMarked
package io.depotdesk.domain.measure;

import org.jspecify.annotations.NullMarked;
