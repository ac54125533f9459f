package io.depotdesk.data.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.data.disk.DiskFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class SubjectKeysTest {

    @TempDir Path home;
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        folder = home.resolve("keys");
        file = folder.resolve("personal.keys");
    }

    @Test
    void what_was_sealed_is_read_again_after_a_restart() throws IOException {
        SubjectKeys keys = keys();
        String sealed = keys.seal("M-1", "Zoë Dupont");
        String other = keys.seal("M-2", "Zoë Dupont");
        keys.force();

        assertThat(sealed).startsWith("1.").doesNotContain("Dupont");
        assertThat(other).startsWith("2.");
        assertThat(keys().open(sealed)).contains("Zoë Dupont");
        assertThat(keys().seal("M-1", "again")).startsWith("1.");
    }

    @Test
    void an_erased_key_is_nowhere_and_never_comes_back() throws IOException {
        SubjectKeys keys = keys();
        String sealed = keys.seal("M-1", "Zoë");
        String other = keys.seal("M-2", "Ada");
        keys.force();
        byte[] before = Files.readAllBytes(file);

        keys.erase(keys.numbers(List.of("M-1")));

        for (SubjectKeys each : List.of(keys, keys())) {
            assertThat(each.open(sealed)).isEmpty();
            assertThat(each.open(other)).contains("Ada");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        // Behind header (12), batch number and count (12), number, flag, length and "M-1".
        int secret = 24 + 8 + 1 + 2 + 3;
        assertThat(text)
                .doesNotContain(new String(before, secret, 32, StandardCharsets.ISO_8859_1));
        // The same number used again is another subject.
        assertThat(keys().seal("M-1", "Zoë")).startsWith("3.");
    }

    @Test
    void only_the_owner_can_read_keys() throws IOException {
        SubjectKeys keys = keys();
        keys.seal("M-1", "Zoë");
        keys.force();
        SigningKey.in(DiskFiles.madePrivate(folder));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(each ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(each)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_batch_that_a_crash_cut_is_written_over() throws IOException {
        SubjectKeys keys = keys();
        String first = keys.seal("M-1", "Zoë");
        keys.force();
        long end = Files.size(file);
        keys.seal("M-2", "Ada");
        keys.force();
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(end + 20);
        }

        SubjectKeys again = keys();
        assertThat(again.open(first)).contains("Zoë");
        String second = again.seal("M-3", "Eve");
        again.force();
        assertThat(keys().open(second)).contains("Eve");
    }

    @Test
    void damage_inside_is_an_alarm() throws IOException {
        SubjectKeys keys = keys();
        keys.seal("M-1", "Zoë");
        keys.force();
        keys.seal("M-2", "Ada");
        keys.force();
        byte[] good = Files.readAllBytes(file);
        int firstBatch = 24 + 8 + 1 + 2 + 3 + 32;
        for (int at = 0; at < firstBatch; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(file, bad);
            assertThatThrownBy(this::keys)
                    .isInstanceOf(KeyFileException.class)
                    .hasMessageContaining("restore it from a copy");
        }
    }

    @Test
    void a_lost_key_is_not_taken_for_an_erased_one() throws IOException {
        SubjectKeys keys = keys();
        String sealed = keys.seal("M-1", "Zoë");

        assertThatThrownBy(() -> keys().open(sealed))
                .hasMessageContaining("key 1 is not in personal.keys");
    }

    private SubjectKeys keys() throws IOException {
        return SubjectKeys.in(DiskFiles.madePrivate(folder));
    }
}
