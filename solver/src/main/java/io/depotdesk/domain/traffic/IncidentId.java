package io.depotdesk.domain.traffic;

/// Names a road incident; unique within a day.
public record IncidentId(String value) {
    public IncidentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An incident needs an id.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
