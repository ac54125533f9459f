package io.depotdesk.data.accounts;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is kept of a secret: its Argon2id hash (RFC 9106) with the salt and the parameters it was made with, as
/// `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, the form that other programs read too.
///
/// New hashes take 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet), 16 bytes of salt for each
/// person and 32 bytes of hash. Raise them here; older hashes are made anew at the next sign-in.
final class SecretHash {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int MOST_MEMORY_KIB = 1 << 20;
    private static final int MOST_PASSES = 64;
    private static final int MOST_LANES = 16;
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final int memoryKib;
    private final int passes;
    private final int lanes;
    private final byte[] salt;
    private final byte[] hash;

    private SecretHash(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {
        this.memoryKib = memoryKib;
        this.passes = passes;
        this.lanes = lanes;
        this.salt = salt;
        this.hash = hash;
    }

    /// Returns the hash of `secret` under a new salt.
    static SecretHash of(char[] secret, SecureRandom dice) {
        return of(secret, dice, MEMORY_KIB, PASSES, LANES);
    }

    static SecretHash of(char[] secret, SecureRandom dice, int memoryKib, int passes, int lanes) {
        byte[] salt = new byte[SALT];
        dice.nextBytes(salt);
        return new SecretHash(
                memoryKib, passes, lanes, salt, hash(secret, memoryKib, passes, lanes, salt, HASH));
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException if it is of another form, or asks for more work than is reasonable
    static SecretHash parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("It is no Argon2id hash.");
        }
        int memoryKib = Integer.parseInt(found.group(1));
        int passes = Integer.parseInt(found.group(2));
        int lanes = Integer.parseInt(found.group(3));
        if (memoryKib < 8 * lanes
                || memoryKib > MOST_MEMORY_KIB
                || passes < 1
                || passes > MOST_PASSES
                || lanes < 1
                || lanes > MOST_LANES) {
            throw new IllegalArgumentException("Its parameters are out of range.");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new SecretHash(
                memoryKib,
                passes,
                lanes,
                base64.decode(found.group(4)),
                base64.decode(found.group(5)));
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memoryKib,
                        passes,
                        lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    /// Returns whether it was made from `secret`; takes as long for a wrong one as for the right one.
    boolean isOf(char[] secret) {
        byte[] other = hash(secret, memoryKib, passes, lanes, salt, hash.length);
        return MessageDigest.isEqual(hash, other);
    }

    /// Returns whether a new hash would cost an attacker more.
    boolean isOutdated() {
        return memoryKib < MEMORY_KIB
                || passes < PASSES
                || salt.length < SALT
                || hash.length < HASH;
    }

    private static byte[] hash(
            char[] secret, int memoryKib, int passes, int lanes, byte[] salt, int length) {
        byte[] bytes = bytes(secret);
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(memoryKib)
                            .withIterations(passes)
                            .withParallelism(lanes)
                            .withSalt(salt)
                            .build());
            byte[] out = new byte[length];
            generator.generateBytes(bytes, out);
            return out;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// The same characters typed on another keyboard are the same secret.
    private static byte[] bytes(char[] secret) {
        String composed = Normalizer.normalize(CharBuffer.wrap(secret), Normalizer.Form.NFC);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(composed);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
