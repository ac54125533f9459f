package io.depotdesk.data.carriertrial;

import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriers.http.CarrierHttp;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.data.carriersim.ApiKind;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// The desk's accounts with the carriers of a trial: real adapters, with more calls allowed than carriers of flesh and
/// blood would allow, because a day passes in a minute.
final class TrialLines {

    private static final int CALLS = 2_000;
    private static final HttpLimits LIMITS =
            HttpLimits.USUAL.within(Duration.ofSeconds(1), Duration.ofMillis(1_500));

    private TrialLines() {}

    /// @param server the address behind which all carriers are, each under its language's word
    static List<ConnectedCarrier> open(String server, InstantSource clock) {
        return Arrays.stream(ApiKind.values())
                .map(api -> open(api, server + "/" + api.word(), clock))
                .toList();
    }

    private static ConnectedCarrier open(ApiKind api, String url, InstantSource clock) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("country", "US");
        settings.put("depotPhone", "+16505550100");
        settings.put("depotAddress", "901 Market Street, San Francisco, CA 94103");
        settings.put("developerId", "developer");
        settings.put("keyId", "key");
        settings.put("clientId", "client");
        settings.put("merchantId", "c2b2a0de-0000-4000-8000-000000000001");
        settings.put("merchantName", "North Depot");
        settings.put("carrierIds", "se-1");
        settings.put("customerId", "customer");
        settings.put("tokenUrl", url);
        settings.put("market", "HK");
        settings.put("language", "en_HK");
        settings.put("serviceType", "MOTORCYCLE");
        var account =
                new CarrierAccount(
                        TrialGoods.id(api),
                        api.word(),
                        url,
                        "USD",
                        settings,
                        new LinkedHashMap<>(),
                        true,
                        null);
        // The servers of the trial send the time of day as `Date`, not that of the trial's clock.
        var http = new CarrierHttp(url, true, LIMITS, InstantSource.system());
        CarrierAdapter adapter =
                Adapters.named(api.word())
                        .orElseThrow()
                        .adapter()
                        .apply(new CarrierLine(account, http, _ -> "c2VjcmV0", clock));
        return new ConnectedCarrier(
                account.carrier(),
                adapter,
                http,
                adapter.capabilities().limitedTo(CALLS, Duration.ofMinutes(1)));
    }
}
