package io.depotdesk.maps.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NumberWordsTest {

    private static final Words WORDS = Words.standard();

    @ParameterizedTest
    @CsvSource({"i,1", "ii,2", "iv,4", "ix,9", "xiv,14", "xxiii,23", "xxxix,39", "xve,15"})
    void roman_numbers_are_read(String text, int value) {
        assertThat(NumberWords.roman(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"mix", "di", "vii1", "iiii", "civic", "e", "er", "vic"})
    void other_words_are_no_roman_numbers(String text) {
        assertThat(NumberWords.roman(text)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Avenue Albert II, avenue albert 2",
        "Avenue Albert II, av. albert 2e",
        "Quai Antoine 1er, quai antoine premier",
        "Quai Antoine Ier, quai antoine 1",
        "5th Avenue, Fifth Ave",
        "5th Avenue, 5 AVE",
        "West 21st Avenue, West Twenty-First Avenue",
        "215th Street, two hundred fifteenth street",
        "Via XX Settembre, via venti settembre",
        "Via XX Settembre, V. 20 Settembre",
        "Calle Dos de Mayo, c/ 2 de mayo",
        "Straße des 17. Juni, Strasse des siebzehnten Juni"
    })
    void a_number_is_the_same_in_every_way_of_writing_it(String one, String other) {
        assertThat(fit(other, one).score()).as(other).isGreaterThan(0.97);
    }

    @ParameterizedTest
    @CsvSource({
        "Bahnhofstraße, Bahnhofstr.",
        "Bahnhofstraße, Bahnhof Str.",
        "Corso Italia, C.so Italia",
        "Piazza Garibaldi, P.za Garibaldi",
        "Viale Europa, V.le Europa",
        "Avenida de la Constitución, Avda. Constitución",
        "Plaza Mayor, Pza. Mayor",
        "Paseo de la Castellana, Pº de la Castellana",
        "Praça do Comércio, Pc. do Comercio",
        "Largo do Carmo, Lg. do Carmo",
        "Impasse Saint-Louis, Imp. St Louis",
        "Chemin du Général Leclerc, che. gal leclerc"
    })
    void short_forms_of_several_languages_are_known(String name, String typed) {
        assertThat(fit(typed, name).score()).as(typed).isGreaterThan(0.97);
    }

    @Test
    void numbers_stay_apart() {
        assertThat(fit("95th street", "94th Street").whole()).isFalse();
        assertThat(fit("avenue albert 1", "Avenue Albert II").whole()).isFalse();
        assertThat(fit("twenty first street", "20th Street").whole()).isFalse();
        assertThat(NumberWords.joined(List.of("first", "avenue")))
                .containsExactly("first", "avenue");
    }

    private static NameFit fit(String typed, String name) {
        return NameFit.of(WORDS.cut(typed), WORDS.cut(name), false);
    }
}
