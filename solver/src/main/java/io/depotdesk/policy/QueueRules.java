package io.depotdesk.policy;

import java.time.Duration;

/// How the queue keeps calm. The figures are those of alarm practice in control rooms.
///
/// @param reRaise a trouble that comes back within this time is put aside until it has passed
/// @param deadBand a route that is late by less than this in all raises nothing
/// @param shelveMost how long a case can be put aside at most
/// @param floodOn flood mode begins above this many new cases within `floodWindow`
/// @param floodOff it ends below this many
/// @param cardsInFlood how many cards are shown in flood mode
public record QueueRules(
        Duration reRaise,
        Duration deadBand,
        Duration shelveMost,
        Duration floodWindow,
        int floodOn,
        int floodOff,
        int cardsInFlood) {

    public static final QueueRules USUAL =
            new QueueRules(
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(5),
                    Duration.ofHours(2),
                    Duration.ofMinutes(10),
                    10,
                    5,
                    10);
}
