/// Tests of the reports.
@NullMarked
package io.depotdesk.app.bench;

import org.jspecify.annotations.NullMarked;
