/// Finding and erasing what is stored about a person.
@NullMarked
package io.depotdesk.data.erasure;

import org.jspecify.annotations.NullMarked;
