package io.depotdesk.data.secrets;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The keychain of macOS through `security`. Written from its manual; not tried on a Mac.
final class KeychainKeeper implements KeyKeeper {

    private static final String PROGRAM = "security";
    private static final int NOT_FOUND = 44;

    @Override
    public String name() {
        return "keychain";
    }

    @Override
    public String place() {
        return "The key is in your macOS keychain, open while you are signed in.";
    }

    @Override
    public Optional<byte[]> key(String id) {
        var said =
                SystemProgram.run(
                        "",
                        List.of(
                                PROGRAM,
                                "find-generic-password",
                                "-s",
                                "depotdesk",
                                "-a",
                                id,
                                "-w"));
        if (said.code() == NOT_FOUND) {
            return Optional.empty();
        }
        if (said.code() != 0) {
            throw new SecretsException(
                    "The keychain does not answer: %s".formatted(said.error().strip()));
        }
        return Optional.of(HexFormat.of().parseHex(said.out().strip()));
    }

    /// The command goes through standard input, so that the key is in no list of processes.
    @Override
    public void keep(String id, byte[] key) {
        var said =
                SystemProgram.run(
                        "add-generic-password -U -s depotdesk -a %s -w %s%n"
                                .formatted(id, HexFormat.of().formatHex(key)),
                        List.of(PROGRAM, "-i"));
        if (said.code() != 0) {
            throw new SecretsException(
                    "The keychain did not take the key: %s".formatted(said.error().strip()));
        }
    }
}
