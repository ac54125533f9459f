/// Benchmarks that write a report: what is measured, in which program, and how it is told.
@NullMarked
package io.depotdesk.app.bench;

import org.jspecify.annotations.NullMarked;
