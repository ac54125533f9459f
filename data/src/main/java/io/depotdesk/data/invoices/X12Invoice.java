package io.depotdesk.data.invoices;

import io.depotdesk.data.tables.UnreadableFileException;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads X12 210, the motor carrier's invoice (release 4010): one transaction is the invoice of one shipment.
///
/// Taken from it are B3-02 (invoice number), B3-03 (shipment), N9 (further references), C3-01 (currency) and of each L1
/// the charge (L1-04, in hundredths), its code (L1-08) and its description (L1-12, else the L5-02 before it). Where
/// the L1 do not add up to what is due (B3-07), the transaction is a fault and charges nothing: it was cut or changed
/// on its way.
final class X12Invoice {

    private final Path file;
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    X12Invoice(Path file) {
        this.file = file;
    }

    /// @throws UnreadableFileException if what was read before it breaks off is not even one transaction
    InvoiceFile read() {
        try (InputStream in = Files.newInputStream(file);
                EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(in)) {
            read(reader);
        } catch (EDIStreamException e) {
            if (lines.isEmpty()) {
                throw unreadable(e);
            }
            faults.add("It breaks off: %s".formatted(e.getMessage()));
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            throw new UnreadableFileException(
                    file, "It is X12, but holds no invoice of a carrier (210).");
        }
        return new InvoiceFile(lines, faults);
    }

    private UnreadableFileException unreadable(Exception e) {
        return new UnreadableFileException(
                file,
                "It is no whole X12 interchange (%s). Ask the carrier to send it again."
                        .formatted(e.getMessage()),
                e);
    }

    private void read(EDIStreamReader reader) throws EDIStreamException {
        List<String> segment = new ArrayList<>();
        X12Transaction transaction = new X12Transaction("");
        while (reader.hasNext()) {
            EDIStreamEvent event = reader.next();
            switch (event) {
                case START_SEGMENT -> {
                    segment = new ArrayList<>();
                    segment.add(reader.getText());
                }
                case ELEMENT_DATA -> segment.add(reader.getText());
                case END_SEGMENT -> {
                    String tag = segment.getFirst();
                    if (tag.equals("ST")) {
                        transaction = new X12Transaction(at(segment, 2));
                    }
                    if (tag.equals("SE")) {
                        transaction.end(lines, faults);
                    } else {
                        transaction.take(segment);
                    }
                }
                default -> {
                    // Groups and errors of control numbers: the sums decide what can be believed.
                }
            }
        }
    }

    static String at(List<String> segment, int element) {
        return element < segment.size() ? segment.get(element).strip() : "";
    }
}
