package io.depotdesk.data.carriers.suite;

import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriers.http.CarrierHttp;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.domain.carrier.CarrierId;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/// One way of offering to one kind of carrier: all that the suite puts every adapter through.
///
/// @param quoted whether a quote is asked for and accepted, or the rate card's price is offered
record SuiteLine(ApiKind api, boolean quoted) {

    static final CarrierId CARRIER = new CarrierId("simulated");

    /// How long an answer is waited for where it is to be missed.
    static final Duration IMPATIENT = Duration.ofMillis(800);

    static final Duration PATIENT = Duration.ofSeconds(10);

    @Override
    public String toString() {
        return api.word() + (quoted ? " (quoted)" : " (by rate card)");
    }

    /// Returns whether an offer can be looked up by its key.
    boolean finds() {
        return api != ApiKind.LALAMOVE;
    }

    /// @param patience how long it waits for an answer
    CarrierAdapter adapter(String url, String currency, Duration patience, InstantSource clock) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("country", "US");
        settings.put("depotPhone", "+16505550100");
        settings.put("depotAddress", "901 Market Street, San Francisco, CA 94103");
        switch (api) {
            case DOORDASH -> {
                settings.put("developerId", "developer");
                settings.put("keyId", "key");
            }
            case OPEN_DELIVERY -> {
                settings.put("clientId", "client");
                settings.put("merchantId", "c2b2a0de-0000-4000-8000-000000000001");
                settings.put("merchantName", "North Depot");
            }
            case SHIPENGINE -> settings.put("carrierIds", "se-1");
            case UBER_DIRECT -> {
                settings.put("customerId", "customer");
                settings.put("clientId", "client");
                settings.put("tokenUrl", url);
            }
            case LALAMOVE -> {
                settings.put("market", "HK");
                settings.put("language", "en_HK");
                settings.put("serviceType", "MOTORCYCLE");
            }
        }
        var account =
                new CarrierAccount(
                        CARRIER,
                        api.word(),
                        url,
                        currency,
                        settings,
                        new LinkedHashMap<>(),
                        true,
                        null);
        // The JDK's server sends the time of day as `Date`; held against another clock it would be
        // taken for skew.
        var http =
                new CarrierHttp(
                        url,
                        true,
                        HttpLimits.USUAL.within(Duration.ofSeconds(2), patience),
                        InstantSource.system());
        return Adapters.named(api.word())
                .orElseThrow()
                .adapter()
                .apply(new CarrierLine(account, http, _ -> "c2VjcmV0", clock));
    }
}
