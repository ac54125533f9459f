package io.depotdesk.domain.carrier;

/// One carrier.
public record CarrierId(String value) implements Comparable<CarrierId> {

    public CarrierId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A CarrierId is not blank.");
        }
    }

    @Override
    public int compareTo(CarrierId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
