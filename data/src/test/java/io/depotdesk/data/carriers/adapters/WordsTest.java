package io.depotdesk.data.carriers.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WordsTest {

    private static JsonNode json(String text) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(text);
    }

    @Test
    void amounts_become_whole_cents() {
        assertThat(Words.minorUnits(json("599"))).hasValue(599);
        assertThat(Words.cents(json("5.99"))).hasValue(599);
        assertThat(Words.cents(json("5.995"))).hasValue(600);
        assertThat(Words.cents(json("\"12.5\""))).hasValue(1250);
        assertThat(Words.cents(json("0"))).hasValue(0);
    }

    @Test
    void amounts_that_nobody_charges_are_absent() {
        for (String odd :
                new String[] {
                    "-1",
                    "1e300",
                    "1e-999999999",
                    "1e999999999",
                    "\"a\"",
                    "null",
                    "{}",
                    "true",
                    "[5]"
                }) {
            assertThat(Words.minorUnits(json(odd))).as(odd).isEmpty();
            assertThat(Words.cents(json(odd))).as(odd).isEmpty();
        }
    }

    @Test
    void texts_are_one_short_line() {
        assertThat(Words.text(json("\"a\\nb\\u0000c\""))).isEqualTo("a b c");
        assertThat(Words.text(json("\"" + "x".repeat(5000) + "\""))).hasSize(301);
        assertThat(Words.text(json("{\"a\": 1}"))).isEmpty();
        assertThat(Words.text(json("1e999999999"))).hasSizeLessThan(30);
    }

    @Test
    void times_without_offset_or_far_from_our_days_are_absent() {
        assertThat(Words.instant(json("\"2026-11-23T10:00:00Z\""))).isNotNull();
        assertThat(Words.instant(json("\"2026-11-23T10:00:00.5+01:00\""))).isNotNull();
        assertThat(Words.instant(json("\"2026-11-23T10:00:00\""))).isNull();
        assertThat(Words.instant(json("\"+999999999-12-31T23:59:59Z\""))).isNull();
        assertThat(Words.instant(json("1700000000"))).isNull();
    }
}
