package io.depotdesk.app.bench;

/// How the keys of the desk are measured.
///
/// @param stops of the day
/// @param vehicles of the day
/// @param eventsPerSecond reports of drivers while keys are pressed
/// @param rounds how often the whole script of presses is gone through
/// @param width, height of the window in pixels
/// @param dark whether the window is dark
/// @param past whether each round also goes through the past
public record KeyTrial(
        int stops,
        int vehicles,
        double eventsPerSecond,
        int rounds,
        int width,
        int height,
        boolean dark,
        boolean past) {

    public KeyTrial {
        if (stops < 1 || vehicles < 1 || rounds < 1 || eventsPerSecond < 0) {
            throw new IllegalArgumentException(
                    "A trial of %d stops, %d vehicles, %d rounds and %s events a second is none."
                            .formatted(stops, vehicles, rounds, eventsPerSecond));
        }
    }
}
