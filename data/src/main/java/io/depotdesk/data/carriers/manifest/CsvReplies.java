package io.depotdesk.data.carriers.manifest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads a reply file: columns `key`, `answer` and, if wanted, `reason` and `name` of who answered.
///
/// Answers are accepted, rejected, picked up, delivered, failed, returned and cancelled; another word is kept and means
/// nothing.
final class CsvReplies {

    private CsvReplies() {}

    /// @param at when the file was written
    static List<Reply> read(byte[] file, Instant at) throws UnreadableReplyException {
        List<Reply> replies = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : csv) {
                if (line.findField("key").isEmpty() || line.findField("answer").isEmpty()) {
                    throw new UnreadableReplyException(
                            "Line %d: the columns \"key\" and \"answer\" are needed; there are %s."
                                    .formatted(line.getStartingLineNumber(), line.getHeader()));
                }
                String word = line.getField("answer").strip().toLowerCase(Locale.ROOT);
                String key = line.getField("key").strip();
                String note = (field(line, "reason") + " " + field(line, "name")).strip();
                replies.add(
                        new Reply(
                                Set.of(key),
                                new CarrierEvent(
                                        "csv|" + key + "|" + word,
                                        state(word),
                                        word,
                                        at,
                                        null,
                                        note)));
            }
        } catch (CsvParseException e) {
            throw new UnreadableReplyException("It is no CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can be read.", e);
        }
        return replies;
    }

    private static String field(NamedCsvRecord line, String name) {
        return line.findField(name).orElse("").strip();
    }

    private static @Nullable TenderState state(String word) {
        return switch (word) {
            case "accepted", "yes" -> TenderState.ACCEPTED;
            case "rejected", "no" -> TenderState.REJECTED;
            case "picked up" -> TenderState.PICKED_UP;
            case "delivered" -> TenderState.DELIVERED;
            case "failed" -> TenderState.FAILED;
            case "returned" -> TenderState.RETURNED;
            case "cancelled" -> TenderState.CANCELLED;
            default -> null;
        };
    }
}
