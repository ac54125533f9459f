package io.depotdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {

    @Test
    void letters_in_order_find_a_text() {
        assertThat(Fuzzy.score("s1031", "S-1031 · Marguerite Olivié")).isPositive();
        assertThat(Fuzzy.score("planag", "Plan again")).isPositive();
    }

    @Test
    void letters_in_another_order_do_not() {
        assertThat(Fuzzy.score("nalp", "Plan again")).isEqualTo(Fuzzy.NO_MATCH);
    }

    @Test
    void the_start_of_a_word_counts_more() {
        assertThat(Fuzzy.score("plan", "Plan again"))
                .isGreaterThan(Fuzzy.score("plan", "Stop explanations"));
    }
}
