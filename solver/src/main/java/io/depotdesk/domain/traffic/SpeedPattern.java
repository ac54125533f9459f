package io.depotdesk.domain.traffic;

import java.util.Collections;
import java.util.List;

/// Speeds over the quarters of a day compared with free flow.
///
/// @param name for people ("city, working day")
/// @param percent for each quarter of an hour from midnight on the speed in percent of free flow
public record SpeedPattern(String name, List<Integer> percent) {

    /// How many quarters of an hour a day has.
    public static final int QUARTERS = 96;

    public static final int SLOWEST = 5;
    public static final int FASTEST = 200;

    public SpeedPattern {
        percent = List.copyOf(percent);
        if (percent.size() != QUARTERS) {
            throw new IllegalArgumentException(
                    "The speed pattern \"%s\" needs %d values, one for each quarter of an hour; it has %d."
                            .formatted(name, QUARTERS, percent.size()));
        }
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            int value = percent.get(quarter);
            if (value < SLOWEST || value > FASTEST) {
                throw new IllegalArgumentException(
                        "The speed pattern \"%s\" says %d %% at %02d:%02d; it has to be from %d to %d %%."
                                .formatted(
                                        name,
                                        value,
                                        quarter / 4,
                                        quarter % 4 * 15,
                                        SLOWEST,
                                        FASTEST));
            }
        }
    }

    /// Returns a pattern with the same speed all day.
    public static SpeedPattern steady(String name, int percent) {
        return new SpeedPattern(name, Collections.nCopies(QUARTERS, percent));
    }
}
