package io.depotdesk.planning;

/// What a way to serve a shipment costs, beside what the plan does with it now.
///
/// @param cents what the vehicle's route or the carrier's bill grows by
/// @param dearerByCents how much more that is than what the plan pays for the shipment; negative if it is less
/// @param nobodyHasIt whether nobody serves it: that costs no money, and the price that keeps searches from it is
///     nobody's bill
record BesideNow(long cents, long dearerByCents, boolean nobodyHasIt) {

    /// Returns what the day would cost more.
    long extraCents() {
        return nobodyHasIt ? cents : dearerByCents;
    }

    /// Returns a sentence about a carrier.
    String ofCarrier() {
        String takes = "It takes it for %s".formatted(Reasons.money(cents));
        if (nobodyHasIt) {
            return takes + "; nobody has it now.";
        }
        return dearerByCents == 0
                ? takes + ", as much as what is done now."
                : "%s, which is %s than what is done now.".formatted(takes, difference());
    }

    /// Returns a sentence about an own vehicle.
    String ofVehicle() {
        if (nobodyHasIt) {
            return "It would fit for %s; nobody has it now.".formatted(Reasons.money(cents));
        }
        if (dearerByCents == 0) {
            return "It would fit, and costs as much as what is done now.";
        }
        return "It would fit, %s costs %s than what is done now."
                .formatted(dearerByCents > 0 ? "but" : "and", difference());
    }

    private String difference() {
        return "%s %s"
                .formatted(
                        Reasons.money(Math.abs(dearerByCents)),
                        dearerByCents > 0 ? "more" : "less");
    }
}
