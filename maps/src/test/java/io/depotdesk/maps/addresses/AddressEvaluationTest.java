package io.depotdesk.maps.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.maps.extract.Extracts;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;

/// Holds the book to the targets of the routing notes: G2 (98 % as written), G3 (damaged) and G4 (guesses).
class AddressEvaluationTest {

    @ParameterizedTest
    @ValueSource(strings = {"monaco", "queens-village.osm.pbf", "baltimore-nw.osm.pbf"})
    void addresses_are_found_as_written_and_damaged(String extract, @TempDir Path folder)
            throws IOException {
        Path file = extract.equals("monaco") ? Extracts.monaco() : Extracts.shared(extract);
        AddressIndexBuilder.build(file, folder, Progress.NONE);
        try (var book = LuceneAddressBook.open(folder)) {
            var evaluation = new AddressEvaluation(book);
            for (AddressEvaluation.Line line : evaluation.lines(300, 11, Progress.NONE)) {
                double target = line.damage() == AddressDamage.NONE ? 0.98 : 0.92;
                assertThat(line.rightFirst()).as(line.toString()).isGreaterThanOrEqualTo(target);
                assertThat(line.sureAndRight()).as(line.toString()).isGreaterThan(0.99);
            }
            AddressEvaluation.Guesses guesses = evaluation.guesses(300, 11);
            assertThat(guesses.medianMetres()).as(guesses.toString()).isLessThan(40);
        }
    }

    @Test
    void the_report_asks_the_same_again_and_names_every_kind_of_question(@TempDir Path folder)
            throws IOException {
        AddressIndexBuilder.build(Extracts.monaco(), folder, Progress.NONE);
        try (var book = LuceneAddressBook.open(folder)) {
            var evaluation = new AddressEvaluation(book);
            AddressReport report = evaluation.report("monaco", 60, 3, Progress.NONE);
            AddressReport again = evaluation.report("monaco", 60, 3, Progress.NONE);

            assertThat(again.lines().stream().map(AddressEvaluation.Line::rightFirst).toList())
                    .isEqualTo(
                            report.lines().stream()
                                    .map(AddressEvaluation.Line::rightFirst)
                                    .toList());
            assertThat(again.guesses()).isEqualTo(report.guesses());
            assertThat(report.markdown())
                    .contains("| as written |", "| one letter wrong |", "| abbreviated |")
                    .contains("| reordered |", "| without town |", "Typed letter by letter");
            assertThat(report.typing().inFive()).isGreaterThan(0.95);
            assertThat(report.reverse().onTheSpot()).isGreaterThan(0.95);
            assertThat(report.lines())
                    .allMatch(line -> line.cpu().p95() >= line.cpu().p50())
                    .allMatch(line -> line.cpu().p50() > 0);
        }
    }
}
