package io.depotdesk.learning;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.tender.TenderRecord;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How carriers have done, by kind of work. A pure fold: the order in which offers are counted does not matter.
///
/// @param cells by carrier, then by kind of work, both in their order
public record Scorecards(SequencedMap<CarrierId, SequencedMap<ScoreCell, Tally>> cells) {

    public static final Scorecards NONE = new Scorecards(new TreeMap<>());

    public Scorecards {
        SequencedMap<CarrierId, SequencedMap<ScoreCell, Tally>> copy = new TreeMap<>();
        cells.forEach((carrier, some) ->
                copy.put(carrier, Collections.unmodifiableSequencedMap(new TreeMap<>(some))));
        cells = Collections.unmodifiableSequencedMap(copy);
    }

    /// Returns the cards with these offers counted in, each of which is handed in once. What happened to a shipment whose
    /// address is not known is left out.
    ///
    /// @param zone of the depots
    public Scorecards plus(List<TenderRecord> offers, ZoneId zone) {
        SequencedMap<CarrierId, SequencedMap<ScoreCell, Tally>> more = new TreeMap<>();
        cells.forEach((carrier, some) -> more.put(carrier, new TreeMap<>(some)));
        for (TenderRecord offer : offers) {
            Shipment shipment = offer.tender().shipment();
            Tally counted = OfferOutcome.of(offer);
            if (shipment.point().isPresent() && !counted.equals(Tally.NONE)) {
                more.computeIfAbsent(offer.tender().carrier(), _ -> new TreeMap<>())
                        .merge(
                                ScoreCell.of(shipment, offer.tender().pickup().point(), zone),
                                counted,
                                Tally::plus);
            }
        }
        return new Scorecards(more);
    }

    /// Returns what is known of a carrier for one kind of work.
    public Tally of(CarrierId carrier, ScoreCell cell) {
        SequencedMap<ScoreCell, Tally> some = cells.get(carrier);
        return some == null ? Tally.NONE : some.getOrDefault(cell, Tally.NONE);
    }

    /// Returns what is known of a carrier for all kinds of work together.
    public Tally of(CarrierId carrier) {
        SequencedMap<ScoreCell, Tally> some = cells.get(carrier);
        return some == null
                ? Tally.NONE
                : some.sequencedValues().stream().reduce(Tally.NONE, Tally::plus);
    }
}
