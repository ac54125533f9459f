package io.depotdesk.data.waves;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.waves.Futures;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Draws requests as the competition's environment does, with other dice: at each epoch a hundred times a place, a
/// window, a demand and a service time, each from a customer of its own; what can no longer be served is dropped.
final class LikelyRequests implements Futures {
    private static final int DRAWS = 100;

    private final RequestStream stream;
    private final int epoch;

    /// @param epoch index of the epoch that is being decided
    LikelyRequests(RequestStream stream, int epoch) {
        this.stream = stream;
        this.epoch = epoch;
    }

    @Override
    public List<List<Job>> drawn(long seed) {
        var dice = new Random(seed);
        var waves = new ArrayList<List<Job>>();
        for (int e = epoch + 1; e < stream.epochs().size(); e++) {
            int number = stream.epochs().get(e).number();
            var requests = new ArrayList<Job>();
            for (int i = 0; i < DRAWS; i++) {
                Job request =
                        RequestStream.request(
                                "likely %d in %d".formatted(i, number),
                                any(dice).tasks().getFirst().place(),
                                any(dice).demand().getFirst(),
                                any(dice).tasks().getFirst().windows().getFirst(),
                                any(dice).tasks().getFirst().service());
                if (stream.reaches(request, RequestStream.leavesAt(number))) {
                    requests.add(request);
                }
            }
            waves.add(requests);
        }
        return waves;
    }

    private Job any(Random dice) {
        return stream.customers().get(dice.nextInt(stream.customers().size()));
    }
}
