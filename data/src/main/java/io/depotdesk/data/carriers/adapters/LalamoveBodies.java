package io.depotdesk.data.carriers.adapters;

import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.Tender;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What Lalamove is sent: everything inside `data`.
final class LalamoveBodies {

    private LalamoveBodies() {}

    static byte[] quotation(Leg leg, CarrierAccount account) {
        ObjectNode body = Json.object();
        ObjectNode data = body.putObject("data");
        data.put("serviceType", account.setting("serviceType"));
        data.put("language", account.setting("language"));
        data.put("scheduleAt", leg.readyAt().toString());
        ArrayNode stops = data.putArray("stops");
        stop(stops.addObject(), leg.from());
        stop(stops.addObject(), leg.to());
        return Json.bytes(body);
    }

    private static void stop(ObjectNode stop, Party party) {
        stop.putObject("coordinates")
                .put("lat", Double.toString(party.point().latitude()))
                .put("lng", Double.toString(party.point().longitude()));
        stop.put("address", party.address());
    }

    static byte[] order(Tender tender, Leg leg) {
        Quote quote = tender.quote();
        String[] ids = quote == null ? new String[0] : quote.reference().split("/");
        ObjectNode body = Json.object();
        ObjectNode data = body.putObject("data");
        data.put("quotationId", ids.length > 0 ? ids[0] : "");
        contact(data.putObject("sender"), ids.length > 1 ? ids[1] : "", leg.from());
        ObjectNode recipient = data.putArray("recipients").addObject();
        contact(recipient, ids.length > 2 ? ids[2] : "", leg.to());
        Json.putText(recipient, "remarks", leg.shipment().notes());
        data.put("isPODEnabled", true);
        data.putObject("metadata").put("tenderKey", tender.key().value());
        return Json.bytes(body);
    }

    private static void contact(ObjectNode into, String stop, Party party) {
        into.put("stopId", stop).put("name", party.name()).put("phone", party.phone());
    }
}
