package io.depotdesk.app.whatif;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Placement;
import io.depotdesk.domain.goods.ShipmentId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a what-if makes of the day, beside the live day: figures, and shipments that fare otherwise.
///
/// @param figures in the order in which they are read; terms of a figure follow it
/// @param shipments those that fare otherwise, what gets worse first
public record Comparison(List<Figure> figures, List<Changed> shipments) {

    public Comparison {
        figures = List.copyOf(figures);
        shipments = List.copyOf(shipments);
    }

    /// One figure of both days.
    ///
    /// @param unit what is counted
    /// @param less whether less of it is better; what is neither good nor bad has [Wish#NONE]
    /// @param term whether it is a part of the figure before it that is no term
    public record Figure(String label, long live, long whatIf, Unit unit, Wish wish, boolean term) {

        public long difference() {
            return whatIf - live;
        }

        /// Returns whether the what-if is better, worse or neither.
        public Change change() {
            int sign = Long.signum(difference());
            return switch (wish) {
                case NONE -> Change.NEITHER;
                case LESS -> sign == 0 ? Change.NEITHER : sign < 0 ? Change.BETTER : Change.WORSE;
                case MORE -> sign == 0 ? Change.NEITHER : sign > 0 ? Change.BETTER : Change.WORSE;
            };
        }
    }

    /// What a figure counts.
    public enum Unit {
        CENTS,
        NUMBER,
        METRES,
        MINUTES
    }

    /// What people want of a figure.
    public enum Wish {
        LESS,
        MORE,
        NONE
    }

    /// What becomes of something in the what-if, worst first.
    public enum Change {
        WORSE,
        NEITHER,
        BETTER
    }

    /// A shipment that fares otherwise.
    ///
    /// @param live what becomes of it on the live day, as `Van 3, stop 4 at 10:20`
    /// @param whatIf the same in the what-if
    public record Changed(ShipmentId shipment, String live, String whatIf, Change change) {}

    /// Compares two days that were one.
    public static Comparison of(DayView live, DayView whatIf) {
        return new Comparison(new DayFigures(live, whatIf).all(), changed(live, whatIf));
    }

    private static List<Changed> changed(DayView live, DayView whatIf) {
        Set<ShipmentId> all = new LinkedHashSet<>(live.placements().sequencedKeySet());
        all.addAll(whatIf.placements().sequencedKeySet());
        List<Changed> changed = new ArrayList<>();
        for (ShipmentId id : all) {
            Fate here = Fate.of(id, live);
            Fate there = Fate.of(id, whatIf);
            if (!here.isLike(there)) {
                changed.add(new Changed(id, here.words(), there.words(), there.against(here)));
            }
        }
        changed.sort(Comparator.comparing(Changed::change));
        return changed;
    }

    /// Returns how many shipments are served on both days, but by somebody else.
    static long served(DayView live, DayView whatIf) {
        return live.placements().sequencedEntrySet().stream()
                .filter(each -> whatIf.placements().containsKey(each.getKey()))
                .filter(each -> isOther(each.getValue(), whatIf.placement(each.getKey())))
                .count();
    }

    private static boolean isOther(Placement here, Placement there) {
        return !here.servedBy().isEmpty()
                && !there.servedBy().isEmpty()
                && !here.servedBy().equals(there.servedBy());
    }
}
