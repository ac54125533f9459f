/// Tests of the form of an account.
@NullMarked
package io.depotdesk.app.carriers;

import org.jspecify.annotations.NullMarked;
