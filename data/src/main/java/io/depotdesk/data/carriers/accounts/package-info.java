/// The accounts with carriers: files of settings, and lines opened with them.
///
/// Belongs here: reading, checking and keeping `carriers/<id>.json`. Does not: secrets themselves, any carrier's words.
@NullMarked
package io.depotdesk.data.carriers.accounts;

import org.jspecify.annotations.NullMarked;
