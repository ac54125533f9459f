package io.depotdesk.maps.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.measure.GeoPoint;
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
import java.util.stream.IntStream;

class LuceneAddressBookTest {

    private static final GeoPoint PRINCESSE_GRACE_26 = new GeoPoint(43.747062, 7.4381261);

    @TempDir private static Path folder;
    private static LuceneAddressBook book;

    @BeforeAll
    static void build() throws IOException {
        AddressIndexBuilder.build(Extracts.monaco(), folder, Progress.NONE);
        book = LuceneAddressBook.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        book.close();
    }

    private static AddressCandidate first(String text) {
        var found = book.find(text, 5);
        assertThat(found).as(text).isNotEmpty();
        return found.getFirst();
    }

    private static void assertIsPrincesseGrace26(String text) {
        AddressCandidate found = first(text);
        assertThat(found.point().metresTo(PRINCESSE_GRACE_26)).as(text + found).isLessThan(5);
        assertThat(found.precision()).as(text).isEqualTo(AddressPrecision.HOUSE);
    }

    @Test
    void an_address_is_found_however_it_is_written() {
        assertIsPrincesseGrace26("26 Avenue Princesse Grace, 98000 Monaco");
        assertIsPrincesseGrace26("Avenue Princesse Grace 26");
        assertIsPrincesseGrace26("98000 MONACO, AV. PRINCESSE GRACE 26");
        assertIsPrincesseGrace26("26 av princesse grâce");
        assertIsPrincesseGrace26("26, ave. de la Princesse Grace");
        assertIsPrincesseGrace26("26 Avenue Princese Grace");
        assertIsPrincesseGrace26("26 Avneue Pricnesse Grace");
    }

    @Test
    void only_what_is_written_right_is_sure() {
        assertThat(first("26 Avenue Princesse Grace, 98000 Monaco").isSure()).isTrue();
        assertThat(first("26 Avenue Princese Grace, 98000 Monaco").isSure()).isFalse();
        assertThat(first("Avenue Princesse Grace, Monaco").isSure()).isFalse();
        assertThat(first("26 Avenue Princesse Grace, 06320 Cap-d'Ail").isSure()).isFalse();
    }

    @Test
    void a_number_that_the_map_lacks_is_put_between_its_neighbours_and_says_so() {
        AddressCandidate found = first("12 Rue Grimaldi, Monaco");
        assertThat(found.precision()).isEqualTo(AddressPrecision.INTERPOLATED);
        assertThat(found.label()).isEqualTo("12 Rue Grimaldi, 98000 Monaco");
        assertThat(found.isSure()).isFalse();
    }

    @Test
    void a_king_is_found_by_every_way_to_write_his_number() {
        for (String text :
                List.of(
                        "25 Avenue Albert II",
                        "25 av albert 2",
                        "Avenue Albert 2e 25",
                        "25 avenue albert deux")) {
            assertThat(first(text).label()).as(text).startsWith("25 Avenue Albert II");
            assertThat(first(text).precision()).as(text).isEqualTo(AddressPrecision.HOUSE);
        }
        assertThat(first("boulevard prince rainier 3").label()).startsWith("Boulevard Rainier III");
    }

    @Test
    void the_town_may_be_half_typed() {
        assertThat(book.complete("26 avenue princesse grace, mona", 5).getFirst().label())
                .isEqualTo("26 Avenue Princesse Grace, 98000 Monaco");
    }

    @Test
    void a_place_called_by_a_number_hides_no_street() {
        assertThat(book.find("4 quai antoine 1", 5))
                .extracting(AddressCandidate::precision)
                .startsWith(AddressPrecision.HOUSE);
    }

    @Test
    void a_street_without_a_number_is_a_street() {
        AddressCandidate found = first("rue grimaldi");
        assertThat(found.precision()).isEqualTo(AddressPrecision.STREET);
        assertThat(found.label()).startsWith("Rue Grimaldi");
    }

    @Test
    void a_district_and_a_place_are_found() {
        assertThat(first("Fontvieille").label()).contains("Fontvieille");
        assertThat(first("Place du Casino").label()).startsWith("Place du Casino");
    }

    @Test
    void the_beginning_of_a_name_is_completed() {
        assertThat(book.complete("boulevard des moul", 5))
                .extracting(AddressCandidate::label)
                .anyMatch(label -> label.startsWith("Boulevard des Moulins"));
        assertThat(book.complete("26 av princ", 5))
                .extracting(AddressCandidate::label)
                .anyMatch(label -> label.startsWith("26 Avenue Princesse Grace"));
    }

    @Test
    void nonsense_finds_nothing_and_breaks_nothing() {
        assertThat(book.find("", 5)).isEmpty();
        assertThat(book.find("  ,,; ", 5)).isEmpty();
        assertThat(book.find("xqzvw kjhgf", 5)).isEmpty();
        assertThat(book.find("🛵 " + "9".repeat(5000), 5)).isEmpty();
        assertThat(book.find("*:* AND name:[a TO z]", 5)).allMatch(found -> !found.isSure());
    }

    @Test
    void a_point_on_a_house_gets_its_address() {
        AddressCandidate found = book.reverse(PRINCESSE_GRACE_26).orElseThrow();
        assertThat(found.label()).isEqualTo("26 Avenue Princesse Grace, 98000 Monaco");
        assertThat(found.isSure()).isTrue();
    }

    @Test
    void a_point_far_out_at_sea_has_no_address() {
        assertThat(book.reverse(new GeoPoint(43.6, 7.5))).isEmpty();
    }

    @Test
    void all_addresses_come_in_a_fixed_order_and_each_finds_itself() {
        var all = book.all();
        assertThat(all).hasSizeGreaterThan(200).isEqualTo(book.all());
        for (var address : all) {
            AddressCandidate found = first(address.oneLine());
            assertThat(found.label()).isEqualTo(address.oneLine());
        }
    }

    @Test
    void the_same_extract_gives_the_same_answers_again(@TempDir Path other) throws IOException {
        AddressIndexBuilder.build(Extracts.monaco(), other, Progress.NONE);
        try (var again = LuceneAddressBook.open(other)) {
            assertThat(again.all()).isEqualTo(book.all());
            assertThat(again.find("rue", 20)).isEqualTo(book.find("rue", 20));
        }
    }

    @Test
    void many_threads_may_ask_at_once() {
        var expected = book.find("5 Rue Grimaldi", 5);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(_ -> book.find("5 Rue Grimaldi", 5)))
                .allMatch(expected::equals);
    }
}
