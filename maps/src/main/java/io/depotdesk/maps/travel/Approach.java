package io.depotdesk.maps.travel;

/// In which direction of its edge a place may be arrived at.
enum Approach {
    BOTH,
    FORWARD,
    BACKWARD;

    boolean forward() {
        return this != BACKWARD;
    }

    boolean backward() {
        return this != FORWARD;
    }
}
