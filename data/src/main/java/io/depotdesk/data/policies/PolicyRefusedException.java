package io.depotdesk.data.policies;

import java.util.List;

/// A policy is not fit to be activated.
public final class PolicyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<String> faults;

    PolicyRefusedException(String name, List<String> faults) {
        super("%s is refused: %s".formatted(name, String.join(" ", faults)));
        this.faults = List.copyOf(faults);
    }

    /// Returns everything that is wrong with it, each as a sentence.
    public List<String> faults() {
        return faults;
    }
}
