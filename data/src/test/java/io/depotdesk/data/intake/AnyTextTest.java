package io.depotdesk.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.tables.TableFile;
import io.depotdesk.data.tables.UnreadableFileException;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Whatever a file holds, every row of it is either taken or named, and named rows survive the way out
/// and back.
final class AnyTextTest {

    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "\"\"",
                    ",",
                    ",",
                    ",",
                    ",",
                    ";",
                    "\n",
                    "\n",
                    "\r\n",
                    "1",
                    "-2",
                    "1,250",
                    "12 Rue Grimaldi",
                    "=1+1",
                    "@x",
                    "'",
                    "25:70",
                    "9:00 AM",
                    "2026-11-23",
                    "#REF!",
                    "\u0000",
                    "é",
                    "\t",
                    "NaN",
                    "1e9",
                    "999999999999999999999999",
                    "a@b",
                    "+33",
                    "{",
                    "\uFEFF",
                    " ");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_row_is_taken_or_named(long seed) throws IOException {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int file = 0; file < 10; file++) {
            StringBuilder text =
                    new StringBuilder(
                            "id,address,from,to,weight,parcels,lat,lng,phone,email,date,priority\n");
            for (int i = 0; i < 150; i++) {
                text.append(PIECES.get(dice.nextInt(PIECES.size())));
            }
            Path orders = Files.writeString(folder.resolve("any.csv"), text);

            OrdersPreview preview = preview(orders);

            assertThat(preview.good().size() + preview.bad().size())
                    .as("seed %d, file %d", seed, file)
                    .isEqualTo(preview.table().rows().size());
            comesBack(preview);
        }
    }

    private OrdersPreview preview(Path file) {
        OrdersImport orders = OrdersImport.open(file, Optional.empty());
        return orders.preview(
                orders.suggested(),
                new TownBook(),
                ImportDay.of(LocalDate.of(2026, 11, 23), ZoneId.of("Europe/Monaco")),
                Progress.NONE);
    }

    private void comesBack(OrdersPreview preview) throws IOException {
        Path file = folder.resolve("bad.csv");
        BadRowsFile.write(file, preview.table(), preview.bad());
        try {
            var again = TableFile.at(file).read();
            assertThat(again.rows().stream().filter(row -> row.damage() != null)).isEmpty();
            assertThat(again.rows()).hasSize(preview.bad().size());
        } catch (UnreadableFileException tooWide) {
            assertThat(tooWide).hasMessageContaining("columns");
        }
    }
}
