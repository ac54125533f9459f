/// The map of the desk: offline tiles through Gluon Maps, routes and stops on a layer above them, moving a
/// stop by hand, the pin of the address review. Nothing here draws tiles or knows where they come from.
@NullMarked
package io.depotdesk.app.map;

import org.jspecify.annotations.NullMarked;
