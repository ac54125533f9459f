package io.depotdesk.domain.plan;

/// One own vehicle with its driver of the day.
public record VehicleId(String value) implements Comparable<VehicleId> {

    public VehicleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A VehicleId is not blank.");
        }
    }

    @Override
    public int compareTo(VehicleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
