package io.depotdesk.data.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Remembers what people said that the columns of a file hold, for the next file with the same headers.
///
/// One small JSON file: headers → field and unit of each column. It is replaced as a whole (written
/// beside, forced to disk, renamed), so a power cut leaves the old or the new one. A file that cannot be
/// read is put aside, and the guesses from the headers are used instead.
public final class MappingStore {

    private static final Logger LOG = LoggerFactory.getLogger(MappingStore.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    public MappingStore(Path file) {
        this.file = file;
    }

    /// Returns what was said about columns with these headers, in any case and spacing.
    synchronized Optional<ColumnMapping<OrderField>> find(List<String> headers) {
        List<Kept> kept = load().get(signature(headers));
        if (kept == null || kept.size() != headers.size()) {
            return Optional.empty();
        }
        List<ColumnUse<OrderField>> uses = new ArrayList<>();
        for (int column = 0; column < kept.size(); column++) {
            Optional<OrderField> field = named(OrderField.values(), kept.get(column).field());
            Unit unit = named(Unit.values(), kept.get(column).unit()).orElse(Unit.NONE);
            uses.add(
                    new ColumnUse<>(
                            column,
                            headers.get(column),
                            field.orElse(null),
                            unit,
                            ColumnUse.Reason.CHOSEN,
                            field.isPresent() ? 1 : 0));
        }
        return Optional.of(new ColumnMapping<>(uses));
    }

    /// Keeps a mapping for the next file with its headers.
    ///
    /// @throws UncheckedIOException if the file cannot be written
    public synchronized void keep(ColumnMapping<OrderField> mapping) {
        SequencedMap<String, List<Kept>> all = load();
        List<String> headers = mapping.columns().stream().map(ColumnUse::header).toList();
        all.put(signature(headers), mapping.columns().stream().map(Kept::of).toList());
        try {
            replace(JSON.writeValueAsBytes(all));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The column mapping could not be kept in %s.".formatted(file), e);
        }
    }

    private static String signature(List<String> headers) {
        return String.join(
                " | ", headers.stream().map(header -> HeaderWords.of(header).compact()).toList());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private SequencedMap<String, List<Kept>> load() {
        if (!Files.exists(file)) {
            return new LinkedHashMap<>();
        }
        try {
            return JSON.readValue(
                    Files.readAllBytes(file),
                    new TypeReference<LinkedHashMap<String, List<Kept>>>() {});
        } catch (IOException | JacksonException e) {
            LOG.warn("The column mappings in {} cannot be read and are put aside.", file, e);
            putAside();
            return new LinkedHashMap<>();
        }
    }

    private void putAside() {
        try {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".damaged"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} could not be put aside.", file, e);
        }
    }

    private void replace(byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private record Kept(String field, String unit) {
        static Kept of(ColumnUse<OrderField> use) {
            OrderField field = use.field();
            return new Kept(field == null ? "" : field.name(), use.unit().name());
        }
    }
}
