package io.depotdesk.learning;

/// What was counted of a carrier's work.
///
/// @param accepted offers that it took, of those that it answered or let run out
/// @param pickedUpInTime of the shipments that it fetched
/// @param onTime handed over within the promise, of the shipments that had one and came to an end
/// @param handedOver handed over at all, of the shipments that came to an end: not failed, returned, lost or given up
/// @param lateMinutes of those handed over late, all together
public record Tally(
        Share accepted, Share pickedUpInTime, Share onTime, Share handedOver, long lateMinutes) {

    public static final Tally NONE = new Tally(Share.NONE, Share.NONE, Share.NONE, Share.NONE, 0);

    public Tally plus(Tally other) {
        return new Tally(
                accepted.plus(other.accepted),
                pickedUpInTime.plus(other.pickedUpInTime),
                onTime.plus(other.onTime),
                handedOver.plus(other.handedOver),
                lateMinutes + other.lateMinutes);
    }
}
