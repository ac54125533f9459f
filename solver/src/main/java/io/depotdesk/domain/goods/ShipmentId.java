package io.depotdesk.domain.goods;

/// One shipment, by the number on its label.
public record ShipmentId(String value) implements Comparable<ShipmentId> {

    public ShipmentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A ShipmentId is not blank.");
        }
    }

    @Override
    public int compareTo(ShipmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
