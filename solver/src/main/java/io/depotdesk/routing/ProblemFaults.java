package io.depotdesk.routing;

import java.util.List;

/// A routing problem that contradicts itself; each fault is a sentence that names the part and the values.
public final class ProblemFaults extends RuntimeException {
    private final transient List<String> faults;

    public ProblemFaults(List<String> faults) {
        super(
                "The routing problem has %d %s:%n%s"
                        .formatted(
                                faults.size(),
                                faults.size() == 1 ? "fault" : "faults",
                                String.join(System.lineSeparator(), faults)));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
