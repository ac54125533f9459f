package io.depotdesk.data.carriers.manifest;

import io.depotdesk.domain.tender.CarrierEvent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The folder in which a carrier puts its answers. Files stay where they are; one that cannot be read gets a text beside
/// it that says why, to be forwarded.
///
/// A file that is still being written (`.part`, or changed in the last two seconds) is looked at later.
final class ReplyFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyFolder.class);
    private static final long SETTLED_SECONDS = 2;
    private static final long LARGEST = 8L << 20;

    private final Path folder;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Map<Path, Read> known = new ConcurrentHashMap<>();

    private record Read(FileTime changed, long size, List<Reply> replies) {}

    ReplyFolder(Path folder, ZoneId zone, InstantSource clock) {
        this.folder = folder;
        this.zone = zone;
        this.clock = clock;
    }

    /// Returns what the carrier has said of the offer with this key, oldest first.
    List<CarrierEvent> about(String key) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<CarrierEvent> events = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                replies(file).stream()
                        .filter(it -> it.names().contains(key))
                        .forEach(it -> events.add(it.event()));
            }
        }
        events.sort(Comparator.comparing(CarrierEvent::at));
        return events;
    }

    private List<Reply> replies(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean isCsv = name.endsWith(".csv");
        boolean isX12 = name.endsWith(".edi") || name.endsWith(".x12");
        FileTime changed = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        boolean isSettled =
                changed.toInstant().plusSeconds(SETTLED_SECONDS).isBefore(clock.instant());
        if (!(isCsv || isX12) || !isSettled) {
            return List.of();
        }
        Read before = known.get(file);
        if (before != null && before.changed().equals(changed) && before.size() == size) {
            return before.replies();
        }
        List<Reply> replies = List.of();
        try {
            if (size > LARGEST) {
                throw new UnreadableReplyException(
                        "It has %d MB; answers have at most %d."
                                .formatted(size >> 20, LARGEST >> 20));
            }
            Instant written = changed.toInstant();
            byte[] bytes = Files.readAllBytes(file);
            replies =
                    isCsv
                            ? CsvReplies.read(bytes, written)
                            : new X12Replies(bytes, written, zone).read();
        } catch (UnreadableReplyException e) {
            LOG.warn("{} cannot be read: {}", file, e.getMessage());
            Files.writeString(
                    file.resolveSibling(file.getFileName() + ".txt"),
                    "%s cannot be read. %s%n".formatted(file.getFileName(), e.getMessage()),
                    StandardCharsets.UTF_8);
        }
        known.put(file, new Read(changed, size, replies));
        return replies;
    }
}
