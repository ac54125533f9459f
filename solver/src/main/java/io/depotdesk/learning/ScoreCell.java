package io.depotdesk.learning;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.GeoPoint;

import java.time.ZoneId;

/// The kind of work that carriers are compared on: how far from the depot, and at what time of the day.
///
/// Contracts draw areas each in its own way; rings round the depot are the same for all.
///
/// @param ring 0 up to 5 km from the depot, 1 up to 10 km, and so on; the last one, 4, has no end
/// @param band two hours of the day in which the promise opens, from 0 (midnight to two) to 11; [#ANY_TIME] without a
///     promise
public record ScoreCell(int ring, int band) implements Comparable<ScoreCell> {

    public static final int ANY_TIME = -1;

    private static final int RING_METRES = 5_000;
    private static final int LAST_RING = 4;

    /// @param shipment one whose address is known
    public static ScoreCell of(Shipment shipment, GeoPoint depot, ZoneId zone) {
        double metres = depot.metresTo(shipment.point().orElseThrow());
        int ring = Math.min(LAST_RING, (int) (metres / RING_METRES));
        int band =
                shipment.windows().isEmpty()
                        ? ANY_TIME
                        : shipment.windows().getFirst().opens().atZone(zone).getHour() / 2;
        return new ScoreCell(ring, band);
    }

    @Override
    public int compareTo(ScoreCell other) {
        return ring != other.ring
                ? Integer.compare(ring, other.ring)
                : Integer.compare(band, other.band);
    }

    /// Returns `0–5 km, 08–10 h`.
    public String words() {
        String far =
                ring == LAST_RING
                        ? "over %d km".formatted(LAST_RING * RING_METRES / 1000)
                        : "%d–%d km"
                                .formatted(
                                        ring * RING_METRES / 1000, (ring + 1) * RING_METRES / 1000);
        return band == ANY_TIME
                ? far + ", any time"
                : "%s, %02d–%02d h".formatted(far, band * 2, band * 2 + 2);
    }
}
