package io.depotdesk.data.audit;

import io.depotdesk.data.journal.JournalCopy;
import io.depotdesk.data.keys.SigningKey;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// A folder with everything an outsider needs to see that a journal is whole and unchanged: a copy of its
/// frames, the public key, a list of all files with their hashes, signed, and a program that checks them.
///
/// Personal data stays encrypted in it, and the keys are not in it.
///
/// @param folder where it is
/// @param journal what was copied
/// @param fingerprint of the key it is signed with
public record AuditBundle(Path folder, JournalCopy journal, String fingerprint) {

    private static final String MANIFEST = "manifest.txt";
    private static final String PUBLIC_KEY = "public-key.pem";
    private static final List<String> WRITTEN_ONCE = List.of("README.txt", "AuditVerifier.java");
    private static final byte[] CONTEXT =
            "depotdesk audit bundle 1\n".getBytes(StandardCharsets.US_ASCII);

    /// Exports the journal in `journal` to `folder`. A desk may be at work on it.
    ///
    /// @param folder does not exist yet, or is empty
    /// @param madeAt is written into the list of files
    /// @throws io.depotdesk.data.journal.JournalOpenException if there is no journal or it is damaged
    /// @throws IOException if `folder` holds something or cannot be written
    public static AuditBundle export(
            Path journal, SigningKey key, Path folder, Instant madeAt, Progress progress)
            throws IOException {
        JournalCopy.requirePresent(journal);
        Files.createDirectories(folder);
        try (var present = Files.list(folder)) {
            if (present.findAny().isPresent()) {
                throw new IOException(
                        "%s is not empty. Name a folder that does not exist yet."
                                .formatted(folder));
            }
        }
        JournalCopy copy = JournalCopy.make(journal, folder, progress);
        for (String name : WRITTEN_ONCE) {
            Files.write(folder.resolve(name), resource(name));
        }
        Files.writeString(folder.resolve(PUBLIC_KEY), key.publicKeyPem());
        Files.writeString(
                folder.resolve(MANIFEST),
                manifest(folder, copy, key, madeAt),
                StandardCharsets.US_ASCII);
        return new AuditBundle(folder, copy, key.fingerprint());
    }

    private static String manifest(Path folder, JournalCopy copy, SigningKey key, Instant madeAt)
            throws IOException {
        var text = new StringBuilder();
        line(text, "bundle", "1");
        line(text, "made", madeAt.toString());
        line(text, "public-key", base64(key.encodedPublicKey()));
        line(text, "frames", Long.toString(copy.frames()));
        line(text, "units", Long.toString(copy.units()));
        line(text, "last-digest", copy.digest());
        List<String> names = new ArrayList<>(copy.segments());
        names.addAll(WRITTEN_ONCE);
        names.add(PUBLIC_KEY);
        for (String name : names) {
            Path file = folder.resolve(name);
            line(text, "file", "%s %d %s".formatted(sha256(file), Files.size(file), name));
        }
        byte[] signed = text.toString().getBytes(StandardCharsets.US_ASCII);
        line(text, "signature", base64(key.sign(CONTEXT, signed)));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var sha = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                sha.update(part, 0, read);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = AuditBundle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + name + ".");
            }
            return in.readAllBytes();
        }
    }
}
