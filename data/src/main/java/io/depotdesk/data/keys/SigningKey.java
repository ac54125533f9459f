package io.depotdesk.data.keys;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// The desk's Ed25519 key pair (RFC 8032), made at first use. Who holds a signature and the public key knows
/// that this desk wrote what was signed; nobody without the private key can write another history.
///
/// The file `signing.pem` holds both keys, PKCS #8 and X.509.
public final class SigningKey {

    /// Length of a signature in bytes.
    public static final int SIGNATURE = 64;

    private static final String FILE = "signing.pem";
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /// Returns the key pair kept in `files`, made if there is none.
    ///
    /// @throws KeyFileException if the file is damaged
    public static SigningKey in(StoreFiles files) throws IOException {
        try {
            if (!files.names().contains(FILE)) {
                KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                String text =
                        pem("PRIVATE KEY", made.getPrivate().getEncoded())
                                + pem("PUBLIC KEY", made.getPublic().getEncoded());
                WholeFile.replace(files, FILE, text.getBytes(StandardCharsets.US_ASCII));
            }
            String text = new String(WholeFile.read(files, FILE), StandardCharsets.US_ASCII);
            var factory = KeyFactory.getInstance(ALGORITHM);
            var key =
                    new SigningKey(
                            factory.generatePrivate(
                                    new PKCS8EncodedKeySpec(unpem("PRIVATE KEY", text))),
                            factory.generatePublic(
                                    new X509EncodedKeySpec(unpem("PUBLIC KEY", text))));
            if (!verifies(key.encodedPublicKey(), key.sign(new byte[0]), new byte[0])) {
                throw new KeyFileException(files.place(), FILE, "holds keys that are no pair");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyFileException(files.place(), FILE, "is damaged");
        }
    }

    /// Returns the signature over `parts`, one after the other.
    public byte[] sign(byte[]... parts) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 signs with Ed25519.", e);
        }
    }

    /// Returns whether `signature` over `parts` was made with the private key that belongs to `publicKey`.
    ///
    /// @param publicKey X.509 encoding; anything else verifies nothing
    public static boolean verifies(byte[] publicKey, byte[] signature, byte[]... parts) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(publicKey)));
            for (byte[] part : parts) {
                check.update(part);
            }
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// Returns the public key in its X.509 encoding, 44 bytes.
    public byte[] encodedPublicKey() {
        return publicKey.getEncoded();
    }

    /// Returns the public key as a PEM file.
    public String publicKeyPem() {
        return pem("PUBLIC KEY", encodedPublicKey());
    }

    /// Returns what a person compares: the SHA-256 of the public key, in hex.
    public String fingerprint() {
        return fingerprint(encodedPublicKey());
    }

    /// Returns the fingerprint of a public key in its X.509 encoding.
    public static String fingerprint(byte[] publicKey) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(label, Base64.getEncoder().encodeToString(bytes));
    }

    private static byte[] unpem(String label, String text) {
        String begin = "-----BEGIN %s-----".formatted(label);
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END %s-----".formatted(label));
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("There is no " + label + ".");
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }
}
