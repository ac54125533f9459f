package io.depotdesk.data.carriers;

import io.depotdesk.domain.carrier.CarrierId;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Our account with one carrier: everything needed to speak to it, except the secrets themselves.
///
/// @param adapter the name of the language it speaks
/// @param baseUrl of its interface
/// @param currency ISO 4217, in which its prices are cents; prices in others are not taken
/// @param settings what the adapter wants to know, by its own names
/// @param secrets the name under which the secret store holds each secret, by the adapter's names
/// @param localAllowed whether it may be on this machine or the networks round it (drills)
/// @param callsPerMinute a limit below the carrier's own, null for the carrier's own
public record CarrierAccount(
        CarrierId carrier,
        String adapter,
        String baseUrl,
        String currency,
        SequencedMap<String, String> settings,
        SequencedMap<String, String> secrets,
        boolean localAllowed,
        @Nullable Integer callsPerMinute) {

    public CarrierAccount {
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
        secrets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(secrets));
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "\"%s\" is no currency such as USD or EUR.".formatted(currency));
        }
        if (callsPerMinute != null && callsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "%d calls a minute are too few.".formatted(callsPerMinute));
        }
    }

    /// Returns a setting, empty if it is not given.
    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }
}
