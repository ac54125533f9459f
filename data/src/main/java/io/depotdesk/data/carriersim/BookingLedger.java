package io.depotdesk.data.carriersim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What a simulated carrier has booked: the truth that a trial holds against the desk's. Nothing is ever removed.
public final class BookingLedger {

    private final SequencedMap<String, Booking> byReference = new LinkedHashMap<>();
    private final Map<String, String> newestByKey = new HashMap<>();
    private final Consumer<Booking> keeper;

    /// @param before what it holds from the start, oldest first
    /// @param keeper is given every booking as it is entered or changed, before anybody is told of it
    BookingLedger(List<Booking> before, Consumer<Booking> keeper) {
        this.keeper = keeper;
        before.forEach(this::put);
    }

    private void put(Booking booking) {
        byReference.put(booking.reference(), booking);
        newestByKey.put(booking.key(), booking.reference());
    }

    /// Enters what `made` makes unless `same` finds that it is there already. Both happen as one.
    synchronized Booking enter(Supplier<Optional<Booking>> same, Supplier<Booking> made) {
        return same.get()
                .orElseGet(() -> {
                    Booking booking = made.get();
                    if (byReference.containsKey(booking.reference())) {
                        throw new IllegalStateException(
                                "Reference %s twice.".formatted(booking.reference()));
                    }
                    keeper.accept(booking);
                    put(booking);
                    notifyAll();
                    return booking;
                });
    }

    public synchronized Optional<Booking> named(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /// Returns the newest booking under `key`.
    public synchronized Optional<Booking> newestFor(String key) {
        return Optional.ofNullable(newestByKey.get(key)).map(byReference::get);
    }

    synchronized Booking change(String reference, UnaryOperator<Booking> change) {
        Booking changed =
                change.apply(Objects.requireNonNull(byReference.get(reference), reference));
        keeper.accept(changed);
        byReference.put(reference, changed);
        return changed;
    }

    /// Returns all that was ever entered, oldest first.
    public synchronized List<Booking> all() {
        return List.copyOf(byReference.sequencedValues());
    }

    public synchronized int size() {
        return byReference.size();
    }

    /// Waits until `count` bookings were entered.
    ///
    /// @return whether they were within `patience`
    public synchronized boolean awaitSize(int count, Duration patience)
            throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos();
                size() < count && left > 0;
                left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return size() >= count;
    }

    /// Returns the bookings that stand at `now`: neither refused, given up nor cancelled.
    public List<Booking> standing(Instant now) {
        return all().stream().filter(it -> it.stepAt(now).isBooked()).toList();
    }

    /// Returns the keys under which more than one booking stands, with these.
    public SequencedMap<String, List<Booking>> doubled(Instant now) {
        var byKey = new TreeMap<String, List<Booking>>();
        standing(now)
                .forEach(it -> byKey.computeIfAbsent(it.key(), _ -> new ArrayList<>()).add(it));
        byKey.values().removeIf(it -> it.size() < 2);
        return byKey;
    }
}
