package io.depotdesk.data.keys;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.StoreFiles.StoreFile;
import io.depotdesk.data.disk.WholeFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The keys under which personal data is written, one for each subject (a shipment). Who destroys a key has
/// erased what was written under it, wherever copies of that are, and no signature over it breaks.
///
/// Texts are encrypted with AES-256-GCM under a random 96-bit nonce (NIST SP 800-38D). A sealed text is
/// `17.` and the base64 of nonce, ciphertext and tag; 17 is the number of the key. Safe for use by many threads.
public final class SubjectKeys {

    private static final String FILE = "personal.keys";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable StoreFiles files;
    private final SecureRandom random = new SecureRandom();
    private final Cipher cipher = cipher();
    private final TreeMap<Long, SubjectKey> keys = new TreeMap<>();
    private final Map<String, SubjectKey> current = new HashMap<>();
    private final List<SubjectKey> unwritten = new ArrayList<>();
    private long batches;
    private long end;

    private SubjectKeys(@Nullable StoreFiles files) {
        this.files = files;
    }

    /// Returns the keys kept in `files`; none if there is no file of them yet.
    ///
    /// @throws KeyFileException if the file is damaged
    public static SubjectKeys in(StoreFiles files) throws IOException {
        var keys = new SubjectKeys(files);
        keys.load(files);
        return keys;
    }

    /// Returns no keys: nothing can be written, and what was written reads as erased.
    public static SubjectKeys none() {
        return new SubjectKeys(null);
    }

    /// Returns `text` encrypted under the key of `subject`, made if it has none. The key is durable after the
    /// next [#force].
    public synchronized String seal(String subject, String text) {
        SubjectKey key = current.get(subject);
        if (key == null) {
            byte[] secret = new byte[SubjectKey.SECRET];
            random.nextBytes(secret);
            key = new SubjectKey(keys.isEmpty() ? 1 : keys.lastKey() + 1, subject, secret);
            remember(key);
            unwritten.add(key);
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, TextBytes.of(text));
        byte[] all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        return key.number() + "." + Base64.getEncoder().encodeToString(all);
    }

    /// Returns what was sealed, empty if it was erased.
    ///
    /// @throws IllegalArgumentException if `sealed` is not what [#seal] returned, or its key is lost
    public synchronized Optional<String> open(String sealed) {
        int dot = sealed.indexOf('.');
        long number = Long.parseLong(sealed.substring(0, Math.max(0, dot)));
        if (files == null) {
            return Optional.empty();
        }
        SubjectKey key = keys.get(number);
        if (key == null) {
            reload(files);
            key = keys.get(number);
        }
        if (key == null) {
            throw new IllegalArgumentException(
                    "key %d is not in %s of %s; restore that file from a copy"
                            .formatted(number, FILE, files.place()));
        }
        if (key.isErased()) {
            return Optional.empty();
        }
        byte[] all = Base64.getDecoder().decode(sealed.substring(dot + 1));
        var parts = ByteBuffer.wrap(all);
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return Optional.of(TextBytes.text(crypt(Cipher.DECRYPT_MODE, key, nonce, rest)));
    }

    /// Makes all keys durable. Nothing sealed under a key may be written before that.
    public synchronized void force() throws IOException {
        if (unwritten.isEmpty() || files == null) {
            return;
        }
        byte[] batch = KeyBatch.encode(batches + 1, unwritten);
        if (end == 0) {
            WholeFile.replace(files, FILE, batch);
        } else {
            try (StoreFile file = files.open(FILE, true)) {
                WholeFile.writeFully(file, ByteBuffer.wrap(batch), end);
                file.force(true);
            }
        }
        end += batch.length;
        batches++;
        unwritten.clear();
    }

    /// Returns the numbers of the keys that `subjects` have now.
    public synchronized List<Long> numbers(Collection<String> subjects) {
        return keys.values().stream()
                .filter(key -> !key.isErased() && subjects.contains(key.subject()))
                .map(SubjectKey::number)
                .toList();
    }

    /// Destroys keys, durably. Those that are destroyed already stay so.
    public synchronized void erase(Collection<Long> numbers) throws IOException {
        boolean any = false;
        for (Long number : numbers) {
            SubjectKey key = keys.get(number);
            if (key != null && !key.isErased()) {
                remember(key.erased());
                current.remove(key.subject(), key);
                any = true;
            }
        }
        if (!any || files == null) {
            return;
        }
        byte[] batch = KeyBatch.encode(1, List.copyOf(keys.values()));
        ReplacedFile.replaceAndOverwrite(files, FILE, batch);
        batches = 1;
        end = batch.length;
        unwritten.clear();
    }

    private void reload(StoreFiles from) {
        if (!unwritten.isEmpty()) {
            return;
        }
        try {
            load(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(StoreFiles from) throws IOException {
        keys.clear();
        current.clear();
        batches = 0;
        end = 0;
        if (!from.names().contains(FILE)) {
            return;
        }
        byte[] bytes = WholeFile.read(from, FILE);
        var reading = new KeyBatch.Reading(bytes);
        while (reading.next()) {
            reading.keys().forEach(this::remember);
        }
        if (reading.isDamaged()) {
            throw new KeyFileException(from.place(), FILE, "is damaged at byte " + reading.end());
        }
        batches = reading.batches();
        end = reading.end();
    }

    private void remember(SubjectKey key) {
        keys.put(key.number(), key);
        if (!key.isErased()) {
            current.put(key.subject(), key);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + CIPHER + ".", e);
        }
    }

    private byte[] crypt(int mode, SubjectKey key, byte[] nonce, byte[] input) {
        try {
            cipher.init(
                    mode,
                    new SecretKeySpec(key.secret(), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "what is sealed under key %d is not what was written".formatted(key.number()),
                    e);
        }
    }
}
