/// Policies as files: reading, checking, the one that comes with the program.
@NullMarked
package io.depotdesk.data.policies;

import org.jspecify.annotations.NullMarked;
