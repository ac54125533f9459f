package io.depotdesk.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class MappingStoreTest {

    @TempDir Path folder;

    private Path sheet(String header) throws IOException {
        return Files.writeString(folder.resolve("orders.csv"), header + "\n1;12 Rue Grimaldi;3\n");
    }

    private MappingStore store() {
        return new MappingStore(folder.resolve("kept/mappings.json"));
    }

    @Test
    void what_a_person_chose_is_found_again_for_the_same_headers() throws IOException {
        OrdersImport first = OrdersImport.open(sheet("Nr;Wohin;Load #1"), Optional.of(store()));
        var chosen =
                first.suggested()
                        .choosing(0, OrderField.ORDER_NUMBER, null)
                        .choosing(1, OrderField.ADDRESS, null)
                        .choosing(2, OrderField.WEIGHT, Unit.GRAM);
        store().keep(chosen);

        var again = OrdersImport.open(sheet("NR;wohin ;load 1"), Optional.of(store())).suggested();

        assertThat(again.of(OrderField.ADDRESS).getFirst().column()).isEqualTo(1);
        assertThat(again.of(OrderField.WEIGHT).getFirst().unit()).isEqualTo(Unit.GRAM);
        assertThat(again.columns())
                .allSatisfy(use -> assertThat(use.reason()).isEqualTo(ColumnUse.Reason.CHOSEN));
    }

    @Test
    void other_headers_are_not_touched_by_it() throws IOException {
        store().keep(OrdersImport.open(sheet("a;b;c"), Optional.empty()).suggested());

        assertThat(store().find(List.of("a", "b", "d"))).isEmpty();
    }

    @Test
    void a_damaged_store_is_put_aside_and_the_import_goes_on() throws IOException {
        store().keep(OrdersImport.open(sheet("a;b;c"), Optional.empty()).suggested());
        Path file = folder.resolve("kept/mappings.json");
        Files.writeString(file, "{\"a | b");

        assertThat(store().find(List.of("a", "b", "c"))).isEmpty();
        assertThat(folder.resolve("kept/mappings.json.damaged")).exists();
        assertThat(file).doesNotExist();
    }
}
