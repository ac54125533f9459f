/// Tests of the exception queue's model.
@NullMarked
package io.depotdesk.app.cases;

import org.jspecify.annotations.NullMarked;
