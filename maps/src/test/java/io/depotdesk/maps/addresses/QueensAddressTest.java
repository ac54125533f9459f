package io.depotdesk.maps.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.maps.extract.Extracts;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Queens counts its houses by block: 221-10 is house 10 of the block behind 221st Street. People write it
/// with a hyphen, a space, or neither.
class QueensAddressTest {

    @TempDir private static Path folder;
    private static LuceneAddressBook book;

    @BeforeAll
    static void build() throws IOException {
        AddressIndexBuilder.build(Extracts.shared("queens-village.osm.pbf"), folder, Progress.NONE);
        book = LuceneAddressBook.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        if (book != null) {
            book.close();
        }
    }

    private static AddressCandidate first(String text) {
        return book.find(text, 5).getFirst();
    }

    @Test
    void a_number_is_found_with_hyphen_with_space_and_without() {
        for (String text :
                List.of(
                        "221-10 Jamaica Avenue",
                        "22110 jamaica ave",
                        "221 10 Jamaica Av",
                        "Jamaica Avenue 221 - 10")) {
            assertThat(first(text).label()).as(text).startsWith("221-10 Jamaica Avenue");
            assertThat(first(text).precision()).as(text).isEqualTo(AddressPrecision.HOUSE);
            assertThat(first(text).isSure()).as(text).isTrue();
        }
    }

    @Test
    void a_number_between_two_known_ones_is_written_as_the_street_writes_and_never_sure() {
        for (String text : List.of("94-12 215th Street", "9412 215 st", "94 12 215th St")) {
            AddressCandidate found = first(text);
            assertThat(found.label()).as(text).startsWith("94-12 215th Street");
            assertThat(found.precision()).as(text).isEqualTo(AddressPrecision.INTERPOLATED);
            assertThat(found.isSure()).as(text).isFalse();
        }
    }

    /// Block 94 of Jamaica Avenue lies some kilometres outside the extract.
    @Test
    void a_number_that_the_street_has_nothing_near_is_only_the_street() {
        AddressCandidate found = first("94-12 Jamaica Ave");
        assertThat(found.precision()).isEqualTo(AddressPrecision.STREET);
        assertThat(found.label()).startsWith("Jamaica Avenue");
        assertThat(found.isSure()).isFalse();
    }

    @Test
    void an_ordinal_may_be_written_in_words() {
        assertThat(first("two hundred fifteenth street").label()).startsWith("215th Street");
    }
}
