package io.depotdesk.data.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class SecretStoreTest {

    private static final String SECRET = "sk_live_äß42";

    @TempDir private Path folder;

    private SecretStore withPassphrase(String passphrase) {
        return SecretStore.in(folder, passphrase.toCharArray());
    }

    private String everythingOnDisk() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void a_secret_under_a_passphrase_comes_back_after_a_restart_and_is_nowhere_in_plain()
            throws IOException {
        withPassphrase("correct horse").keep("c1/key", SECRET);

        SecretStore again = withPassphrase("correct horse");

        assertThat(again.secret("c1/key")).contains(SECRET);
        assertThat(again.secret("c2/key")).isEmpty();
        assertThat(again.names()).containsExactly("c1/key");
        assertThat(everythingOnDisk()).doesNotContain("sk_live");
    }

    @Test
    void a_wrong_passphrase_and_none_are_told_in_a_sentence() {
        withPassphrase("correct horse").keep("c1/key", SECRET);

        assertThatThrownBy(() -> withPassphrase("wrong").secret("c1/key"))
                .isInstanceOf(SecretsException.class)
                .hasMessage("The passphrase is not right.");
        SecretStore without = SecretStore.in(folder, null);
        assertThat(without.needsPassphrase()).isTrue();
        assertThatThrownBy(() -> without.secret("c1/key"))
                .isInstanceOf(SecretsException.class)
                .hasMessageContaining("wait for their passphrase");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void without_a_passphrase_or_keyring_only_the_owner_can_read_the_key() throws IOException {
        Assumptions.assumeFalse(SecretToolKeeper.isThere(), "Skipped: this machine has a keyring.");
        SecretStore store = SecretStore.in(folder, null);

        store.keep("c1/key", SECRET);

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        assertThat(store.place()).contains("whoever copies the whole folder can open them");
        assertThat(SecretStore.in(folder, null).secret("c1/key")).contains(SECRET);
    }

    @Test
    void a_copy_without_the_key_says_so() throws IOException {
        withPassphrase("correct horse").keep("c1/key", SECRET);
        Files.delete(folder.resolve("key.p12"));

        assertThatThrownBy(() -> withPassphrase("correct horse").secret("c1/key"))
                .isInstanceOf(SecretsException.class)
                .hasMessageContaining("not on this machine");
    }

    @Test
    void a_secret_under_another_name_does_not_open() throws IOException {
        withPassphrase("correct horse").keep("c1/key", SECRET);
        Path file = folder.resolve("secrets.json");
        Files.writeString(file, Files.readString(file).replace("c1/key", "c2/key"));

        assertThatThrownBy(() -> withPassphrase("correct horse").secret("c2/key"))
                .isInstanceOf(SecretsException.class)
                .hasMessageContaining("Enter it anew");
    }

    @Test
    void a_forgotten_secret_is_gone() {
        SecretStore store = withPassphrase("correct horse");
        store.keep("c1/key", SECRET);
        store.forget("c1/key");

        assertThat(store.secret("c1/key")).isEmpty();
    }
}
