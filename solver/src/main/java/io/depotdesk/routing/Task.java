package io.depotdesk.routing;

import java.util.List;

/// What is done at one place for one job.
///
/// @param place index into the travel tables
/// @param windows when the service may begin, in order of time, not overlapping; never empty
/// @param service seconds on site
/// @param setup seconds on top of `service`, owed once if several visits in a row are at the same place
public record Task(int place, List<Window> windows, int service, int setup) {

    public Task {
        windows = windows.isEmpty() ? List.of(Window.ALWAYS) : List.copyOf(windows);
    }
}
