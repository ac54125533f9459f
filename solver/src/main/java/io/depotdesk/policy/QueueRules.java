package io.depotdesk.policy;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// How the queue keeps calm. The figures are those of alarm practice in control rooms.
///
/// @param reRaise a trouble that comes back within this time is put aside until it has passed
/// @param deadBand a route that is late by less than this in all raises nothing
/// @param shelveMost how long a case can be put aside at most
/// @param floodOn flood mode begins above this many new cases within `floodWindow`
/// @param floodOff it ends below this many
/// @param cardsInFlood how many cards are shown in flood mode
/// @param overrideReasons why a person may choose otherwise than recommended; whoever does names one of them and
///     may add own words. Empty: any reason will do
public record QueueRules(
        Duration reRaise,
        Duration deadBand,
        Duration shelveMost,
        Duration floodWindow,
        int floodOn,
        int floodOff,
        int cardsInFlood,
        List<String> overrideReasons) {

    public static final QueueRules USUAL =
            new QueueRules(
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(5),
                    Duration.ofHours(2),
                    Duration.ofMinutes(10),
                    10,
                    5,
                    10,
                    List.of());

    /// Policies of older journals name no reasons.
    public QueueRules {
        overrideReasons = orNone(overrideReasons);
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /// Returns whether `reason` is one of the list, or one of it followed by a colon and own words.
    public boolean allows(String reason) {
        return overrideReasons.isEmpty()
                || overrideReasons.stream()
                        .anyMatch(listed ->
                                reason.equals(listed) || reason.startsWith(listed + ": "));
    }
}
