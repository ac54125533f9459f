/// Times that people outside rely on.
@NullMarked
package io.depotdesk.domain.promise;

import org.jspecify.annotations.NullMarked;
