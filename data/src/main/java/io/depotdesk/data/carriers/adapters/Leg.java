package io.depotdesk.data.carriers.adapters;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import io.depotdesk.data.carriers.AdapterKind.Asked;
import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriers.QuoteRequest;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.tender.Tender;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a courier is to do, whichever way the goods travel: from whom, to whom, when. A pure function of offer and
/// account.
///
/// @param window in which to arrive, null if any time will do
record Leg(
        Shipment shipment, Party from, Party to, Instant readyAt, @Nullable PromiseWindow window) {

    /// What an account has to say of the depot, because the plan knows it as a point.
    static final List<Asked> DEPOT =
            List.of(
                    Asked.needed("country", "Country of the depot, such as US"),
                    Asked.needed("depotPhone", "Phone at the depot, such as +15551234567"),
                    Asked.needed("depotAddress", "Address of the depot on one line"));

    static Leg of(Tender tender, CarrierAccount account) {
        return of(tender.shipment(), tender.pickup(), tender.readyAt(), account);
    }

    static Leg of(QuoteRequest request, CarrierAccount account) {
        return of(request.shipment(), request.pickup(), request.readyAt(), account);
    }

    private static Leg of(
            Shipment shipment, Depot pickup, Instant readyAt, CarrierAccount account) {
        Party depot =
                new Party(
                        pickup.name(),
                        phone(account.setting("depotPhone"), account),
                        "",
                        account.setting("depotAddress"),
                        pickup.point());
        Party consignee =
                new Party(
                        shipment.consignee().name(),
                        phone(shipment.consignee().phone(), account),
                        shipment.consignee().email(),
                        address(shipment),
                        shipment.point().orElse(pickup.point()));
        PromiseWindow window =
                shipment.windows().stream()
                        .filter(it -> it.closes().isAfter(readyAt))
                        .findFirst()
                        .orElse(null);
        Instant ready = readyAt.truncatedTo(ChronoUnit.SECONDS);
        return shipment.kind() == ShipmentKind.RETURN
                ? new Leg(shipment, consignee, depot, ready, window)
                : new Leg(shipment, depot, consignee, ready, window);
    }

    /// Returns the address as the sender wrote it, or as the map writes it where the sender wrote none.
    private static String address(Shipment shipment) {
        String written = shipment.destination().addressText().strip();
        if (!written.isEmpty()) {
            return written;
        }
        return shipment.destination() instanceof Destination.Located located
                ? located.place().label()
                : "";
    }

    /// Returns a number in E.164, empty if it is none.
    private static String phone(String text, CarrierAccount account) {
        try {
            var numbers = PhoneNumberUtil.getInstance();
            var number = numbers.parse(text, account.setting("country"));
            return numbers.isPossibleNumber(number)
                    ? numbers.format(number, PhoneNumberFormat.E164)
                    : "";
        } catch (NumberParseException e) {
            return "";
        }
    }

    int parcels() {
        return Math.max(1, shipment.load().parcels());
    }
}
