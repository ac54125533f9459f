package io.depotdesk.data.invoices;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes made-up invoices the way carriers send them.
final class InvoiceFiles {

    private InvoiceFiles() {}

    static void csv(Path file, List<SeededInvoices.Paper> papers) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(file)) {
            csv.writeRecord("Invoice no", "Your reference", "Charge", "Net amount", "Currency");
            for (SeededInvoices.Paper paper : papers) {
                for (SeededInvoices.Charge charge : paper.charges()) {
                    csv.writeRecord(
                            paper.number(),
                            charge.reference(),
                            charge.clause(),
                            BigDecimal.valueOf(charge.cents(), 2).toPlainString().replace('.', ','),
                            charge.currency());
                }
            }
        }
    }

    /// One interchange with one transaction 210 for each invoice, release 4010.
    static void x12(Path file, List<SeededInvoices.Paper> papers) throws IOException {
        StringBuilder text =
                new StringBuilder(
                        """
                        ISA*00*          *00*          *ZZ*KESTREL        *ZZ*DEPOTDESK      *261130*0600*U*00401*000000021*0*P*>~
                        GS*IM*KESTREL*DEPOTDESK*20261130*0600*21*X*004010~
                        """);
        int number = 0;
        for (SeededInvoices.Paper paper : papers) {
            number++;
            String control = "%04d".formatted(number);
            long due = paper.charges().stream().mapToLong(SeededInvoices.Charge::cents).sum();
            SeededInvoices.Charge first = paper.charges().getFirst();
            text.append("ST*210*%s~\n".formatted(control));
            text.append(
                    "B3**%s*%s*CC**20261130*%d****KEST~\n"
                            .formatted(paper.number(), first.reference(), due));
            text.append("C3*%s~\n".formatted(first.currency()));
            int segments = 3;
            int line = 0;
            for (SeededInvoices.Charge charge : paper.charges()) {
                line++;
                text.append("LX*%d~\n".formatted(line));
                text.append(
                        "L1*%d***%d********%s~\n".formatted(line, charge.cents(), charge.clause()));
                segments += 2;
            }
            text.append("SE*%d*%s~\n".formatted(segments + 1, control));
        }
        text.append("GE*%d*21~\nIEA*1*000000021~\n".formatted(number));
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }
}
