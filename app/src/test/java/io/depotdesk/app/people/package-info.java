/// Tests of who is at the desk.
@NullMarked
package io.depotdesk.app.people;

import org.jspecify.annotations.NullMarked;
