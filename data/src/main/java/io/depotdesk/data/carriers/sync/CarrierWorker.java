package io.depotdesk.data.carriers.sync;

import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.TenderWork;
import io.depotdesk.dispatch.TenderWork.Task;
import io.depotdesk.domain.tender.TenderKey;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Does what is due at one carrier, one thing at a time, within its limits. It remembers nothing that matters: what is
/// due is in the state.
///
/// Withdrawals, offers with look-ups, prices and listening have a share each ([FairTurns]), and what waits longest goes
/// first in each; listening stops when little of the limit is left. Ten requests of which half failed let the carrier
/// rest for half a minute (a circuit breaker).
final class CarrierWorker {

    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DispatchLoop loop;
    private final ConnectedCarrier carrier;
    private final InstantSource clock;
    private final TokenBucket bucket;
    private final CircuitBreaker breaker;
    private final FairTurns turns = new FairTurns();
    private final PollRhythm rhythm = new PollRhythm();
    private final Map<TenderKey, Instant> notBefore = new HashMap<>();
    private final CarrierCalls calls;
    private final LineWatch watch;

    CarrierWorker(DispatchLoop loop, ConnectedCarrier carrier, InstantSource clock) {
        this.loop = loop;
        this.carrier = carrier;
        this.clock = clock;
        this.watch = new LineWatch(carrier);
        this.calls = new CarrierCalls(loop, carrier, clock, watch);
        this.bucket =
                new TokenBucket(
                        carrier.capabilities().calls(),
                        carrier.capabilities().per(),
                        clock.instant());
        this.breaker =
                CircuitBreaker.of(
                        carrier.carrier().value(),
                        CircuitBreakerConfig.custom()
                                .slidingWindow(
                                        10, 10, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                                .failureRateThreshold(50)
                                .waitDurationInOpenState(Duration.ofSeconds(30))
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .clock(clock.withZone(ZoneOffset.UTC))
                                .build());
    }

    /// Does the one thing that is due most.
    ///
    /// @return when to look again: now if something was done, later if nothing was to be done; a newer state is a reason
    ///     to look before
    Instant step() throws InterruptedException {
        DispatchState state = loop.state();
        Instant now = clock.instant();
        if (carrier.http().quietUntil().isAfter(now)) {
            return sooner(carrier.http().quietUntil(), now.plus(IDLE));
        }
        List<Task> due =
                TenderWork.due(state, now).stream()
                        .filter(task -> task.carrier().equals(carrier.carrier()))
                        .toList();
        forget(due);
        Map<Errand, Task> waiting = new EnumMap<>(Errand.class);
        due.stream()
                .filter(task -> !from(task, now).isAfter(now))
                .filter(task -> !(task instanceof TenderWork.Poll) || !bucket.isLow(now))
                .forEach(task ->
                        waiting.merge(
                                Errand.of(task), task, (one, other) -> first(one, other, now)));
        if (waiting.isEmpty()) {
            return nextLook(state, due, now);
        }
        int cost = carrier.capabilities().callsToTender();
        if (!bucket.holds(cost, now)) {
            return bucket.when(cost, now);
        }
        if (!breaker.tryAcquirePermission()) {
            return now.plus(PAUSE);
        }
        Errand turn = turns.next(waiting.keySet());
        carryOut(state, Objects.requireNonNull(waiting.get(turn)), now);
        return now;
    }

    private void carryOut(DispatchState state, Task task, Instant now) throws InterruptedException {
        int before = carrier.http().calls();
        boolean reached = false;
        boolean ended = false;
        try {
            CarrierCalls.Outcome outcome = calls.carryOut(state, task);
            reached = outcome.reached();
            ended = true;
            if (task instanceof TenderWork.Poll poll) {
                rhythm.asked(poll.offer().key(), poll.pace(), outcome.news(), clock.instant());
            } else {
                key(task)
                        .ifPresent(it -> {
                            notBefore.put(it, now.plus(outcome.hold()));
                            rhythm.asked(it, TenderWork.Pace.UNANSWERED, false, now);
                        });
            }
        } finally {
            int made = carrier.http().calls() - before;
            bucket.made(made, clock.instant());
            turns.took(Errand.of(task), made, reached);
            if (!ended) {
                breaker.releasePermission();
            } else if (reached) {
                breaker.onSuccess(0, breaker.getTimestampUnit());
            } else {
                breaker.onError(0, breaker.getTimestampUnit(), new CarrierNotReached());
            }
        }
    }

    /// Returns from when a task may be done, which can be later than the state wants it: a look-up that would be the
    /// second to find nothing waits until bookings of this carrier have settled.
    private Instant from(Task task, Instant now) {
        if (task instanceof TenderWork.Poll poll) {
            return rhythm.next(poll.offer().key());
        }
        Instant held =
                key(task).map(it -> notBefore.getOrDefault(it, Instant.MIN)).orElse(Instant.MIN);
        if (task instanceof TenderWork.LookUp(var offer)) {
            Instant absent = offer.progress().absentAt();
            if (absent != null) {
                return later(held, absent.plus(carrier.capabilities().settle()));
            }
        }
        return task instanceof TenderWork.AskQuotes ? calls.quotesFrom(now) : held;
    }

    private Task first(Task one, Task other, Instant now) {
        return from(other, now).isBefore(from(one, now)) ? other : one;
    }

    private Instant nextLook(DispatchState state, List<Task> due, Instant now) {
        List<Instant> times = new ArrayList<>();
        due.forEach(task -> times.add(from(task, now)));
        TenderWork.nextTime(state, now).ifPresent(times::add);
        times.add(now.plus(IDLE));
        return times.stream()
                .filter(time -> time.isAfter(now))
                .min(Instant::compareTo)
                .orElse(now.plus(IDLE));
    }

    private void forget(List<Task> due) {
        var keys = due.stream().flatMap(task -> key(task).stream()).collect(Collectors.toSet());
        rhythm.keep(keys);
        notBefore.keySet().retainAll(keys);
    }

    private static Optional<TenderKey> key(Task task) {
        return switch (task) {
            case TenderWork.AskQuotes _ -> Optional.empty();
            case TenderWork.Send(var offer) -> Optional.of(offer.key());
            case TenderWork.LookUp(var offer) -> Optional.of(offer.key());
            case TenderWork.Cancel(var offer) -> Optional.of(offer.key());
            case TenderWork.Poll(var offer, _) -> Optional.of(offer.key());
        };
    }

    LineState line() {
        return watch.now(breaker.getState() == CircuitBreaker.State.OPEN);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// Tells the circuit breaker of a failure; it is never thrown.
    private static final class CarrierNotReached extends Exception {
        CarrierNotReached() {
            super("The carrier was not reached.", null, false, false);
        }
    }
}
