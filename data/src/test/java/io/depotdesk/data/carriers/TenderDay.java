package io.depotdesk.data.carriers;

import io.depotdesk.data.carriers.http.CarrierHttp;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Consignee;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderKey;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One shipment and its offers, for tests of adapters.
public final class TenderDay {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final Depot DEPOT = new Depot("North Depot", new GeoPoint(37.7793, -122.4193));

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("country", "US"),
                    Map.entry("depotPhone", "+16505550100"),
                    Map.entry("depotAddress", "901 Market Street, San Francisco, CA 94103"));

    private TenderDay() {}

    public static Shipment shipment(String id) {
        return new Shipment(
                new ShipmentId(id),
                "ORDER-" + id,
                ShipmentKind.DELIVERY,
                new Consignee("Jane Q. Doe", "+1 650-555-0199", "jane@example.com"),
                new Destination.Located(
                        "100 Main Street, San Francisco, CA 94105",
                        new AddressCandidate(
                                new GeoPoint(37.7916, -122.3960),
                                "100 Main Street",
                                AddressPrecision.HOUSE,
                                1)),
                new Load(2_500, 12_000, 2),
                List.of(
                        new PromiseWindow(
                                NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(3)))),
                Duration.ofMinutes(5),
                List.of(),
                50,
                "Ring twice.");
    }

    public static Tender tender(String shipment, int attempt, @Nullable Quote quote) {
        Shipment goods = shipment(shipment);
        return new Tender(
                TenderKey.of(LocalDate.of(2026, 11, 23), goods.id(), attempt),
                new CarrierId("c1"),
                attempt,
                goods,
                DEPOT,
                NOON.plus(Duration.ofMinutes(30)),
                new CostLedger(List.of(new CostLedger.Line("delivery fee", "", 990))),
                quote,
                NOON.plus(Duration.ofMinutes(15)),
                null);
    }

    public static Quote quote(String shipment, String reference) {
        return new Quote(
                new CarrierId("c1"),
                new ShipmentId(shipment),
                reference,
                new CostLedger(List.of(new CostLedger.Line("delivery fee", "", 990))),
                NOON.plus(Duration.ofMinutes(4)),
                null,
                null);
    }

    public static QuoteRequest request(String shipment, String reference) {
        return new QuoteRequest(
                reference, shipment(shipment), DEPOT, NOON.plus(Duration.ofMinutes(30)));
    }

    /// Returns a line to `url` with the settings of the depot and `more`; every secret is `secret`.
    public static CarrierLine line(
            String adapter, String url, String currency, Map<String, String> more, String secret) {
        var settings = new LinkedHashMap<>(SETTINGS);
        settings.putAll(more);
        var account =
                new CarrierAccount(
                        new CarrierId("c1"),
                        adapter,
                        url,
                        currency,
                        settings,
                        new LinkedHashMap<>(),
                        true,
                        null);
        return new CarrierLine(
                account,
                new CarrierHttp(url, true, HttpLimits.USUAL, InstantSource.system()),
                _ -> secret,
                InstantSource.fixed(NOON));
    }
}
