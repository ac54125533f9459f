package io.depotdesk.data.carriers.adapters;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Our names in forms that carriers accept. Equal names stay equal and different ones different, for ever.
final class WireKey {

    private WireKey() {}

    /// Returns `key` itself if it is letters, digits, "-" and "_" within `longest` characters, else a UUID made of it.
    static String plain(String key, int longest) {
        return key.length() <= longest && key.matches("[A-Za-z0-9_-]+")
                ? key
                : uuid(key).toString();
    }

    /// Returns the name-based UUID (RFC 9562, version 3) of `key`.
    static UUID uuid(String key) {
        return UUID.nameUUIDFromBytes(("depotdesk:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
