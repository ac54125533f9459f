/// A made-up day and a desk around it, for tests and pictures of the screens.
@NullMarked
package io.depotdesk.app.sample;

import org.jspecify.annotations.NullMarked;
