package io.depotdesk.data.secrets;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.WholeFile;

import java.io.IOException;
import java.util.Optional;

/// A file that only its owner may read, beside the sealed secrets. It protects a copy of the secrets alone, and against
/// other users of the machine; not against whoever reads the whole folder.
final class KeyFileKeeper implements KeyKeeper {

    private static final String FILE = "key";

    private final StoreFiles files;

    KeyFileKeeper(StoreFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public String place() {
        return "The key is in a file that only you may read, beside the secrets: whoever copies the"
                + " whole folder can open them. A keyring or a passphrase protects better.";
    }

    @Override
    public Optional<byte[]> key(String id) {
        try {
            return files.names().contains(FILE)
                    ? Optional.of(WholeFile.read(files, FILE))
                    : Optional.empty();
        } catch (IOException e) {
            throw new SecretsException(
                    "%s in %s cannot be read.".formatted(FILE, files.place()), e);
        }
    }

    @Override
    public void keep(String id, byte[] key) {
        try {
            WholeFile.replace(files, FILE, key);
        } catch (IOException e) {
            throw new SecretsException(
                    "%s in %s cannot be written.".formatted(FILE, files.place()), e);
        }
    }
}
