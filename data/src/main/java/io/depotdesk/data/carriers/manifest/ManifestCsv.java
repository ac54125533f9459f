package io.depotdesk.data.carriers.manifest;

import de.siegmar.fastcsv.writer.CsvWriter;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.tender.Tender;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A manifest as CSV (RFC 4180, UTF-8): a heading and one line, which begins with the offer's key.
final class ManifestCsv {

    private ManifestCsv() {}

    /// @param action `BOOK` or `CANCEL`
    static byte[] of(Tender tender, String action) {
        Shipment shipment = tender.shipment();
        PromiseWindow window = shipment.windows().isEmpty() ? null : shipment.windows().getFirst();
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "key",
                    "action",
                    "order",
                    "kind",
                    "ready",
                    "from",
                    "until",
                    "depot",
                    "name",
                    "phone",
                    "address",
                    "latitude",
                    "longitude",
                    "parcels",
                    "kilograms",
                    "notes",
                    "price");
            csv.writeRecord(
                    ManifestKey.of(tender.key()),
                    action,
                    shipment.orderNumber(),
                    shipment.kind().name(),
                    tender.readyAt().toString(),
                    window == null ? "" : window.opens().toString(),
                    window == null ? "" : window.closes().toString(),
                    tender.pickup().name(),
                    shipment.consignee().name(),
                    shipment.consignee().phone(),
                    shipment.destination().addressText(),
                    shipment.point().map(it -> Double.toString(it.latitude())).orElse(""),
                    shipment.point().map(it -> Double.toString(it.longitude())).orElse(""),
                    Integer.toString(shipment.load().parcels()),
                    String.format(Locale.ROOT, "%.3f", shipment.load().grams() / 1_000.0),
                    shipment.notes(),
                    String.format(
                            Locale.ROOT,
                            "%d.%02d",
                            tender.expected().totalCents() / 100,
                            tender.expected().totalCents() % 100));
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can be written.", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
