package io.depotdesk.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.words.OwnWords.Piece;

import org.junit.jupiter.api.Test;

class OwnWordsTest {

    private static final String SAID = OwnWords.typedIn(1042, "She moved in with her sister.");

    @Test
    void the_mark_travels_with_every_copy() {
        String title = "S-1 could not be served (%s)".formatted(SAID);

        assertThat(OwnWords.areIn(title)).isTrue();
        assertThat(OwnWords.pieces(title))
                .containsExactly(
                        new Piece(0, "S-1 could not be served ("),
                        new Piece(1042, "She moved in with her sister."),
                        new Piece(0, ")"));
        assertThat(OwnWords.joined(OwnWords.pieces(title))).isEqualTo(title);
    }

    @Test
    void without_marks_it_reads_as_it_was_typed() {
        assertThat(OwnWords.plain("Rejected: " + SAID))
                .isEqualTo("Rejected: She moved in with her sister.");
        assertThat(OwnWords.areIn("Rejected: too dear")).isFalse();
    }

    @Test
    void two_texts_are_told_apart_without_their_words() {
        String erased = OwnWords.typedIn(1042, "erased");

        assertThat(OwnWords.unspoken("Rejected: " + SAID))
                .isEqualTo(OwnWords.unspoken("Rejected: " + erased))
                .isNotEqualTo(OwnWords.unspoken("Rejected: " + OwnWords.typedIn(7, "erased")));
    }

    @Test
    void what_was_typed_anew_is_marked_anew() {
        assertThat(OwnWords.typedIn(2000, SAID))
                .isEqualTo(OwnWords.typedIn(2000, "She moved in with her sister."));
        assertThat(OwnWords.typedIn(2000, " ")).isEqualTo(" ");
    }
}
