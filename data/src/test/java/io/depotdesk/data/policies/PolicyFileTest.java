package io.depotdesk.data.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.domain.watch.Cause;
import io.depotdesk.policy.DispatchPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

class PolicyFileTest {

    @TempDir private Path folder;

    @Test
    void the_shipped_policy_passes_its_own_tests_and_knows_every_kind_of_trouble() {
        DispatchPolicy policy = PolicyFile.shipped();

        assertThat(policy.faults()).isEmpty();
        assertThat(policy.rules()).hasSize(Cause.Kind.values().length);
        assertThat(policy.examples()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void a_file_reads_as_it_was_reviewed() throws IOException {
        assertThat(PolicyFile.read(file(shipped()))).isEqualTo(PolicyFile.shipped());
    }

    @Test
    void a_rule_without_guidance_is_refused_by_name() throws IOException {
        Path file = file(shipped().replace("\"While the driver is at the door.\"", "\"\""));

        assertThatThrownBy(() -> PolicyFile.read(file))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("The rule for RETURN_AT_DOOR lacks guidance");
    }

    @Test
    void more_authority_than_an_example_allows_is_refused_with_that_example() throws IOException {
        Path file = file(shipped().replace("\"moneyCents\": 2500", "\"moneyCents\": 2600"));

        assertThatThrownBy(() -> PolicyFile.read(file))
                .hasMessageContaining(
                        "Example \"A courier for 25 is not called without asking\" expects that a"
                                + " person is asked, the policy says: option 1.");
    }

    @Test
    void a_kind_of_trouble_without_a_rule_is_refused() throws IOException {
        Path file = file(shipped().replace("\"kind\": \"WAVE_LATE\"", "\"kind\": \"ROUTE_LATE\""));

        assertThatThrownBy(() -> PolicyFile.read(file))
                .hasMessageContaining("There is no rule for WAVE_LATE.")
                .hasMessageContaining("There are two rules for ROUTE_LATE.");
    }

    @Test
    void a_word_that_nobody_knows_is_refused_with_its_line() throws IOException {
        Path file = file(shipped().replace("\"clearMarginCents\"", "\"clearMargin\""));

        assertThatThrownBy(() -> PolicyFile.read(file))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("Line ")
                .hasMessageContaining("clearMargin");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> PolicyFile.read(folder.resolve("none.json")))
                .isInstanceOf(PolicyRefusedException.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("policy.json"), text);
    }

    private static String shipped() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PolicyFile.class.getResourceAsStream("house-policy.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
