package io.depotdesk.data.secrets;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The Secret Service of a Linux desktop (GNOME Keyring, KWallet) through `secret-tool`.
final class SecretToolKeeper implements KeyKeeper {

    private static final String PROGRAM = "secret-tool";

    /// Returns whether there is such a service and it answers.
    static boolean isThere() {
        if (!SystemProgram.exists(PROGRAM) || System.getenv("DBUS_SESSION_BUS_ADDRESS") == null) {
            return false;
        }
        try {
            var said =
                    SystemProgram.run(
                            "", List.of(PROGRAM, "lookup", "service", "depotdesk", "key", "none"));
            return said.error().isBlank();
        } catch (SecretsException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return "secret-service";
    }

    @Override
    public String place() {
        return "The key is in the desktop's keyring, open while you are signed in.";
    }

    @Override
    public Optional<byte[]> key(String id) {
        var said =
                SystemProgram.run(
                        "", List.of(PROGRAM, "lookup", "service", "depotdesk", "key", id));
        if (!said.error().isBlank()) {
            throw new SecretsException(
                    "The keyring does not answer: %s".formatted(said.error().strip()));
        }
        String text = said.out().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(Base64.getDecoder().decode(text));
    }

    @Override
    public void keep(String id, byte[] key) {
        var said =
                SystemProgram.run(
                        Base64.getEncoder().encodeToString(key),
                        List.of(
                                PROGRAM,
                                "store",
                                "--label=Depotdesk",
                                "service",
                                "depotdesk",
                                "key",
                                id));
        if (said.code() != 0) {
            throw new SecretsException(
                    "The keyring did not take the key: %s".formatted(said.error().strip()));
        }
    }
}
