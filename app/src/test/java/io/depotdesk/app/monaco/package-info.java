/// The real region of Monaco and the real desk on it, for tests.
@NullMarked
package io.depotdesk.app.monaco;

import org.jspecify.annotations.NullMarked;
