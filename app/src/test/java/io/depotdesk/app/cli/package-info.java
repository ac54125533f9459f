/// Tests of the cli.
@NullMarked
package io.depotdesk.app.cli;

import org.jspecify.annotations.NullMarked;
