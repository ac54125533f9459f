package io.depotdesk.data.invoices;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.data.intake.SharedSamples;
import io.depotdesk.data.tables.UnreadableFileException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files of other X12 kinds, whole and damaged, that nobody here wrote.
final class SharedEdiTest {

    @Test
    void tenders_status_messages_and_damaged_files_are_refused_as_no_invoice() throws IOException {
        Path folder = SharedSamples.file("edi");
        try (var files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            for (Path file : all) {
                assertThatThrownBy(() -> InvoiceReading.read(file))
                        .as(file.toString())
                        .isInstanceOf(UnreadableFileException.class);
            }
        }
    }
}
