package io.depotdesk.app.carriers;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.domain.carrier.CarrierId;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// An account as it stands in the form, complete or not.
///
/// @param carrier its id in the fleet
/// @param url empty for the usual one
/// @param secrets what was typed now, by the adapter's names; empty texts stand for what is kept
record AccountDraft(
        String carrier,
        AdapterKind kind,
        String url,
        String currency,
        SequencedMap<String, String> settings,
        SequencedMap<String, String> secrets,
        boolean local) {

    AccountDraft {
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
        secrets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(secrets));
    }

    static String secretName(String carrier, String name) {
        return "carriers/" + carrier + "/" + name;
    }

    /// @throws IllegalArgumentException with a sentence if it cannot be an account
    CarrierAccount account() {
        var given = new LinkedHashMap<>(settings);
        given.values().removeIf(String::isBlank);
        var references = new LinkedHashMap<String, String>();
        kind.secrets().forEach(it -> references.put(it.name(), secretName(carrier, it.name())));
        return new CarrierAccount(
                new CarrierId(carrier),
                kind.name(),
                url.isBlank() ? kind.usualBaseUrl() : url.strip(),
                currency.strip(),
                given,
                references,
                local,
                null);
    }
}
