/// Where the program keeps its data.
@NullMarked
package io.depotdesk.app.home;

import org.jspecify.annotations.NullMarked;
