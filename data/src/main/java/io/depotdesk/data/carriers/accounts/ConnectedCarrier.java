package io.depotdesk.data.carriers.accounts;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.Capabilities;
import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.http.CarrierHttp;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.data.secrets.SecretStore;
import io.depotdesk.domain.carrier.CarrierId;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A carrier with an open line: nothing has been sent over it yet.
public record ConnectedCarrier(
        CarrierId carrier, CarrierAdapter adapter, CarrierHttp http, Capabilities capabilities)
        implements AutoCloseable {

    /// Opens the line of `account`. Its secrets are read when they are needed.
    ///
    /// @throws IllegalArgumentException with a sentence if the address cannot be used
    public static ConnectedCarrier open(
            CarrierAccount account,
            AdapterKind kind,
            SecretStore secrets,
            HttpLimits limits,
            InstantSource clock) {
        return open(
                account,
                kind,
                name ->
                        Optional.ofNullable(account.secrets().get(name))
                                .flatMap(secrets::secret)
                                .orElse(""),
                limits,
                clock);
    }

    /// Opens the line of `account` with secrets that need not be kept yet.
    ///
    /// @param secrets gives a secret by the adapter's name of it, empty if there is none
    /// @throws IllegalArgumentException with a sentence if the address cannot be used
    public static ConnectedCarrier open(
            CarrierAccount account,
            AdapterKind kind,
            UnaryOperator<String> secrets,
            HttpLimits limits,
            InstantSource clock) {
        var http = new CarrierHttp(account.baseUrl(), account.localAllowed(), limits, clock);
        var line = new CarrierLine(account, http, secrets, clock);
        CarrierAdapter adapter = kind.adapter().apply(line);
        Capabilities own = adapter.capabilities();
        Integer limit = account.callsPerMinute();
        return new ConnectedCarrier(
                account.carrier(),
                adapter,
                http,
                limit == null ? own : own.limitedTo(limit, Duration.ofMinutes(1)));
    }

    /// Returns what keeps the secrets of `account` from being used, each a sentence; empty if nothing does.
    public static List<String> missingSecrets(
            CarrierAccount account, AdapterKind kind, SecretStore secrets) {
        return kind.secrets().stream()
                .filter(asked -> {
                    String reference = account.secrets().get(asked.name());
                    return !asked.optional()
                            && (reference == null || secrets.secret(reference).isEmpty());
                })
                .map(asked -> "The secret \"%s\" is not in the store.".formatted(asked.label()))
                .toList();
    }

    @Override
    public void close() {
        http.close();
    }
}
