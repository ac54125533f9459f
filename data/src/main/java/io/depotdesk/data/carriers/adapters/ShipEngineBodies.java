package io.depotdesk.data.carriers.adapters;

import io.depotdesk.data.carriers.CarrierAccount;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/// What ShipEngine is sent.
final class ShipEngineBodies {

    private static final int LONGEST_ID = 50;

    private ShipEngineBodies() {}

    /// Returns our name of a shipment there, at most 50 characters.
    static String externalId(String reference) {
        return WireKey.plain(reference, LONGEST_ID);
    }

    static byte[] rates(String externalId, Leg leg, CarrierAccount account) {
        AddressParts depot = AddressParts.of(account.setting("depotAddress"));
        ObjectNode body = Json.object();
        ObjectNode options = body.putObject("rate_options");
        put(options.putArray("carrier_ids"), account.setting("carrierIds"));
        if (!account.setting("serviceCodes").isBlank()) {
            put(options.putArray("service_codes"), account.setting("serviceCodes"));
        }
        ObjectNode shipment = body.putObject("shipment");
        shipment.put("validate_address", "no_validation");
        shipment.put("external_shipment_id", externalId);
        shipment.put("ship_date", leg.readyAt().truncatedTo(ChronoUnit.DAYS).toString());
        shipment.set("ship_to", address(leg.to(), depot, account));
        shipment.set("ship_from", address(leg.from(), depot, account));
        ArrayNode packages = shipment.putArray("packages");
        long grams = Math.max(1, leg.shipment().load().grams() / leg.parcels());
        for (int i = 0; i < leg.parcels(); i++) {
            packages.addObject().putObject("weight").put("value", grams).put("unit", "gram");
        }
        return Json.bytes(body);
    }

    private static void put(ArrayNode into, String list) {
        split(list).forEach(into::add);
    }

    static List<String> split(String list) {
        return Pattern.compile("[,\\s]+").splitAsStream(list).filter(it -> !it.isEmpty()).toList();
    }

    private static ObjectNode address(Party party, AddressParts depot, CarrierAccount account) {
        AddressParts parts = AddressParts.of(party.address()).orAsIn(depot);
        ObjectNode address = Json.object();
        address.put("name", party.name().isBlank() ? "Recipient" : party.name());
        Json.putText(address, "phone", party.phone());
        Json.putText(address, "email", party.email());
        address.put("address_line1", (parts.number() + " " + parts.street()).strip());
        Json.putText(address, "address_line2", parts.district());
        address.put("city_locality", parts.city());
        address.put("state_province", parts.state());
        address.put("postal_code", parts.postalCode());
        address.put("country_code", account.setting("country"));
        return address;
    }

    static byte[] label() {
        return Json.bytes(
                Json.object()
                        .put("validate_address", "no_validation")
                        .put("label_format", "pdf")
                        .put("label_download_type", "url"));
    }
}
