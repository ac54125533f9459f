package io.depotdesk.data.carriers;

import io.depotdesk.data.carriers.http.CarrierHttp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/// What an adapter is made with: our account, the wire to the carrier, its secrets and the time.
///
/// @param secrets gives a secret by the adapter's name of it
public record CarrierLine(
        CarrierAccount account,
        CarrierHttp http,
        UnaryOperator<String> secrets,
        InstantSource clock) {

    /// Taken off every quote, so that none runs out on its way.
    public static final Duration QUOTE_MARGIN = Duration.ofSeconds(30);

    /// Returns the time of the carrier's clock, for signatures.
    public Instant theirTime() {
        return http.skew().theirs(clock.instant());
    }

    /// Returns until when a quote is used here that the carrier holds until `theirs`.
    public Instant goodUntil(Instant theirs) {
        return http.skew().ours(theirs).minus(QUOTE_MARGIN);
    }

    public String setting(String name) {
        return account.setting(name);
    }

    @Override
    public String toString() {
        return "line to " + account.carrier();
    }
}
