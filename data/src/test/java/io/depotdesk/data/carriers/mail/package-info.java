/// A mail server, letters and a line that is cut, for tests of carriers that are told by e-mail.
@NullMarked
package io.depotdesk.data.carriers.mail;

import org.jspecify.annotations.NullMarked;
