package io.depotdesk.data.secrets;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.WholeFile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.util.Optional;

import javax.crypto.spec.SecretKeySpec;

/// A PKCS #12 file under a passphrase that a person gives once per start: PBKDF2 with 600,000 rounds (OWASP), for the
/// key and for the file's own check, which would otherwise be the quicker way to try passphrases.
final class PassphraseKeeper implements KeyKeeper {

    private static final String FILE = "key.p12";
    private static final String ROUNDS = "600000";

    static {
        // Java's settings for every PKCS #12 file that is written; nothing else here writes one.
        Security.setProperty(
                "keystore.pkcs12.keyProtectionAlgorithm", "PBEWithHmacSHA256AndAES_256");
        Security.setProperty("keystore.pkcs12.keyPbeIterationCount", ROUNDS);
        Security.setProperty("keystore.pkcs12.macAlgorithm", "HmacPBESHA256");
        Security.setProperty("keystore.pkcs12.macIterationCount", ROUNDS);
    }

    private final StoreFiles files;
    private final char[] passphrase;

    PassphraseKeeper(StoreFiles files, char[] passphrase) {
        this.files = files;
        this.passphrase = passphrase.clone();
    }

    @Override
    public String name() {
        return "passphrase";
    }

    @Override
    public String place() {
        return "The key is in a file under a passphrase, asked for at each start.";
    }

    @Override
    public Optional<byte[]> key(String id) {
        try {
            if (!files.names().contains(FILE)) {
                return Optional.empty();
            }
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(WholeFile.read(files, FILE)), passphrase);
            Key key = store.getKey(id, passphrase);
            return Optional.ofNullable(key).map(Key::getEncoded);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new SecretsException("The passphrase is not right.", e);
            }
            throw new SecretsException(
                    "%s in %s cannot be read.".formatted(FILE, files.place()), e);
        } catch (GeneralSecurityException e) {
            throw new SecretsException("The passphrase is not right.", e);
        }
    }

    @Override
    public void keep(String id, byte[] key) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setEntry(
                    id,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
                    new KeyStore.PasswordProtection(passphrase));
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, passphrase);
            WholeFile.replace(files, FILE, bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new SecretsException(
                    "%s in %s cannot be written.".formatted(FILE, files.place()), e);
        }
    }
}
