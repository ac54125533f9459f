package io.depotdesk.domain.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

class LayeredMapTest {

    /// Thousands of random entries, old keys and new ones, beside a map that copies itself each time.
    @Test
    void it_is_at_every_step_what_a_copied_map_is_and_those_before_stay_as_they_were() {
        var dice = new SplittableRandom(7);
        var plain = new LinkedHashMap<Integer, Integer>();
        LayeredMap<Integer, Integer> layered = LayeredMap.of(plain);
        for (int step = 0; step < 5_000; step++) {
            LayeredMap<Integer, Integer> before = layered;
            var beforePlain = new LinkedHashMap<Integer, Integer>();
            if (step % 500 == 0) {
                beforePlain.putAll(plain);
            }
            int key = dice.nextInt(1 + step);
            layered = layered.plus(key, step);
            plain.put(key, step);
            assertThat(layered.get(key)).isEqualTo(step);
            assertThat(layered).hasSize(plain.size());
            if (step % 500 == 0) {
                assertThat(before).isEqualTo(beforePlain);
                assertThat(layered).isEqualTo(plain);
                assertThat(new ArrayList<>(layered.entrySet()))
                        .isEqualTo(new ArrayList<>(plain.entrySet()));
                assertThat(new ArrayList<>(layered.sequencedValues().reversed()))
                        .isEqualTo(new ArrayList<>(plain.sequencedValues().reversed()));
            }
        }
        assertThat(layered.hashCode()).isEqualTo(plain.hashCode());
        assertThat(layered.over().size()).isLessThan(100);
    }

    @Test
    void nobody_changes_it() {
        var map = new LinkedHashMap<String, String>();
        map.put("a", "b");
        LayeredMap<String, String> layered = LayeredMap.of(map).plus("c", "d");
        map.put("a", "x");

        assertThat(new ArrayList<>(layered.entrySet()))
                .containsExactly(Map.entry("a", "b"), Map.entry("c", "d"));
        assertThatThrownBy(() -> layered.put("e", "f"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> layered.entrySet().forEach(it -> it.setValue("x")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> layered.keySet().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
