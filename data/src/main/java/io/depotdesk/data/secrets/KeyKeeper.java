package io.depotdesk.data.secrets;

import java.util.Optional;

/// Keeps the key of the sealed secrets outside of their file.
interface KeyKeeper {

    /// Names the kind in the file of secrets, for ever.
    String name();

    /// Says where the key is and against whom that protects, a sentence for a person.
    String place();

    /// Returns the key, empty if it is not there.
    ///
    /// @param id names the key
    /// @throws SecretsException if the keeper does not answer or refuses
    Optional<byte[]> key(String id);

    void keep(String id, byte[] key);
}
