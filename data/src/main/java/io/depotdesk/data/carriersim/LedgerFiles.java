package io.depotdesk.data.carriersim;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Where ledgers outlive the simulator: `NAME.bookings` for each carrier, one line of JSON for every booking as it was
/// entered or changed, the last of a reference counting. A line that is not whole, as a kill may leave one, is skipped.
///
/// @param folder null where nothing is kept
record LedgerFiles(@Nullable Path folder) {

    /// Ledgers that are forgotten.
    static final LedgerFiles NONE = new LedgerFiles(null);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static LedgerFiles in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new LedgerFiles(folder);
    }

    /// Returns the ledger of one carrier with what was booked before.
    ///
    /// @throws UncheckedIOException if it cannot be read
    BookingLedger ledger(String carrier) {
        if (folder == null) {
            return new BookingLedger(List.of(), _ -> {});
        }
        Path file = folder.resolve(carrier + ".bookings");
        return new BookingLedger(read(file), booking -> append(file, booking));
    }

    private static List<Booking> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        SequencedMap<String, Booking> newest = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                try {
                    Booking booking = booking(MAPPER.readTree(line));
                    newest.put(booking.reference(), booking);
                } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                    continue; // Cut off; whoever asked for it got no answer.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(newest.sequencedValues());
    }

    /// Begins with the end of a line, so that one that was cut off spoils no other.
    private static void append(Path file, Booking booking) {
        try {
            Files.writeString(
                    file,
                    "\n" + MAPPER.writeValueAsString(line(booking)),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode line(Booking it) {
        ObjectNode line =
                MAPPER.createObjectNode()
                        .put("key", it.key())
                        .put("tag", it.tag())
                        .put("reference", it.reference())
                        .put("body", it.body())
                        .put("at", it.at().toString())
                        .put("cents", it.cents());
        var path = line.putArray("path");
        for (Milestone each : it.path()) {
            path.addObject().put("step", each.step().name()).put("at", each.at().toString());
        }
        return line;
    }

    private static Booking booking(JsonNode line) {
        var path = new ArrayList<Milestone>();
        for (JsonNode each : line.path("path")) {
            path.add(
                    new Milestone(
                            Step.valueOf(each.path("step").asString("")),
                            Instant.parse(each.path("at").asString(""))));
        }
        if (path.isEmpty()) {
            throw new IllegalArgumentException("A booking of which nothing ever happens.");
        }
        return new Booking(
                line.path("key").asString(""),
                line.path("tag").asString(""),
                line.path("reference").asString(""),
                line.path("body").asString(""),
                Instant.parse(line.path("at").asString("")),
                line.path("cents").asLong(0),
                path);
    }
}
