package io.depotdesk.data.carriers.manifest;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.tender.TenderKey;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `Message-ID` (RFC 5322, 3.6.4) of a letter about an offer. It follows from the offer, so it is chosen before the
/// first attempt and is the same at every other one; answers and reports of mail servers repeat it.
final class MailName {

    private static final Pattern FORM =
            Pattern.compile("<depotdesk\\.([A-Za-z0-9-]{1,30})\\.(book|cancel)\\.([0-9a-f]{8})@");

    private final String mark;
    private final String domain;

    /// @param from our address; two desks with different ones never choose the same name
    MailName(CarrierId carrier, String from) {
        this.mark =
                UUID.nameUUIDFromBytes((carrier + " " + from).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8);
        this.domain =
                from.contains("@")
                        ? from.substring(from.lastIndexOf('@') + 1)
                        : "depotdesk.invalid";
    }

    String book(TenderKey key) {
        return name(key, "book");
    }

    String cancel(TenderKey key) {
        return name(key, "cancel");
    }

    private String name(TenderKey key, String action) {
        return "<depotdesk.%s.%s.%s@%s>".formatted(ManifestKey.of(key), action, mark, domain);
    }

    /// Returns the keys of the manifests that are named in `text`, if they are ours and for this carrier.
    Set<String> keysIn(String text) {
        Set<String> keys = new LinkedHashSet<>();
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            if (matcher.group(3).equals(mark)) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }
}
