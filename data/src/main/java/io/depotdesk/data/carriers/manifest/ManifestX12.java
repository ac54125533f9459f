package io.depotdesk.data.carriers.manifest;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.tender.Tender;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A manifest as X12 204 (motor carrier load tender, release 4010): B2-04 is the offer's key, and again in L11. B2A-01
/// is 00 for a new one and 01 for one that is taken back.
///
/// Control numbers and times follow from the offer, so that a repetition has the same bytes. Letters outside ASCII lose
/// their accents, and characters with a meaning in X12 become spaces.
final class ManifestX12 {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final int NUMBERS = 999_999_999;

    private final Tender tender;
    private final ManifestSettings settings;
    private int segments;

    ManifestX12(Tender tender, ManifestSettings settings) {
        this.tender = tender;
        this.settings = settings;
    }

    /// @param cancels whether it takes the offer back
    byte[] bytes(boolean cancels) {
        var out = new ByteArrayOutputStream();
        var factory = EDIOutputFactory.newFactory();
        factory.setProperty(EDIOutputFactory.PRETTY_PRINT, true);
        try (EDIStreamWriter writer = factory.createEDIStreamWriter(out)) {
            writer.startInterchange();
            write(writer, cancels);
            writer.endInterchange();
        } catch (EDIStreamException e) {
            throw new IllegalStateException(
                    "The offer %s cannot be written as X12.".formatted(tender.key()), e);
        }
        return out.toByteArray();
    }

    private void write(EDIStreamWriter writer, boolean cancels) throws EDIStreamException {
        String key = ManifestKey.of(tender.key());
        int number = 1 + Math.floorMod((key + cancels).hashCode(), NUMBERS);
        String interchange = "%09d".formatted(number);
        Instant ready = tender.readyAt();
        ZoneId zone = settings.zone();
        segment(
                writer,
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                "ZZ",
                padded(settings.sender()),
                "ZZ",
                padded(settings.receiver()),
                SHORT_DATE.withZone(zone).format(ready),
                TIME.withZone(zone).format(ready),
                "U",
                "00401",
                interchange,
                "0",
                "P",
                ">");
        segment(
                writer,
                "GS",
                "SM",
                settings.sender(),
                settings.receiver(),
                DATE.withZone(zone).format(ready),
                TIME.withZone(zone).format(ready),
                Integer.toString(number),
                "X",
                "004010");
        segments = 0;
        Shipment shipment = tender.shipment();
        segment(writer, "ST", "204", "0001");
        segment(writer, "B2", "", settings.receiver(), "", key, "", "PP");
        segment(writer, "B2A", cancels ? "01" : "00", "LT");
        segment(writer, "L11", key, "CR");
        segment(writer, "L11", plain(shipment.orderNumber(), 30), "ON");
        segment(writer, "NTE", "SPH", plain(orDash(shipment.notes()), 80));
        segment(writer, "S5", "1", "CL");
        segment(
                writer,
                "G62",
                "37",
                DATE.withZone(zone).format(ready),
                "I",
                TIME.withZone(zone).format(ready));
        segment(writer, "N1", "SF", plain(tender.pickup().name(), 60));
        segment(writer, "N3", plain(orDash(settings.depotAddress()), 55));
        segment(writer, "S5", "2", "CU");
        window(writer, shipment, zone);
        segment(writer, "N1", "ST", plain(orDash(shipment.consignee().name()), 60));
        segment(writer, "N3", plain(orDash(shipment.destination().addressText()), 55));
        segment(
                writer,
                "G61",
                "IC",
                plain(orDash(shipment.consignee().name()), 60),
                "TE",
                plain(orDash(shipment.consignee().phone()), 80));
        segment(
                writer,
                "L3",
                String.format(Locale.ROOT, "%.3f", shipment.load().grams() / 1_000.0),
                "G",
                "",
                "",
                Long.toString(tender.expected().totalCents()));
        segment(writer, "SE", Integer.toString(segments + 1), "0001");
        segment(writer, "GE", "1", Integer.toString(number));
        segment(writer, "IEA", "1", interchange);
    }

    private void window(EDIStreamWriter writer, Shipment shipment, ZoneId zone)
            throws EDIStreamException {
        if (shipment.windows().isEmpty()) {
            return;
        }
        PromiseWindow window = shipment.windows().getFirst();
        segment(
                writer,
                "G62",
                "53",
                DATE.withZone(zone).format(window.opens()),
                "G",
                TIME.withZone(zone).format(window.opens()));
        segment(
                writer,
                "G62",
                "54",
                DATE.withZone(zone).format(window.closes()),
                "L",
                TIME.withZone(zone).format(window.closes()));
    }

    private void segment(EDIStreamWriter writer, String tag, String... elements)
            throws EDIStreamException {
        segments++;
        writer.writeStartSegment(tag);
        for (String element : elements) {
            if (element.isEmpty()) {
                writer.writeEmptyElement();
            } else {
                writer.writeElement(element);
            }
        }
        writer.writeEndSegment();
    }

    private static String padded(String id) {
        return "%-15s".formatted(id);
    }

    private static String orDash(String text) {
        return text.isBlank() ? "-" : text;
    }

    static String plain(String text, int longest) {
        String ascii =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^\\x20-\\x7e]|[*~>|^]", " ")
                        .strip();
        String cut = ascii.length() <= longest ? ascii : ascii.substring(0, longest).strip();
        return cut.isEmpty() ? "-" : cut;
    }
}
