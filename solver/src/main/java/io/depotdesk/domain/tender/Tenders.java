package io.depotdesk.domain.tender;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// All offers to carriers with what is known of them. No act of a person makes it unhappen.
///
/// @param attempts the offers of each shipment in order of attempt, shipments in order of their first one
/// @param keys whose offer a key names
/// @param quotes what carriers ask, or are to be asked for, by shipment
/// @param standing since when the plan gives each outsourced shipment to its carrier
/// @param asked what people have asked to be offered, until it has a carrier
public record Tenders(
        SequencedMap<ShipmentId, List<TenderRecord>> attempts,
        SequencedMap<TenderKey, ShipmentId> keys,
        SequencedMap<ShipmentId, List<QuoteStand>> quotes,
        SequencedMap<ShipmentId, Standing> standing,
        SequencedMap<ShipmentId, Asked> asked) {

    public static final Tenders NONE =
            new Tenders(
                    Collections.emptyNavigableMap(),
                    Collections.emptyNavigableMap(),
                    Collections.emptyNavigableMap(),
                    Collections.emptyNavigableMap(),
                    Collections.emptyNavigableMap());

    /// A shipment has stood with a carrier in all plans since.
    public record Standing(CarrierId carrier, Instant since) {}

    /// A person wants a shipment offered.
    ///
    /// @param carriers in this order; empty = as the policy orders them
    /// @param atOnce how many are asked at the same time
    /// @param after how many attempts there were before: what was answered to those does not count
    public record Asked(List<CarrierId> carriers, int atOnce, int after) {
        public Asked {
            carriers = List.copyOf(carriers);
        }
    }

    public Tenders {
        // Each report about an offer makes new ones of these.
        attempts = LayeredMap.of(attempts);
        keys = LayeredMap.of(keys);
        quotes = LayeredMap.of(quotes);
        standing = Collections.unmodifiableSequencedMap(standing);
        asked = Collections.unmodifiableSequencedMap(asked);
    }

    public Stream<TenderRecord> all() {
        return attempts.sequencedValues().stream().flatMap(List::stream);
    }

    /// Returns the attempts with what most of them were before.
    public LayeredMap<ShipmentId, List<TenderRecord>> layers() {
        return LayeredMap.of(attempts);
    }

    public List<TenderRecord> of(ShipmentId shipment) {
        return attempts.getOrDefault(shipment, List.of());
    }

    public Optional<TenderRecord> of(TenderKey key) {
        ShipmentId shipment = keys.get(key);
        return shipment == null
                ? Optional.empty()
                : of(shipment).stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /// Returns the offer because of which nobody else may get `shipment`: of several at once the one that is
    /// furthest, then the earliest.
    public Optional<TenderRecord> holder(ShipmentId shipment) {
        List<TenderRecord> holding = of(shipment).stream().filter(TenderRecord::holds).toList();
        return holding.stream()
                .filter(TenderRecord::isCommitted)
                .findFirst()
                .or(() -> holding.stream().findFirst());
    }

    public Optional<QuoteStand> quote(CarrierId carrier, ShipmentId shipment) {
        return quotes.getOrDefault(shipment, List.of()).stream()
                .filter(it -> it.carrier().equals(carrier))
                .findFirst();
    }

    // --- one step of the journal further

    public Tenders with(TenderRecord record) {
        ShipmentId shipment = record.tender().shipment().id();
        var list = new ArrayList<>(of(shipment));
        boolean known = keys.containsKey(record.key());
        if (known) {
            list.replaceAll(it -> it.key().equals(record.key()) ? record : it);
        } else {
            list.add(record);
        }
        return new Tenders(
                plus(attempts, shipment, List.copyOf(list)),
                known ? keys : plus(keys, record.key(), shipment),
                quotes,
                standing,
                asked);
    }

    public Tenders with(QuoteStand quote) {
        var list = new ArrayList<>(quotes.getOrDefault(quote.shipment(), List.of()));
        list.removeIf(it -> it.carrier().equals(quote.carrier()));
        list.add(quote);
        return new Tenders(
                attempts, keys, plus(quotes, quote.shipment(), List.copyOf(list)), standing, asked);
    }

    /// @param wish null if nothing is asked any more
    public Tenders asking(ShipmentId shipment, @Nullable Asked wish) {
        if (wish == null && !asked.containsKey(shipment)) {
            return this;
        }
        var all = new LinkedHashMap<>(asked);
        if (wish == null) {
            all.remove(shipment);
        } else {
            all.put(shipment, wish);
        }
        return new Tenders(attempts, keys, quotes, standing, all);
    }

    /// A plan is in force since `at`.
    public Tenders planned(Plan plan, Instant at) {
        SequencedMap<ShipmentId, Standing> now = new LinkedHashMap<>();
        for (Outsourced out : plan.outsourced()) {
            Standing before = standing.get(out.shipment());
            now.put(
                    out.shipment(),
                    before != null && before.carrier().equals(out.carrier())
                            ? before
                            : new Standing(out.carrier(), at));
        }
        return new Tenders(attempts, keys, quotes, now, asked);
    }

    /// Another day begins: only what is not at its end yet is taken along.
    public Tenders nextDay() {
        Tenders rest = NONE;
        for (TenderRecord each : all().filter(it -> it.state().isOpen()).toList()) {
            rest = rest.with(each);
        }
        return rest;
    }

    private static <K, V> SequencedMap<K, V> plus(SequencedMap<K, V> map, K key, V value) {
        return LayeredMap.of(map).plus(key, value);
    }
}
