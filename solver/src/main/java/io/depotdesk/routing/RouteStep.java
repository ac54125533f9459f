package io.depotdesk.routing;

import java.util.List;

/// One thing that happens on a route between its start and its end.
public sealed interface RouteStep {

    /// Work at a place.
    ///
    /// @param job id of the job
    /// @param task 0 for its first task, 1 for the delivery of a linked job
    /// @param arrival second of arriving
    /// @param waiting seconds of standing before the service begins, breaks not counted
    /// @param start second at which the service begins
    /// @param departure second of leaving, before any break taken here after the service
    /// @param loadAfter load on board after it, per dimension
    /// @param lateness seconds after the promised time
    record Visit(
            String job,
            int task,
            int place,
            int arrival,
            int waiting,
            int start,
            int departure,
            List<Integer> loadAfter,
            int lateness)
            implements RouteStep {

        public Visit {
            loadAfter = List.copyOf(loadAfter);
        }
    }

    /// A pause, taken where the vehicle stands.
    ///
    /// @param number which of the vehicle's breaks, from 0
    record Pause(int number, int start, int end) implements RouteStep {}

    /// A stop at which returns are unloaded and the goods of the next trip are loaded.
    ///
    /// @param place where
    /// @param arrival second of arriving
    /// @param waiting seconds of standing before the loading begins, breaks not counted
    /// @param start second at which the loading begins
    /// @param departure second at which it is done; the goods of the next trip are released by then
    /// @param loadAfter load on board after it, per dimension
    record Reload(
            int place, int arrival, int waiting, int start, int departure, List<Integer> loadAfter)
            implements RouteStep {

        public Reload {
            loadAfter = List.copyOf(loadAfter);
        }
    }
}
