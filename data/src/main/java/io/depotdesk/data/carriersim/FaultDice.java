package io.depotdesk.data.carriersim;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Decides what goes wrong with a request: first what somebody has ordered, else by the carrier's shares.
final class FaultDice {

    /// @param hits which requests it is meant for
    /// @param fault null for a request that goes well
    private record Ordered(Predicate<SimRequest> hits, @Nullable Fault fault) {}

    private final Deque<Ordered> ordered = new ArrayDeque<>();
    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final Dice dice;

    FaultDice(Dice dice) {
        this.dice = dice;
    }

    /// The next request that `hits` goes like this; several orders are carried out in their order.
    synchronized void order(Predicate<SimRequest> hits, @Nullable Fault fault) {
        ordered.addLast(new Ordered(hits, fault));
    }

    /// Returns what goes wrong with `request`, empty if nothing does.
    Optional<Fault> of(SimRequest request, CarrierTraits traits) {
        synchronized (this) {
            for (Ordered order : ordered) {
                if (order.hits().test(request)) {
                    ordered.remove(order);
                    return Optional.ofNullable(order.fault());
                }
            }
        }
        if (traits.faults().isEmpty()) {
            return Optional.empty();
        }
        String name = request.method() + " " + request.path() + " " + request.sha256();
        int time = times.merge(name, 1, Integer::sum);
        double share = dice.share("fault", name, Integer.toString(time));
        for (var each : traits.faults().entrySet()) {
            share -= each.getValue();
            if (share < 0) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }
}
