package io.depotdesk.data.carriers.manifest;

import io.depotdesk.domain.tender.TenderKey;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// An offer's key in a form that files, file names and X12 take: letters, digits and "-", at most 30 characters.
final class ManifestKey {

    private static final int LONGEST = 30;

    private ManifestKey() {}

    /// Returns the key itself where it has that form, else one made of it; equal for equal keys, for ever.
    static String of(TenderKey key) {
        String plain = key.value();
        return plain.length() <= LONGEST && plain.matches("[A-Za-z0-9-]+")
                ? plain
                : UUID.nameUUIDFromBytes(("depotdesk:" + plain).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(0, LONGEST);
    }
}
