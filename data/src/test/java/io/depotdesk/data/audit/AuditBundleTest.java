package io.depotdesk.data.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.progress.Progress;
import io.depotdesk.testdays.SampleDay;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What a bundle proves to somebody who has nothing but the bundle and a Java.
class AuditBundleTest {

    private static final String FIRST = "000001.dj";
    private static final String SECOND = "000002.dj";

    private static final boolean EXHAUSTIVE = Boolean.getBoolean("depotdesk.exhaustive");

    @TempDir Path home;
    private Path journal;
    private DeskKeys keys;
    private AuditBundle bundle;
    private SequencedMap<String, byte[]> files;
    private CompiledVerifier verifier;

    @BeforeEach
    void export() throws Exception {
        journal = home.resolve("journal");
        keys = DeskKeys.beside(journal);
        write();
        bundle = exported("bundle");
        files = content(bundle.folder());
        verifier =
                CompiledVerifier.from(
                        bundle.folder().resolve("AuditVerifier.java"),
                        Files.createDirectory(home.resolve("classes")));
    }

    @Test
    void a_bundle_is_checked_with_nothing_but_a_java() throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "AuditVerifier.java",
                                ".",
                                keys.signing().fingerprint())
                        .directory(bundle.folder().toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said)
                .contains("2 units and 3 checkpoints were read.")
                .contains("Signed with the key " + keys.signing().fingerprint())
                .endsWith("Nothing was changed." + System.lineSeparator());
        assertThat(process.waitFor()).isZero();
        assertThat(files.sequencedKeySet())
                .containsExactly(
                        FIRST,
                        SECOND,
                        "AuditVerifier.java",
                        "README.txt",
                        "manifest.txt",
                        "public-key.pem");
        assertThat(verifier.findings(files)).isEmpty();
    }

    @Test
    void every_flipped_bit_of_the_journal_is_named_with_its_frame() {
        for (String segment : List.of(FIRST, SECOND)) {
            byte[] bytes = files.get(segment);
            List<Integer> starts = frameStarts(bytes);
            bits(bytes)
                    .forEach(bit -> {
                        int frame = frameOf(starts, bit / 8);
                        assertThat(findingsAfterFlip(segment, bit).toString())
                                .as("bit %d of byte %d of %s", bit % 8, bit / 8, segment)
                                .contains(
                                        "%s, byte %d: frame %d "
                                                .formatted(
                                                        segment,
                                                        starts.get(frame),
                                                        framesBefore(segment) + frame + 1))
                                .contains(segment + " is not the file");
                    });
        }
    }

    @Test
    void every_flipped_bit_of_the_list_and_the_key_is_named_with_its_file() {
        for (String name : List.of("manifest.txt", "public-key.pem")) {
            bits(files.get(name))
                    .forEach(bit ->
                            assertThat(findingsAfterFlip(name, bit).toString())
                                    .as("bit %d of byte %d of %s", bit % 8, bit / 8, name)
                                    .contains(name));
        }
    }

    @Test
    void flipped_bits_of_the_texts_are_named_with_their_file() {
        for (String name : List.of("README.txt", "AuditVerifier.java")) {
            // They are hashed as a whole, so a sample will do.
            IntStream.range(0, files.get(name).length / 64)
                    .parallel()
                    .forEach(at ->
                            assertThat(findingsAfterFlip(name, at * 512 + at % 8).toString())
                                    .contains(name + " is not the file"));
        }
    }

    @Test
    void a_cut_bundle_is_named_at_the_cut() {
        byte[] bytes = files.get(SECOND);
        List<Integer> starts = frameStarts(bytes);
        for (int length = 0; length < bytes.length; length++) {
            files.put(SECOND, Arrays.copyOf(bytes, length));
            String found = verifier.findings(files).toString();
            assertThat(found).contains(SECOND + " is not the file");
            if (!starts.contains(length) || length == 0) {
                assertThat(found)
                        .contains("%s, byte %d: frame".formatted(SECOND, start(starts, length)));
            }
        }
        files.remove(SECOND);
        assertThat(verifier.findings(files).toString()).contains(SECOND + " is missing.");
        files.put(SECOND, bytes);
        files.remove(FIRST);
        assertThat(verifier.findings(files).toString())
                .contains(
                        FIRST
                                + ", byte 0: frame 1 (after unit 0) is damaged: the file is"
                                + " missing.");
    }

    @Test
    void swapped_and_removed_frames_are_named() {
        byte[] bytes = files.get(FIRST);
        List<Integer> starts = frameStarts(bytes);
        byte[] head = Arrays.copyOf(bytes, starts.get(2));
        byte[] third = Arrays.copyOfRange(bytes, starts.get(2), starts.get(3));
        byte[] fourth = Arrays.copyOfRange(bytes, starts.get(3), bytes.length);

        files.put(FIRST, joined(head, fourth, third));
        assertThat(verifier.findings(files).toString())
                .contains("%s, byte %d: frame 3 ".formatted(FIRST, starts.get(2)));

        files.put(FIRST, joined(head, fourth));
        assertThat(verifier.findings(files).toString())
                .contains("%s, byte %d: frame 3 ".formatted(FIRST, starts.get(2)));
    }

    @Test
    void a_history_chained_anew_without_the_key_is_named() throws Exception {
        // The forger has all of the program and the journal, but another key.
        Path forged = home.resolve("forged/journal");
        DeskKeys other = DeskKeys.beside(forged);
        try (var journal = FileJournal.open(DiskFiles.made(forged), other, 4096)) {
            journal.append(List.of(unit(1, "Something else was reported.")));
        }
        AuditBundle forgery =
                AuditBundle.export(
                        forged,
                        other.signing(),
                        home.resolve("forgery"),
                        SampleDay.MORNING,
                        Progress.NONE);
        SequencedMap<String, byte[]> forgedFiles = content(forgery.folder());
        assertThat(verifier.findings(forgedFiles, keys.signing().fingerprint()).toString())
                .contains("which you do not know")
                .contains("byte 88: frame 2 (after unit 0) is damaged: it is signed with the key");

        // With the frames alone exchanged, the list of the real desk gives it away.
        files.put(FIRST, forgedFiles.get(FIRST));
        files.remove(SECOND);
        assertThat(verifier.findings(files).toString())
                .contains(FIRST + " is not the file that manifest.txt lists.")
                .contains("which is not the desk's");
    }

    @Test
    void a_unit_rewritten_with_a_right_chain_breaks_the_next_signature() throws Exception {
        // The real signatures, but over another past.
        byte[] bytes = RewrittenFrame.of(files.get(FIRST), frameStarts(files.get(FIRST)), 2);
        files.put(FIRST, bytes);

        assertThat(verifier.findings(files).toString())
                .contains("frame 4 (after unit 1) is damaged: its signature does not fit")
                .contains("something after frame 2 was rewritten");
    }

    @Test
    void an_additional_file_is_named() {
        files.put("letter.txt", new byte[] {1});
        assertThat(verifier.findings(files).toString())
                .contains("letter.txt is not listed in manifest.txt.");
    }

    @Test
    void nothing_is_exported_over_other_files() {
        assertThatThrownBy(() -> exported("bundle")).hasMessageContaining("is not empty");
    }

    /// All bits of `bytes` with `-Ddepotdesk.exhaustive=true`, else one of each byte.
    private static IntStream bits(byte[] bytes) {
        return (EXHAUSTIVE
                        ? IntStream.range(0, bytes.length * 8)
                        : IntStream.range(0, bytes.length).map(at -> at * 8 + at % 8))
                .parallel();
    }

    private List<?> findingsAfterFlip(String name, int bit) {
        SequencedMap<String, byte[]> flipped = new TreeMap<>(files);
        byte[] bytes = files.get(name).clone();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        flipped.put(name, bytes);
        return verifier.findings(flipped);
    }

    /// Writes two units in two small files.
    private void write() throws IOException {
        try (var open = FileJournal.open(DiskFiles.made(journal), keys, 900)) {
            open.append(List.of(unit(1, "Rain.")));
            open.append(List.of(unit(2, "More rain.")));
        }
    }

    private static JournalUnit unit(long sequence, String text) {
        return new JournalUnit(
                sequence,
                SampleDay.MORNING.plusSeconds(40 * sequence),
                new Reported.ReplanAsked(text, SampleDay.ANNA),
                List.of());
    }

    private AuditBundle exported(String folder) throws IOException {
        return AuditBundle.export(
                journal, keys.signing(), home.resolve(folder), SampleDay.MORNING, Progress.NONE);
    }

    private static SequencedMap<String, byte[]> content(Path folder) throws IOException {
        SequencedMap<String, byte[]> files = new TreeMap<>();
        try (var all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private int framesBefore(String segment) {
        return segment.equals(FIRST) ? 0 : frameStarts(files.get(FIRST)).size();
    }

    static List<Integer> frameStarts(byte[] bytes) {
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            starts.add(at);
            at += (ByteBuffer.wrap(bytes).getInt(at + 4) + 7) & -8;
        }
        return starts;
    }

    private static int frameOf(List<Integer> starts, int at) {
        int frame = 0;
        while (frame + 1 < starts.size() && starts.get(frame + 1) <= at) {
            frame++;
        }
        return frame;
    }

    private static int start(List<Integer> starts, int at) {
        return starts.get(frameOf(starts, at));
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(it -> it.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
