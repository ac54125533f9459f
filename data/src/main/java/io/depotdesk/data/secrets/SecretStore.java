package io.depotdesk.data.secrets;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.disk.StoreFiles;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keeps secrets by name, each sealed with AES-256-GCM that binds it to its name. The key is with the system: the
/// keyring of a Linux desktop, Windows Data Protection, the macOS keychain. Where there is none it is in a PKCS #12
/// file under a passphrase, or, where no passphrase was given either, in a file that only the owner may read.
///
/// The keeper is chosen when the first secret is kept and stands in the file. A copy of the folder on another machine
/// holds no key of a system's keeper; it opens and says so when a secret is asked for.
public final class SecretStore {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StoreFiles files;
    private final char @Nullable [] passphrase;
    private byte @Nullable [] key;

    private SecretStore(StoreFiles files, char @Nullable [] passphrase) {
        this.files = files;
        this.passphrase = passphrase;
    }

    /// Returns the store in `folder`, made private if need be.
    ///
    /// @param passphrase what a person gave, null without one
    public static SecretStore in(Path folder, char @Nullable [] passphrase) {
        try {
            return new SecretStore(
                    DiskFiles.madePrivate(folder), passphrase == null ? null : passphrase.clone());
        } catch (IOException e) {
            throw new SecretsException("The folder %s cannot be made.".formatted(folder), e);
        }
    }

    /// Returns where the key is and against whom that protects, a sentence.
    public synchronized String place() {
        return SecretFile.read(files).map(it -> keeper(it.keeper())).orElseGet(this::best).place();
    }

    /// Returns whether a passphrase has to be given before a secret can be read.
    public synchronized boolean needsPassphrase() {
        return passphrase == null
                && SecretFile.read(files)
                        .filter(it -> it.keeper().equals("passphrase"))
                        .isPresent();
    }

    /// Returns a secret, empty if none has this name.
    ///
    /// @throws SecretsException if there is one that cannot be opened
    public synchronized Optional<String> secret(String name) {
        return SecretFile.read(files)
                .filter(file -> file.sealed().containsKey(name))
                .map(file ->
                        opened(name, Objects.requireNonNull(file.sealed().get(name)), key(file)));
    }

    /// Returns the names of all secrets.
    public synchronized List<String> names() {
        return SecretFile.read(files)
                .map(file -> List.copyOf(file.sealed().keySet()))
                .orElse(List.of());
    }

    /// Keeps `secret` under `name` in place of what was there.
    public synchronized void keep(String name, String secret) {
        SecretFile file = SecretFile.read(files).orElseGet(this::begun);
        file.sealed().put(name, sealed(name, secret, key(file)));
        file.write(files);
    }

    public synchronized void forget(String name) {
        SecretFile.read(files)
                .filter(file -> file.sealed().remove(name) != null)
                .ifPresent(file -> file.write(files));
    }

    private SecretFile begun() {
        byte[] made = new byte[KEY_BYTES];
        RANDOM.nextBytes(made);
        byte[] named = new byte[8];
        RANDOM.nextBytes(named);
        String id = HexFormat.of().formatHex(named);
        KeyKeeper keeper = best();
        keeper.keep(id, made);
        key = made;
        return SecretFile.empty(keeper.name(), id);
    }

    private KeyKeeper best() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (passphrase != null) {
            return new PassphraseKeeper(files, passphrase);
        }
        if (system.startsWith("windows")) {
            return new DpapiKeeper(files);
        }
        if (system.contains("mac")) {
            return new KeychainKeeper();
        }
        return SecretToolKeeper.isThere() ? new SecretToolKeeper() : new KeyFileKeeper(files);
    }

    private KeyKeeper keeper(String name) {
        return switch (name) {
            case "secret-service" -> new SecretToolKeeper();
            case "keychain" -> new KeychainKeeper();
            case "dpapi" -> new DpapiKeeper(files);
            case "file" -> new KeyFileKeeper(files);
            case "passphrase" ->
                    new PassphraseKeeper(files, passphrase == null ? new char[0] : passphrase);
            default ->
                    throw new SecretsException(
                            "The secrets in %s are kept in a way this version does not know (%s)."
                                    .formatted(files.place(), name));
        };
    }

    private byte[] key(SecretFile file) {
        byte[] known = key;
        if (known != null) {
            return known;
        }
        if (needsPassphrase()) {
            throw new SecretsException("The carriers' secrets wait for their passphrase.");
        }
        KeyKeeper keeper = keeper(file.keeper());
        byte[] found =
                keeper.key(file.keyId())
                        .filter(it -> it.length == KEY_BYTES)
                        .orElseThrow(() ->
                                new SecretsException(
                                        "The key to the carriers' secrets is not on this machine."
                                                + " Enter the secrets anew."));
        key = found;
        return found;
    }

    private static String sealed(String name, String secret, byte[] key) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed =
                ciphered(
                        Cipher.ENCRYPT_MODE,
                        name,
                        key,
                        nonce,
                        secret.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    private static String opened(String name, String text, byte[] key) {
        try {
            byte[] both = Base64.getDecoder().decode(text);
            return new String(
                    ciphered(
                            Cipher.DECRYPT_MODE,
                            name,
                            key,
                            Arrays.copyOf(both, NONCE_BYTES),
                            Arrays.copyOfRange(
                                    both, NONCE_BYTES, Math.max(NONCE_BYTES, both.length))),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SecretsException(
                    "The secret \"%s\" is damaged. Enter it anew.".formatted(name), e);
        }
    }

    private static byte[] ciphered(int mode, String name, byte[] key, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new SecretsException(
                    "The secret \"%s\" does not open with this key. Enter it anew.".formatted(name),
                    e);
        }
    }
}
