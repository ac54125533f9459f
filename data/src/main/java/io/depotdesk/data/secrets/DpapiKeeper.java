package io.depotdesk.data.secrets;

import com.sun.jna.platform.win32.Crypt32Util;
import com.sun.jna.platform.win32.Win32Exception;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.WholeFile;

import java.io.IOException;
import java.util.Optional;

/// Windows Data Protection: the key is in a file that only the same Windows user can open. Not tried on Windows here.
final class DpapiKeeper implements KeyKeeper {

    private static final String FILE = "key.dpapi";

    private final StoreFiles files;

    DpapiKeeper(StoreFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "dpapi";
    }

    @Override
    public String place() {
        return "The key is protected by your Windows account.";
    }

    @Override
    public Optional<byte[]> key(String id) {
        try {
            return files.names().contains(FILE)
                    ? Optional.of(Crypt32Util.cryptUnprotectData(WholeFile.read(files, FILE)))
                    : Optional.empty();
        } catch (Win32Exception e) {
            throw new SecretsException(
                    "Windows does not open the key: it belongs to another user or machine.", e);
        } catch (IOException e) {
            throw new SecretsException("The key in %s cannot be read.".formatted(files.place()), e);
        }
    }

    @Override
    public void keep(String id, byte[] key) {
        try {
            WholeFile.replace(files, FILE, Crypt32Util.cryptProtectData(key));
        } catch (Win32Exception | IOException e) {
            throw new SecretsException("Windows did not protect the key.", e);
        }
    }
}
