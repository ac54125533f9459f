/// Words that people type, told apart from the desk's own text wherever they are repeated.
@NullMarked
package io.depotdesk.domain.words;

import org.jspecify.annotations.NullMarked;
