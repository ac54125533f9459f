package io.depotdesk.app.carriers;

import io.depotdesk.app.home.Home;
import io.depotdesk.data.secrets.SecretStore;

/// The passphrase to carriers' secrets, where one was chosen and the surroundings give it.
public final class Passphrase {

    /// The environment variable that holds it, for starts without a person.
    public static final String VARIABLE = "DEPOTDESK_PASSPHRASE";

    private Passphrase() {}

    /// Returns the store of secrets of `home`, opened with the passphrase of the environment if there is one.
    public static SecretStore store(Home home) {
        String given = System.getenv(VARIABLE);
        return SecretStore.in(home.secrets(), given == null ? null : given.toCharArray());
    }
}
