/// What is selected, shared by map, lists and timeline.
@NullMarked
package io.depotdesk.app.selection;

import org.jspecify.annotations.NullMarked;
