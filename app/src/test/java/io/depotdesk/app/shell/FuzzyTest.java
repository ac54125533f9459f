package io.depotdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {

    @Test
    void letters_in_order_find_a_text() {
        assertThat(new Fuzzy("s1031").score("S-1031 · Marguerite Olivié")).isPositive();
        assertThat(new Fuzzy("planag").score("Plan again")).isPositive();
    }

    @Test
    void letters_in_another_order_do_not() {
        assertThat(new Fuzzy("nalp").score("Plan again")).isEqualTo(Fuzzy.NO_MATCH);
    }

    @Test
    void the_start_of_a_word_counts_more() {
        assertThat(new Fuzzy("plan").score("Plan again"))
                .isGreaterThan(new Fuzzy("plan").score("Stop explanations"));
    }
}
