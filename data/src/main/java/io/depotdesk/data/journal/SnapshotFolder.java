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

/// The snapshots beside the segments of a journal: `000000012345.snapshot`, named after their last unit. Those at
/// the beginning of a day, `000000012345.day`, stay, so that a look at an old day does not fold all days before.
final class SnapshotFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFolder.class);
    private static final Pattern NAME = Pattern.compile("\\d{12}\\.snapshot");
    private static final Pattern DAY = Pattern.compile("\\d{12}\\.day");
    private static final int DIGITS = 12;

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
        return newestOf(names().reversed());
    }

    /// Returns the newest one that holds nothing behind unit `sequence`, those of days among them; empty if there
    /// is none.
    Optional<StateSnapshot> upTo(long sequence) throws IOException {
        return newestOf(
                files.names().stream()
                        .filter(name -> NAME.matcher(name).matches() || DAY.matcher(name).matches())
                        .filter(name -> Long.parseLong(name.substring(0, DIGITS)) <= sequence)
                        .toList()
                        .reversed());
    }

    private Optional<StateSnapshot> newestOf(List<String> names) {
        for (String name : names) {
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

    /// Keeps `snapshot` as the beginning of a day, for good.
    void keepDay(StateSnapshot snapshot) throws IOException {
        byte[] bytes = snapshot.encode(keys);
        keys.force();
        WholeFile.replace(
                files, String.format(Locale.ROOT, "%012d.day", snapshot.mark().sequence()), bytes);
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
        for (String name : files.names()) {
            if (NAME.matcher(name).matches() || DAY.matcher(name).matches()) {
                files.delete(name);
            }
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
