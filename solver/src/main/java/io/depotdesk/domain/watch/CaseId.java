package io.depotdesk.domain.watch;

/// One exception case. Made from the sequence of the journal unit that opened it.
public record CaseId(String value) implements Comparable<CaseId> {

    public CaseId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A CaseId is not blank.");
        }
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
