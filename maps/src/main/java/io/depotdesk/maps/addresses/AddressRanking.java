package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts what was found into order and says how sure each candidate is.
///
/// The confidence is a promise: from [AddressCandidate#SURE] on, the pin is right in nearly all cases (the
/// evaluation states how many). So these are held below it however well they fit: a typing error, a guessed
/// number, no number, words that contradict, and above all a second place that fits about as well.
final class AddressRanking {

    private static final double NEARLY_SURE = 0.79;
    private static final double SAME_PLACE_METRES = 75;
    private static final double RIVAL = 0.96;

    private final List<Found> all = new ArrayList<>();

    /// One candidate.
    ///
    /// @param rank orders the candidates, 0 to 1
    /// @param postcode empty if the map has none
    /// @param cap the most that its own evidence allows to claim
    record Found(
            GeoPoint point,
            String label,
            String postcode,
            AddressPrecision precision,
            double rank,
            double cap) {}

    void add(Found found) {
        if (found.rank > 0.3) {
            all.add(found);
        }
    }

    /// Forgets everything.
    void clear() {
        all.clear();
    }

    /// Returns the best candidates, most likely first; of several for one place only the best.
    List<AddressCandidate> best(int limit) {
        all.sort(
                Comparator.comparingDouble((Found found) -> -found.rank)
                        .thenComparing(Found::precision)
                        .thenComparing(Found::label)
                        .thenComparingDouble(found -> found.point.latitude())
                        .thenComparingDouble(found -> found.point.longitude()));
        List<Found> kept = new ArrayList<>();
        for (Found found : all) {
            if (kept.stream().noneMatch(better -> isSame(better, found))) {
                kept.add(found);
                if (kept.size() > limit + 4) {
                    break;
                }
            }
        }
        List<AddressCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, kept.size()); i++) {
            Found found = kept.get(i);
            candidates.add(
                    new AddressCandidate(
                            found.point,
                            found.label,
                            found.precision,
                            confidence(kept, i),
                            found.postcode));
        }
        return candidates;
    }

    private static boolean isSame(Found better, Found found) {
        return better.label.equals(found.label)
                && better.point.metresTo(found.point) < SAME_PLACE_METRES;
    }

    /// Rivals are all others that fit about as well and lie elsewhere.
    private static double confidence(List<Found> kept, int index) {
        Found found = kept.get(index);
        double confidence = Math.min(found.rank, found.cap);
        int rivals = 0;
        for (int i = 0; i < kept.size(); i++) {
            Found other = kept.get(i);
            boolean asGood = other.rank >= found.rank * RIVAL;
            boolean elsewhere = other.point.metresTo(found.point) >= SAME_PLACE_METRES;
            if (i != index && asGood && elsewhere) {
                rivals++;
            }
        }
        if (rivals > 0) {
            confidence = Math.min(confidence, NEARLY_SURE - 0.19) / Math.sqrt(rivals);
        }
        if (index > 0) {
            confidence = Math.min(confidence, NEARLY_SURE - 0.09);
        }
        return Math.clamp(Math.round(confidence * 1000) / 1000.0, 0.01, 0.99);
    }
}
