package io.depotdesk.data.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.progress.Progress;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class ExpectedInvoicesTest {

    @TempDir Path folder;

    @Test
    void what_a_carrier_has_of_each_day_of_the_journal_is_expected() {
        PlayedDay day = PlayedDay.open();
        plan(day, SampleDay.DATE, 6);
        day.report(
                new Reported.DayOpened(
                        SampleDay.DATE.plusDays(1), SampleDay.ZONE, SampleDay.DEPOT, "monaco"));
        day.report(
                new Reported.FleetImported(
                        "fleet.csv", SampleDay.vans(), SampleDay.carriers(), SampleDay.ANNA));
        plan(day, SampleDay.DATE.plusDays(1), 5);
        Path journal = folder.resolve("journal");
        try (FileJournal file = FileJournal.open(journal)) {
            file.append(day.journal());
        }

        ExpectedInvoice both = read(journal, SampleDay.DATE, SampleDay.DATE.plusDays(1));
        ExpectedInvoice second =
                read(journal, SampleDay.DATE.plusDays(1), SampleDay.DATE.plusDays(1));

        assertThat(both.charges())
                .extracting(it -> it.day() + " " + it.shipment() + " " + it.references())
                .containsExactly("2026-11-23 S-6 [O-6]", "2026-11-24 S-5 [O-5]");
        assertThat(second.charges()).hasSize(1);
        assertThat(both.rates()).isEqualTo(SampleDay.carriers().getFirst().rates());
        assertThat(both.charges().getFirst().lines())
                .allSatisfy(line -> assertThat(line.clause()).isNotBlank());
    }

    @Test
    void an_invoice_of_just_that_is_right_and_one_for_anything_else_is_not() throws Exception {
        PlayedDay day = PlayedDay.open();
        plan(day, SampleDay.DATE, 6);
        ExpectedInvoice agreed = ExpectedInvoices.of(day.state(), SampleDay.RIVIERA);
        StringBuilder csv = new StringBuilder("reference,charge,amount\n");
        for (ExpectedCharge charge : agreed.charges()) {
            for (ExpectedCharge.Line line : charge.lines()) {
                csv.append("%s,%s,%s\n".formatted("O-6", line.clause(), line.cents() / 100.0));
            }
        }
        Path file = Files.writeString(folder.resolve("invoice.csv"), csv);

        var lines = InvoiceReading.read(file).lines();

        assertThat(new InvoiceMatching(agreed, Map.of()).match(lines).differences()).isEmpty();
        var others = ExpectedInvoices.of(day.state(), new CarrierId("flash"));
        assertThat(new InvoiceMatching(others, Map.of()).match(lines).toClaim())
                .hasSameSizeAs(lines)
                .allSatisfy(it -> assertThat(it.kind()).isEqualTo(Difference.Kind.NOT_TENDERED));
    }

    /// Plans six shipments, number `outsourced` of them with the carrier.
    private static void plan(PlayedDay day, LocalDate date, int outsourced) {
        List<Shipment> shipments =
                IntStream.rangeClosed(1, 6).mapToObj(SampleDay::delivery).toList();
        day.report(new Reported.ShipmentsImported(date + ".csv", shipments, 0, SampleDay.ANNA));
        Plan plan =
                SamplePlan.dealing(
                        shipments.stream()
                                .map(Shipment::id)
                                .filter(id -> !id.equals(SampleDay.id(outsourced)))
                                .toList(),
                        List.of());
        day.report(
                new Reported.PlanProposed(
                        SamplePlan.searched(
                                day.state().plan().version(),
                                day.state().sequence(),
                                SamplePlan.outsourcing(plan, SampleDay.id(outsourced)),
                                List.of())));
    }

    private static ExpectedInvoice read(Path journal, LocalDate from, LocalDate to) {
        return ExpectedInvoices.read(journal, SampleDay.RIVIERA, from, to, Progress.NONE);
    }
}
