/// Folders of files that must survive a crash: what the journal, its keys and its snapshots need of a disk,
/// on a real one here, on one that fails in a chosen way in drills.
@NullMarked
package io.depotdesk.data.disk;

import org.jspecify.annotations.NullMarked;
