/// What a person can ask for by key or from the palette, and which key it has.
@NullMarked
package io.depotdesk.app.action;

import org.jspecify.annotations.NullMarked;
