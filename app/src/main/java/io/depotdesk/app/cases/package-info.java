/// The exception queue and how its cases are answered.
@NullMarked
package io.depotdesk.app.cases;

import org.jspecify.annotations.NullMarked;
