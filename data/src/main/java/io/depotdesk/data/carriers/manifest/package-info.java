/// Carriers without an interface: what they are offered goes into a folder or a letter as a file, and they answer with one.
///
/// Belongs here: the files, the letters and what their words mean. Does not: when something is written, or for how long an answer is
/// waited for.
@NullMarked
package io.depotdesk.data.carriers.manifest;

import org.jspecify.annotations.NullMarked;
