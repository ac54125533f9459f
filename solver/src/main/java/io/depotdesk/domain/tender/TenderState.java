package io.depotdesk.domain.tender;

/// How far an offer is. The first group belongs to asking, the second to driving.
public enum TenderState {
    /// Decided and journalled, with its key; not one byte of it has been sent.
    INTENDED,
    /// Being sent, or this desk died while it was.
    SENT,
    /// It may have been booked or not: the carrier has to be asked, nobody may guess.
    UNKNOWN,
    /// The carrier has it and will answer by a time.
    PENDING,
    /// The carrier does it.
    ACCEPTED,
    /// The carrier does not do it.
    REJECTED,
    /// Nobody answered in time, and asking showed that nothing is booked.
    EXPIRED,
    /// We want it back; the carrier has not confirmed that yet.
    WITHDRAWING,
    /// The carrier has confirmed that it does not do it.
    WITHDRAWN,

    /// The courier has the goods.
    PICKED_UP,
    DELIVERED,
    /// The courier could not hand the goods over.
    FAILED,
    RETURNING,
    RETURNED,
    /// The carrier gave it up after accepting it.
    CANCELLED,
    /// The carrier no longer knows where the goods are.
    LOST;

    /// Returns whether nobody else may be offered the shipment, nor an own vehicle carry it: the carrier does it, or
    /// may be doing it.
    public boolean holdsShipment() {
        return switch (this) {
            case INTENDED, SENT, UNKNOWN, PENDING, ACCEPTED, WITHDRAWING, PICKED_UP -> true;
            case DELIVERED, FAILED, RETURNING, RETURNED, LOST -> true;
            case REJECTED, EXPIRED, WITHDRAWN, CANCELLED -> false;
        };
    }

    /// Returns whether somebody still has to send, ask or wait for something.
    public boolean isOpen() {
        return switch (this) {
            case INTENDED, SENT, UNKNOWN, PENDING, WITHDRAWING -> true;
            case ACCEPTED, PICKED_UP, FAILED, RETURNING -> true;
            case REJECTED, EXPIRED, WITHDRAWN, DELIVERED, RETURNED, CANCELLED, LOST -> false;
        };
    }
}
