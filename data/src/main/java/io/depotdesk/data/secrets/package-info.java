/// Secrets of carriers at rest: sealed in one file, the key to it in the system's key store where there is one.
///
/// Belongs here: keeping and giving out secrets. Does not: who uses them. They are in no journal, log or export.
@NullMarked
package io.depotdesk.data.secrets;

import org.jspecify.annotations.NullMarked;
