import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// Checks an audit bundle of Depotdesk without Depotdesk: `java AuditVerifier.java BUNDLE
/// [FINGERPRINT…]`.
///
/// It shares no code with the program that wrote the bundle and needs nothing but a Java 21 or newer. What it
/// checks, and the form of every file, is written in the bundle's README.txt. Exit code 0: nothing was changed,
/// 1: something was, 2: wrong usage.
@SuppressWarnings(
        "DefaultPackage") // Java runs a single source file only from where its package says.
public final class AuditVerifier {

    private static final String MANIFEST = "manifest.txt";
    private static final String PUBLIC_KEY = "public-key.pem";
    private static final String SIGNATURE = "signature: ";
    private static final byte[] MANIFEST_CONTEXT = ascii("depotdesk audit bundle 1\n");
    private static final byte[] CHECKPOINT_CONTEXT = ascii("depotdesk journal checkpoint 1\n");
    private static final int MAGIC = 0x444A4631;
    private static final int HEADER = 56;
    private static final int DIGEST = 32;
    private static final int KEY = 44;
    private static final int SEGMENT = 1;
    private static final int UNIT = 2;
    private static final int CHECKPOINT = 4;

    private final Bundle files;
    private final List<String> known;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, String> listed = new TreeMap<>();
    private final Map<String, String> facts = new TreeMap<>();
    private byte[] publicKey = {};
    private byte[] digest = new byte[DIGEST];
    private long frames;
    private long units;
    private long checkpoints;
    private long signedFrame;

    /// The files of a bundle. One is in memory at a time.
    public interface Bundle {

        /// Returns the names of all files.
        List<String> names();

        /// Returns the content of a file.
        byte[] read(String name);
    }

    private AuditVerifier(Bundle files, List<String> known) {
        this.files = files;
        this.known = known;
    }

    /// @param args the bundle's folder, and the fingerprint of the desk's key as you know it from elsewhere, or
    ///     several if the desk has had several keys
    public static void main(String[] args) throws IOException {
        if (args.length < 1 || !Files.isDirectory(Path.of(args[0]))) {
            System.err.println("Usage: java AuditVerifier.java BUNDLE-FOLDER [FINGERPRINT...]");
            System.exit(2);
        }
        List<String> known = List.of(args).subList(1, args.length);
        var verifier = new AuditVerifier(new Folder(Path.of(args[0])), known);
        verifier.check();
        verifier.findings.forEach(System.out::println);
        System.out.printf(
                "%d frames, %d units and %d checkpoints were read.%n",
                verifier.frames, verifier.units, verifier.checkpoints);
        if (verifier.findings.isEmpty()) {
            System.out.println("Signed with the key " + sha256(verifier.publicKey));
            if (known.isEmpty()) {
                System.out.println(
                        "Compare that key with what the desk's owner told you: whoever has another"
                                + " key can sign another history with it.");
            }
            System.out.println("Nothing was changed.");
        } else {
            System.out.println("THE BUNDLE IS NOT WHAT WAS EXPORTED.");
        }
        System.exit(verifier.findings.isEmpty() ? 0 : 1);
    }

    /// Returns what is wrong with a bundle, one sentence each; nothing if it is as it was exported.
    ///
    /// @param known SHA-256 of the desk's public keys in hex, empty if they are not known
    public static List<String> findings(Bundle bundle, List<String> known) {
        var verifier = new AuditVerifier(bundle, known);
        verifier.check();
        return verifier.findings;
    }

    private record Folder(Path path) implements Bundle {

        @Override
        public List<String> names() {
            try (var all = Files.walk(path)) {
                return all.filter(Files::isRegularFile)
                        .map(file -> path.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] read(String name) {
            try {
                return Files.readAllBytes(path.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void check() {
        checkManifest();
        checkFiles();
        checkFrames();
        if (findings.isEmpty()) {
            checkFact("frames", Long.toString(frames));
            checkFact("units", Long.toString(units));
            checkFact("last-digest", HexFormat.of().formatHex(digest));
        }
    }

    private void checkManifest() {
        if (!files.names().contains(MANIFEST)) {
            findings.add(MANIFEST + " is missing.");
            return;
        }
        byte[] bytes = files.read(MANIFEST);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int signatureAt = text.lastIndexOf("\n" + SIGNATURE) + 1;
        for (String line : text.substring(0, Math.max(0, signatureAt)).split("\n")) {
            int colon = line.indexOf(": ");
            if (line.startsWith("file: ")) {
                listed.put(line.substring(line.lastIndexOf(' ') + 1), line);
            } else if (colon > 0) {
                facts.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        publicKey = base64(facts.getOrDefault("public-key", ""));
        byte[] signature =
                base64(
                        text.substring(signatureAt + (signatureAt > 0 ? SIGNATURE.length() : 0))
                                .replaceFirst("\n\\z", ""));
        boolean endsWell = signatureAt > 0 && text.endsWith("\n");
        if (!endsWell
                || !verifies(
                        publicKey,
                        signature,
                        MANIFEST_CONTEXT,
                        Arrays.copyOf(bytes, signatureAt))) {
            findings.add(MANIFEST + " was changed: it does not match its signature.");
        }
        if (!isKnown(publicKey)) {
            findings.add(
                    "%s is signed with the key %s, which you do not know."
                            .formatted(MANIFEST, sha256(publicKey)));
        }
    }

    private boolean isKnown(byte[] key) {
        return known.isEmpty()
                ? Arrays.equals(key, publicKey)
                : known.stream().anyMatch(sha256(key)::equalsIgnoreCase);
    }

    private void checkFiles() {
        List<String> names = files.names();
        for (String name : listed.keySet()) {
            if (!names.contains(name)) {
                findings.add(name + " is missing.");
            }
        }
        for (String name : names) {
            if (name.equals(MANIFEST)) {
                continue;
            }
            byte[] bytes = files.read(name);
            String line = "file: %s %d %s".formatted(sha256(bytes), bytes.length, name);
            if (!listed.containsKey(name)) {
                findings.add(name + " is not listed in " + MANIFEST + ".");
            } else if (!line.equals(listed.get(name))) {
                findings.add(name + " is not the file that " + MANIFEST + " lists.");
            }
            if (name.equals(PUBLIC_KEY) && !Arrays.equals(bytes, ascii(pem()))) {
                findings.add(name + " is not the key that " + MANIFEST + " names.");
            }
        }
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(publicKey));
    }

    /// Walks over all frames; ends at the first that is not what was written.
    private void checkFrames() {
        List<String> names = files.names();
        for (int number = 1; ; number++) {
            String segment = "%06d.dj".formatted(number);
            if (!names.contains(segment)) {
                boolean more =
                        names.stream()
                                .anyMatch(it ->
                                        it.matches("\\d{6}\\.dj") && it.compareTo(segment) > 0);
                if (number == 1 || more) {
                    damaged(segment, 0, "the file is missing");
                }
                return;
            }
            byte[] bytes = files.read(segment);
            int at = 0;
            while (at < bytes.length || at == 0) {
                int length = checkFrame(segment, bytes, at);
                if (length == 0) {
                    return;
                }
                at += length;
            }
        }
    }

    /// @return length of the frame with the zeros behind it, 0 if it is damaged
    private int checkFrame(String segment, byte[] bytes, int at) {
        if (bytes.length - at < HEADER + DIGEST) {
            return damaged(segment, at, "the file ends within it");
        }
        ByteBuffer head = ByteBuffer.wrap(bytes, at, bytes.length - at).slice();
        int length = head.getInt(4);
        int padded = (length + 7) & -8;
        if (head.getInt(0) != MAGIC || length < HEADER + DIGEST || padded < 0) {
            return damaged(segment, at, "it does not begin as a frame does");
        }
        if (padded > bytes.length - at) {
            return damaged(segment, at, "it is longer than the file");
        }
        var crc = new CRC32C();
        crc.update(bytes, at + 4, 4);
        crc.update(bytes, at + 12, padded - 12);
        if (head.getInt(8) != (int) crc.getValue()) {
            return damaged(segment, at, "it does not match its checksum");
        }
        int type = head.get(12);
        long expectedUnit = units + (type == UNIT ? 1 : 0);
        if (head.getLong(16) != frames + 1 || head.getLong(32) != expectedUnit) {
            return damaged(
                    segment,
                    at,
                    "frame %d of unit %d stands there"
                            .formatted(head.getLong(16), head.getLong(32)));
        }
        if ((type == SEGMENT) != (at == 0)) {
            return damaged(segment, at, "only the first frame of a file opens it");
        }
        byte[] content = Arrays.copyOfRange(bytes, at + 12, at + length - DIGEST);
        byte[] before = digest;
        byte[] ownDigest = Arrays.copyOfRange(bytes, at + length - DIGEST, at + length);
        byte[] lengthField = Arrays.copyOfRange(bytes, at + 4, at + 8);
        if (!Arrays.equals(ownDigest, digestOf(before, lengthField, content))) {
            return damaged(segment, at, "it does not follow from the frame before");
        }
        String wrong = type == CHECKPOINT ? checkpoint(head, content, before) : "";
        if (!wrong.isEmpty()) {
            return damaged(segment, at, wrong);
        }
        frames++;
        units = expectedUnit;
        digest = ownDigest;
        if (type == CHECKPOINT) {
            checkpoints++;
            signedFrame = frames;
        }
        return padded;
    }

    /// @return what is wrong with it, empty if nothing
    private String checkpoint(ByteBuffer head, byte[] content, byte[] before) {
        int payload = HEADER - 12 + Short.toUnsignedInt(head.getShort(14));
        if (content.length != payload + KEY + 64) {
            return "it is no checkpoint";
        }
        byte[] key = Arrays.copyOfRange(content, payload, payload + KEY);
        byte[] signature = Arrays.copyOfRange(content, payload + KEY, content.length);
        byte[] place =
                ByteBuffer.allocate(28)
                        .putLong(head.getLong(16))
                        .putLong(head.getLong(32))
                        .putLong(head.getLong(40))
                        .putInt(head.getInt(48))
                        .array();
        if (!verifies(key, signature, CHECKPOINT_CONTEXT, before, place, key)) {
            return "its signature does not fit what is before it; something after frame %d was rewritten"
                    .formatted(signedFrame);
        }
        return isKnown(key)
                ? ""
                : "it is signed with the key %s, which is not the desk's; something after frame %d may be rewritten"
                        .formatted(sha256(key), signedFrame);
    }

    private int damaged(String segment, int at, String what) {
        findings.add(
                "%s, byte %d: frame %d (after unit %d) is damaged: %s."
                        .formatted(segment, at, frames + 1, units, what));
        return 0;
    }

    private void checkFact(String name, String found) {
        if (!found.equals(facts.get(name))) {
            findings.add(
                    "%s says %s: %s, the frames say %s."
                            .formatted(MANIFEST, name, facts.get(name), found));
        }
    }

    private static boolean verifies(byte[] key, byte[] signature, byte[]... parts) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            for (byte[] part : parts) {
                check.update(part);
            }
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// Returns the bytes that `text` stands for, none unless it is exactly how they are written.
    private static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] digestOf(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digestOf(bytes));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
