package io.depotdesk.data.journal;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.StoreFiles.StoreFile;
import io.depotdesk.data.disk.WholeFile;
import io.depotdesk.data.journal.SegmentReader.Step;
import io.depotdesk.data.keys.SubjectKeys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The snapshots beside the segments of a journal: `000000012345.snapshot`, named after their last unit.
final class SnapshotFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFolder.class);
    private static final Pattern NAME = Pattern.compile("\\d{12}\\.snapshot");

    /// One to start from, and one in case that it is damaged.
    private static final int KEPT = 2;

    private final StoreFiles files;
    private final SubjectKeys keys;

    SnapshotFolder(StoreFiles files, SubjectKeys keys) {
        this.files = files;
        this.keys = keys;
    }

    /// Returns the newest snapshot that is whole and belongs to the journal beside it; empty if there is none.
    Optional<StateSnapshot> newest() throws IOException {
        for (String name : names().reversed()) {
            try {
                var snapshot = StateSnapshot.decode(WholeFile.read(files, name), keys);
                if (belongs(snapshot.mark())) {
                    return Optional.of(snapshot);
                }
                LOG.warn("{} is of another journal and is not used", name);
            } catch (IOException e) {
                LOG.warn("{} is not used: {}", name, e.getMessage());
            }
        }
        return Optional.empty();
    }

    /// Keeps `snapshot` and throws away those that it makes needless.
    ///
    /// @return its size in bytes
    long keep(StateSnapshot snapshot) throws IOException {
        byte[] bytes = snapshot.encode(keys);
        keys.force();
        WholeFile.replace(
                files,
                String.format(Locale.ROOT, "%012d.snapshot", snapshot.mark().sequence()),
                bytes);
        List<String> names = names();
        for (String old : names.subList(0, Math.max(0, names.size() - KEPT))) {
            files.delete(old);
        }
        return bytes.length;
    }

    /// Throws all away.
    void clear() throws IOException {
        for (String name : names()) {
            files.delete(name);
        }
    }

    private List<String> names() throws IOException {
        return files.names().stream().filter(name -> NAME.matcher(name).matches()).toList();
    }

    /// Returns whether the frame that `mark` names stands there.
    private boolean belongs(JournalMark mark) throws IOException {
        String segment = JournalScan.segmentName(mark.segment());
        if (!files.names().contains(segment)) {
            return false;
        }
        try (StoreFile file = files.open(segment, false)) {
            return mark.offset() < file.size()
                    && new SegmentReader(file, mark.offset()).next() instanceof Step.Whole whole
                    && whole.frame().number() == mark.number()
                    && whole.end() == mark.end()
                    && Arrays.equals(whole.frame().digest(), mark.digest());
        }
    }
}
