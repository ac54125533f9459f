package io.depotdesk.data.drill;

import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.data.carriersim.CarrierTraits;
import io.depotdesk.domain.carrier.CarrierId;

import java.util.LinkedHashMap;

/// An account with a simulated carrier: all that its language asks for, made up, at an address on this machine.
final class StandInAccount {

    /// From the range that is reserved for films and books in France.
    private static final String DEPOT_PHONE = "+33199000000";

    private static final String COUNTRY = "FR";

    private StandInAccount() {}

    static CarrierAccount of(CarrierTraits traits, String url, String depot) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("country", COUNTRY);
        settings.put("depotPhone", DEPOT_PHONE);
        settings.put("depotAddress", depot);
        settings.putAll(own(traits.api(), url));
        return new CarrierAccount(
                new CarrierId(traits.name()),
                traits.api().word(),
                url,
                traits.currency(),
                settings,
                new LinkedHashMap<>(),
                true,
                null);
    }

    private static LinkedHashMap<String, String> own(ApiKind api, String url) {
        var settings = new LinkedHashMap<String, String>();
        switch (api) {
            case DOORDASH -> {
                settings.put("developerId", "simulated");
                settings.put("keyId", "simulated");
            }
            case OPEN_DELIVERY -> {
                settings.put("clientId", "simulated");
                settings.put("merchantId", "00000000-0000-4000-8000-000000000001");
                settings.put("merchantName", "Simulated merchant");
            }
            case SHIPENGINE -> settings.put("carrierIds", "se-1");
            case UBER_DIRECT -> {
                settings.put("customerId", "simulated");
                settings.put("clientId", "simulated");
                settings.put("tokenUrl", url);
            }
            case LALAMOVE -> {
                settings.put("market", "HK");
                settings.put("language", "en_HK");
                settings.put("serviceType", "MOTORCYCLE");
            }
        }
        return settings;
    }

    /// Returns what stands for every secret: Base64, as some languages want it.
    static String secret(String name) {
        return "c2ltdWxhdGVk";
    }
}
