package io.depotdesk.data.carriersim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One booking, or offer under consideration, in a simulated carrier's ledger.
///
/// @param key under which the desk asked for it, as the carrier's language carries it
/// @param tag what the desk wrote for people: an order number or the key again
/// @param reference the carrier's own name of it
/// @param body SHA-256 of the request that made it
/// @param at when it was made
/// @param path all that happens to it, oldest first; times to come among them
public record Booking(
        String key,
        String tag,
        String reference,
        String body,
        Instant at,
        long cents,
        List<Milestone> path) {

    public Booking {
        path = List.copyOf(path);
    }

    /// Returns what has happened up to `now`; never empty.
    public List<Milestone> until(Instant now) {
        List<Milestone> past = path.stream().filter(it -> !it.at().isAfter(now)).toList();
        return past.isEmpty() ? List.of(path.getFirst()) : past;
    }

    public Step stepAt(Instant now) {
        return until(now).getLast().step();
    }

    /// Returns when the customer is reached if nothing comes in the way.
    public Instant arrival() {
        return path.stream()
                .filter(it -> it.step() == Step.AT_CUSTOMER)
                .findFirst()
                .orElse(path.getLast())
                .at();
    }

    /// Returns this cancelled from `now` on.
    Booking cancelled(Instant now) {
        var kept = new ArrayList<>(until(now));
        kept.add(new Milestone(Step.CANCELLED, now));
        return new Booking(key, tag, reference, body, at, cents, kept);
    }
}
