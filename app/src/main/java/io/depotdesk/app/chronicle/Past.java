package io.depotdesk.app.chronicle;

import java.time.Instant;
import java.util.List;

/// What the journal tells of one matter.
///
/// @param steps of the case, oldest first; empty if it is none
/// @param told of the shipment or vehicle, newest first
public record Past(List<CaseStep> steps, List<Told> told) {

    public static final Past NOTHING = new Past(List.of(), List.of());

    public Past {
        steps = List.copyOf(steps);
        told = List.copyOf(told);
    }

    /// Returns what of it had happened by `time`.
    public Past until(Instant time) {
        return new Past(
                steps.stream().filter(step -> !step.at().isAfter(time)).toList(),
                told.stream().filter(each -> !each.arrived().isAfter(time)).toList());
    }

    public boolean isEmpty() {
        return steps.isEmpty() && told.isEmpty();
    }
}
