package io.depotdesk.data.carriers.manifest;

import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.TenderState;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads X12 990 (answer to a load tender) and 214 (shipment status), release 4010.
///
/// 990: B1-02 names the offer, B1-04 answers: A accepted, D and E declined (4010 partners use D); B and C come with
/// conditions, which a person has to look at. 214: B10-01, B10-02 and the L11 of a loop name it, each AT7 is a status.
final class X12Replies {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

    private final byte[] file;
    private final Instant written;
    private final ZoneId zone;
    private final List<Reply> replies = new ArrayList<>();
    private final List<List<String>> statuses = new ArrayList<>();
    private final Set<String> shipment = new HashSet<>();
    private final Set<String> loop = new HashSet<>();

    /// @param written when the file was, for answers that do not say
    /// @param zone of its local times
    X12Replies(byte[] file, Instant written, ZoneId zone) {
        this.file = file;
        this.written = written;
        this.zone = zone;
    }

    List<Reply> read() throws UnreadableReplyException {
        try (InputStream in = new ByteArrayInputStream(file);
                EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(in)) {
            List<String> segment = new ArrayList<>();
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                switch (event) {
                    case START_SEGMENT -> {
                        segment = new ArrayList<>();
                        segment.add(reader.getText());
                    }
                    case ELEMENT_DATA -> segment.add(reader.getText());
                    case END_SEGMENT -> take(segment);
                    default -> {
                        // Groups, and control numbers that do not match: partners send them, and
                        // they change nothing.
                    }
                }
            }
        } catch (EDIStreamException e) {
            // Half a file is none: what it said so far may be taken back further on.
            throw new UnreadableReplyException(
                    "It is no whole X12 interchange (%s). Please send it again."
                            .formatted(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read.", e);
        }
        return replies;
    }

    private void take(List<String> segment) {
        switch (segment.getFirst()) {
            case "ST" -> {
                shipment.clear();
                loop.clear();
                statuses.clear();
            }
            case "B1" -> answered(at(segment, 2), at(segment, 4), at(segment, 3));
            case "B10" -> {
                name(shipment, at(segment, 1));
                name(shipment, at(segment, 2));
            }
            case "L11" -> name(loop, at(segment, 1));
            case "AT7" -> statuses.add(List.copyOf(segment));
            case "LX", "SE" -> {
                finishLoop();
                loop.clear();
            }
            default -> {
                // Names, places and equipment say nothing about how far it is.
            }
        }
    }

    private static void name(Set<String> names, String name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private void answered(String name, String code, String date) {
        TenderState state =
                switch (code) {
                    case "A" -> TenderState.ACCEPTED;
                    case "D", "E" -> TenderState.REJECTED;
                    default -> null;
                };
        if (!name.isEmpty()) {
            replies.add(
                    new Reply(
                            Set.of(name),
                            new CarrierEvent(
                                    "990|%s|%s|%s".formatted(name, code, date),
                                    state,
                                    "990 " + code,
                                    written,
                                    null,
                                    state == null ? "It answers with conditions. Call." : "")));
        }
    }

    private void finishLoop() {
        Set<String> names = new HashSet<>(shipment);
        names.addAll(loop);
        for (List<String> status : statuses) {
            String code = at(status, 1);
            if (code.isEmpty() || names.isEmpty()) {
                continue; // An appointment (AT7-03), not a status.
            }
            Instant at = time(at(status, 5), at(status, 6), at(status, 7));
            replies.add(
                    new Reply(
                            names,
                            new CarrierEvent(
                                    "214|%s|%s".formatted(code, at),
                                    state(code),
                                    "214 " + code,
                                    at == null ? written : at,
                                    null,
                                    at(status, 2))));
        }
        statuses.clear();
    }

    private static @Nullable TenderState state(String code) {
        return switch (code) {
            case "AF", "CP", "L1" -> TenderState.PICKED_UP;
            case "D1" -> TenderState.DELIVERED;
            case "AP", "A7" -> TenderState.FAILED;
            case "CA" -> TenderState.CANCELLED;
            default -> null;
        };
    }

    private @Nullable Instant time(String date, String time, String code) {
        try {
            LocalDateTime local =
                    LocalDateTime.parse(date + (time + "0000").substring(0, 4), DATE_TIME);
            return local.atZone(code.equals("UT") || code.equals("GM") ? ZoneOffset.UTC : zone)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String at(List<String> segment, int element) {
        return element < segment.size() ? segment.get(element).strip() : "";
    }
}
