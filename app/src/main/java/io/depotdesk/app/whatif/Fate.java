package io.depotdesk.app.whatif;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Placement;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.whatif.Comparison.Change;
import io.depotdesk.domain.goods.ShipmentId;

import java.util.Locale;

/// What becomes of a shipment on one day.
///
/// @param rank how well it fares: 2 served in time, 1 served late, 0 not served today
/// @param by who serves it, empty if nobody does
/// @param lateMinutes after its promise
/// @param words the same for a person
record Fate(int rank, String by, long lateMinutes, String words) {

    private static final int IN_TIME = 2;

    static Fate of(ShipmentId shipment, DayView day) {
        if (!day.placements().containsKey(shipment)) {
            return new Fate(0, "", 0, "not in this day");
        }
        Placement placement = day.placement(shipment);
        return switch (placement) {
            case Placement.OnRoute on -> {
                long late = on.visit().lateness().toMinutes();
                boolean kept = on.visit().lateness().isZero();
                yield new Fate(
                        kept ? IN_TIME : 1,
                        on.vehicle().name(),
                        late,
                        String.format(
                                        Locale.ROOT,
                                        "%s, stop %d at %s",
                                        on.vehicle().name(),
                                        on.position(),
                                        day.words().time(on.visit().begins()))
                                + (kept
                                        ? ""
                                        : ", %s late"
                                                .formatted(Words.duration(on.visit().lateness()))));
            }
            case Placement.WithCarrier with ->
                    new Fate(IN_TIME, with.carrier().name(), 0, with.carrier().name());
            case Placement.LeftOver _ -> new Fate(0, "", 0, "unserved");
            case Placement.InReview _ -> new Fate(0, "", 0, "address in review");
            case Placement.Deferred _ -> new Fate(0, "", 0, "left for another day");
            case Placement.Waiting _ -> new Fate(0, "", 0, "not planned yet");
        };
    }

    /// Returns whether nobody would call it a difference: times that shift within the promise are none.
    boolean isLike(Fate other) {
        return rank == other.rank
                && by.equals(other.by)
                && lateMinutes == other.lateMinutes
                && (!by.isEmpty() || words.equals(other.words));
    }

    /// Returns whether this is better or worse than `other`.
    Change against(Fate other) {
        int better =
                rank != other.rank
                        ? Integer.compare(rank, other.rank)
                        : Long.compare(other.lateMinutes, lateMinutes);
        return better == 0 ? Change.NEITHER : better > 0 ? Change.BETTER : Change.WORSE;
    }
}
