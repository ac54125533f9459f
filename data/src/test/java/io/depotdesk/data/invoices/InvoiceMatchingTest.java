package io.depotdesk.data.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.depotdesk.data.invoices.Difference.Kind;
import io.depotdesk.data.tables.UnreadableFileException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

final class InvoiceMatchingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final ExpectedInvoice EXPECTED =
            new ExpectedInvoice(
                    "KES",
                    "EUR",
                    MadeUpMonth.carrier().rates(),
                    List.of(
                            new ExpectedCharge(
                                    DAY,
                                    "S-1",
                                    List.of("O-71"),
                                    List.of(
                                            line("base price", 690),
                                            line("weight", 160),
                                            line("distance", 114),
                                            line("fuel", 63))),
                            new ExpectedCharge(
                                    DAY, "S-2", List.of("O-72"), List.of(line("base price", 690))),
                            new ExpectedCharge(
                                    DAY, "", List.of(), List.of(line("volume discount", -80)))));

    @TempDir Path folder;

    @Test
    void an_invoice_in_other_order_words_and_references_is_right() throws IOException {
        InvoiceMatch match =
                match(
                        """
                        invoice,reference,charge,amount,currency
                        I-1,,DISCOUNT,-0.80,EUR
                        I-1,o 72,Linehaul,6.90,EUR
                        I-1,s1,Fuel surcharge,0.63,EUR
                        I-1,S-1,Mileage,1.14,EUR
                        I-1,S-1,weight,1.60,EUR
                        I-1,O-71,Base price,6.90,EUR
                        """);

        assertThat(match.differences()).isEmpty();
        assertThat(match.chargedCents()).isEqualTo(match.expectedCents());
        assertThat(match.notYetCharged()).isEmpty();
    }

    @Test
    void each_difference_names_its_clause_and_where_the_amount_may_come_from() throws IOException {
        InvoiceMatch match =
                match(
                        """
                        invoice,reference,charge,amount,currency
                        I-1,S-1,base price,6.90,EUR
                        I-1,S-1,weight,3.90,EUR
                        I-1,S-1,distance,1.90,EUR
                        I-1,S-1,fuel,0.64,EUR
                        I-1,S-1,remote,1.10,EUR
                        I-1,S-1,base price,6.90,EUR
                        I-1,S-9,base price,6.90,EUR
                        I-1,S-2,base price,6.90,USD
                        """);

        assertThat(match.differences())
                .extracting(Difference::kind, Difference::reference, Difference::cents)
                .containsExactlyInAnyOrder(
                        tuple(Kind.WRONG_TIER, "S-1", 230L),
                        tuple(Kind.DISTANCE, "S-1", 76L),
                        tuple(Kind.ROUNDING, "S-1", 1L),
                        tuple(Kind.NOT_AGREED, "S-1", 110L),
                        tuple(Kind.DUPLICATE, "S-1", 690L),
                        tuple(Kind.NOT_TENDERED, "S-9", 690L),
                        tuple(Kind.CURRENCY, "S-2", 690L),
                        tuple(Kind.MISSING_CREDIT, "", 80L));
        assertThat(match.differences())
                .extracting(Difference::sentence)
                .contains(
                        "weight: 3.90 is charged, 1.60 was agreed (card). That is the tier up to 30"
                                + " kg.",
                        "distance: 1.90 is charged, 1.14 was agreed (card). That is 5 km.",
                        "remote: 1.10 is charged; the clause does not apply to this shipment.",
                        "base price: 6.90 is charged once more (card).",
                        "volume discount: 0.80 that the carrier owes us is missing (card).");
    }

    @Test
    void one_price_for_all_of_a_shipment_is_compared_with_the_sum() throws IOException {
        InvoiceMatch match =
                match(
                        """
                        reference,amount
                        S-1,10.47
                        S-2,6.90
                        ,-0.80
                        """);

        assertThat(match.differences())
                .extracting(Difference::kind, Difference::cents)
                .containsExactly(tuple(Kind.AMOUNT, 20L));
    }

    @Test
    void what_the_invoice_says_nothing_of_is_not_a_difference_but_named() throws IOException {
        InvoiceMatch match = match("reference,charge,amount\nS-2,base,6.90\n,discount,-0.80\n");

        assertThat(match.differences()).isEmpty();
        assertThat(match.notYetCharged()).containsExactly("S-1");
    }

    @Test
    void a_210_whose_charges_do_not_add_up_charges_nothing_and_is_named() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("invoice.edi"),
                        """
                        ISA*00*          *00*          *ZZ*KESTREL        *ZZ*DEPOTDESK      *261130*0600*U*00401*000000021*0*P*>~
                        GS*IM*KESTREL*DEPOTDESK*20261130*0600*21*X*004010~
                        ST*210*0001~B3**I-7*S-2*CC**20261130*690****KEST~C3*EUR~
                        LX*1~L5*1*FREIGHT~L1*1***690~SE*7*0001~
                        ST*210*0002~B3**I-8*S-1*CC**20261130*999****KEST~
                        LX*1~L1*1***690****400~SE*5*0002~
                        GE*2*21~IEA*1*000000021~
                        """);

        InvoiceFile read = InvoiceReading.read(file);

        assertThat(read.lines())
                .containsExactly(
                        new InvoiceLine(
                                "I-7", "transaction 0001, L1 1", "S-2", "FREIGHT", 690, "EUR"));
        assertThat(read.faults())
                .containsExactly(
                        "Transaction 0002: its charges add up to 690, but 999 is due (B3-07). Ask"
                                + " the carrier to send invoice I-8 again.");
        assertThat(new InvoiceMatching(EXPECTED, Map.of()).match(read.lines()).toClaim())
                .extracting(Difference::kind)
                .containsExactly(Kind.MISSING_CREDIT);
    }

    @Test
    void a_file_that_is_no_invoice_is_refused_with_what_to_do() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "colour,shape\nred,round\n");
        Path edi = Files.writeString(folder.resolve("a.edi"), "ISA*00*nothing more");

        assertThatThrownBy(() -> InvoiceReading.read(table))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Name the columns invoice, shipment, charge");
        assertThatThrownBy(() -> InvoiceReading.read(edi))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Ask the carrier to send it again.");
    }

    private InvoiceMatch match(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("invoice.csv"), csv);
        return new InvoiceMatching(EXPECTED, Map.of()).match(InvoiceReading.read(file).lines());
    }

    private static ExpectedCharge.Line line(String clause, long cents) {
        return new ExpectedCharge.Line(clause, "card", cents);
    }
}
