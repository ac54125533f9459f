package io.depotdesk.data.carriertrial;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that runs faster than life, the same in every process that knows its beginning.
///
/// @param begins what it showed at `began`
/// @param began by the computer's clock
/// @param times how much faster it runs
record FastClock(Instant begins, Instant began, int times) implements InstantSource {

    @Override
    public Instant instant() {
        return begins.plus(Duration.between(began, Instant.now()).multipliedBy(times));
    }

    /// Returns this as one word, for the command line of another process.
    String word() {
        return "%s/%s/%d".formatted(begins, began, times);
    }

    static FastClock of(String word) {
        String[] parts = word.split("/");
        return new FastClock(
                Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
    }
}
