package io.depotdesk.routing.search;

import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.Violation;

import java.util.List;

/// A route timed and priced as asked, with the rules it breaks.
///
/// @param route the visits in the given order; it keeps going where a rule is broken
/// @param violations empty if the route is sound
public record Evaluation(PlannedRoute route, List<Violation> violations) {
    public Evaluation {
        violations = List.copyOf(violations);
    }
}
