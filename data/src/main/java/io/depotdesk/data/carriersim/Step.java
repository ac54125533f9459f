package io.depotdesk.data.carriersim;

/// How far a courier is, in words that every language has one for.
public enum Step {
    OFFERED,
    REFUSED,
    BOOKED,
    ASSIGNED,
    TO_PICKUP,
    AT_PICKUP,
    PICKED_UP,
    TO_CUSTOMER,
    AT_CUSTOMER,
    DELIVERED,
    GIVEN_UP,
    CANCELLED,
    TURNED_BACK,
    RETURNED;

    /// Returns whether the goods are, or will be, this courier's business.
    public boolean isBooked() {
        return switch (this) {
            case OFFERED, REFUSED, GIVEN_UP, CANCELLED -> false;
            case BOOKED, ASSIGNED, TO_PICKUP, AT_PICKUP -> true;
            case PICKED_UP, TO_CUSTOMER, AT_CUSTOMER, DELIVERED -> true;
            case TURNED_BACK, RETURNED -> true;
        };
    }

    /// Returns whether the courier has the goods or has had them.
    public boolean isPickedUp() {
        return switch (this) {
            case PICKED_UP, TO_CUSTOMER, AT_CUSTOMER, DELIVERED, TURNED_BACK, RETURNED -> true;
            case OFFERED, REFUSED, BOOKED, ASSIGNED -> false;
            case TO_PICKUP, AT_PICKUP, GIVEN_UP, CANCELLED -> false;
        };
    }
}
