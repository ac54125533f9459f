/// The people of this desk: who is signed in, and how the journal learns of changes among them.
@NullMarked
package io.depotdesk.app.people;

import org.jspecify.annotations.NullMarked;
