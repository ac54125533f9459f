package io.depotdesk.maps.travel;

/// What driving an edge in one direction takes, per metre.
///
/// @param weight seconds of weight per metre, infinite if the direction is closed
/// @param seconds driving seconds per metre
record EdgeRate(double weight, double seconds) {

    static final EdgeRate CLOSED = new EdgeRate(Double.POSITIVE_INFINITY, 0);

    boolean open() {
        return Double.isFinite(weight);
    }

    /// Returns the rate where driving takes `slowness` times as long; closed if that is infinite.
    EdgeRate slowed(double slowness) {
        if (slowness == 1) {
            return this;
        }
        return Double.isInfinite(slowness)
                ? CLOSED
                : new EdgeRate(weight + seconds * (slowness - 1), seconds * slowness);
    }

    int milliWeight(double metres) {
        return FlatHierarchy.milliWeight(weight * metres);
    }

    int millis(double metres) {
        return (int) Math.round(seconds * metres * 1000);
    }

    static int centimetres(double metres) {
        return (int) Math.round(metres * 100);
    }
}
