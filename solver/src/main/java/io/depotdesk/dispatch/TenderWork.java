package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.tender.QuoteStand;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// What has to be asked of, sent to or taken back from carriers now, read off the state and nothing else. After a
/// restart, or hours without a network, whoever does it simply looks again.
public final class TenderWork {

    private static final Duration NEAR = Duration.ofMinutes(15);
    private static final Duration CORRECTIONS = Duration.ofMinutes(15);

    private TenderWork() {}

    /// One thing to do at a carrier.
    public sealed interface Task {
        CarrierId carrier();
    }

    /// Ask what it would charge, all in one call if it takes lists.
    public record AskQuotes(CarrierId carrier, List<ShipmentId> shipments) implements Task {
        public AskQuotes {
            shipments = List.copyOf(shipments);
        }
    }

    /// Offer it: report `Sending`, wait for [#maySend], send, report `Answered`.
    public record Send(TenderRecord offer) implements Task {
        @Override
        public CarrierId carrier() {
            return offer.tender().carrier();
        }
    }

    /// Ask by the key what became of it; report `LookedUp`. A carrier that tells repetitions by the key may be sent the
    /// same again instead while the key is good, beginning with `Sending`.
    public record LookUp(TenderRecord offer) implements Task {
        @Override
        public CarrierId carrier() {
            return offer.tender().carrier();
        }
    }

    /// Ask it back; report `CancelAnswered`.
    public record Cancel(TenderRecord offer) implements Task {
        @Override
        public CarrierId carrier() {
            return offer.tender().carrier();
        }
    }

    /// Listen how it stands, in the rhythm of its class; report each statement as `Status`.
    public record Poll(TenderRecord offer, Pace pace) implements Task {
        @Override
        public CarrierId carrier() {
            return offer.tender().carrier();
        }
    }

    /// How soon something new is to be expected.
    public enum Pace {
        /// Offered, and nobody has answered.
        UNANSWERED,
        /// Something is wrong, or the courier is about to arrive.
        CLOSE,
        /// A courier is coming for the goods.
        TO_PICKUP,
        /// The goods are on their way.
        ON_THE_WAY,
        /// To be fetched later.
        LATER,
        /// At its end for a few minutes: there may be a correction.
        ENDED
    }

    /// Returns everything that is due at `now`: quotes, then withdrawals, look-ups and sendings in order of their times,
    /// then what is to be listened to. People's telephone calls are not in it; see [#toPhone].
    public static List<Task> due(DispatchState state, Instant now) {
        return due(state, null, now);
    }

    /// Returns what is due at `carrier` at `now`; all that is due if it is null.
    public static List<Task> due(DispatchState state, @Nullable CarrierId carrier, Instant now) {
        List<Task> tasks = new ArrayList<>(quotes(state, now));
        if (carrier != null) {
            tasks.removeIf(it -> !it.carrier().equals(carrier));
        }
        List<TenderRecord> calls = new ArrayList<>();
        List<Task> listening = new ArrayList<>();
        remote(
                state,
                carrier,
                offer -> {
                    if (isDue(offer, now)) {
                        calls.add(offer);
                        return;
                    }
                    Pace pace = pace(offer, now);
                    if (pace != null) {
                        listening.add(new Poll(offer, pace));
                    }
                });
        calls.sort((one, other) -> time(one).compareTo(time(other)));
        calls.forEach(it -> tasks.add(call(it)));
        tasks.addAll(listening);
        return List.copyOf(tasks);
    }

    /// Shows `each` the offers to carriers that are asked over a line. There may be thousands of them for each report.
    private static void remote(
            DispatchState state, @Nullable CarrierId only, Consumer<TenderRecord> each) {
        Map<CarrierId, Boolean> reached = new HashMap<>();
        for (List<TenderRecord> attempts : state.tenders().attempts().values()) {
            for (TenderRecord offer : attempts) {
                CarrierId carrier = offer.tender().carrier();
                if ((only == null || only.equals(carrier))
                        && reached.computeIfAbsent(carrier, _ -> isRemote(state, offer))) {
                    each.accept(offer);
                }
            }
        }
    }

    /// Returns the earliest time after `now` at which [#due] holds a call that it does not hold now, empty if none is
    /// waited for. Listening has a rhythm of its own and is not looked at.
    public static Optional<Instant> nextTime(DispatchState state, Instant now) {
        return nextTime(state, null, now);
    }

    /// Returns the same for one carrier; for all if it is null.
    public static Optional<Instant> nextTime(
            DispatchState state, @Nullable CarrierId carrier, Instant now) {
        var first = new Instant[] {Instant.MAX};
        remote(
                state,
                carrier,
                offer -> {
                    Instant next = offer.progress().nextAt();
                    if (next != null && next.isAfter(now) && next.isBefore(first[0])) {
                        first[0] = next;
                    }
                });
        return first[0].equals(Instant.MAX) ? Optional.empty() : Optional.of(first[0]);
    }

    /// Returns the offers that a person has to make or ask about by telephone, the oldest first.
    public static List<TenderRecord> toPhone(DispatchState state) {
        return state.tenders()
                .all()
                .filter(it -> channel(state, it) == Channel.PHONE)
                .filter(it ->
                        it.state() == TenderState.INTENDED
                                || it.state() == TenderState.PENDING
                                || it.state() == TenderState.WITHDRAWING)
                .toList();
    }

    /// Returns whether the bytes with this hash may leave: only then is the offer safe in the journal as being sent.
    public static boolean maySend(DispatchState state, TenderKey key, String bodySha256) {
        return state.tenders()
                .of(key)
                .filter(it -> it.state() == TenderState.SENT)
                .map(it -> it.progress().sent())
                .filter(sent -> sent.bodySha256().equals(bodySha256))
                .isPresent();
    }

    private static List<Task> quotes(DispatchState state, Instant now) {
        SequencedMap<CarrierId, List<ShipmentId>> wanted = new LinkedHashMap<>();
        for (List<QuoteStand> quotes : state.tenders().quotes().sequencedValues()) {
            for (QuoteStand quote : quotes) {
                if (quote.isWantedAt(now)) {
                    wanted.computeIfAbsent(quote.carrier(), _ -> new ArrayList<>())
                            .add(quote.shipment());
                }
            }
        }
        List<Task> tasks = new ArrayList<>();
        wanted.forEach((carrier, shipments) -> tasks.add(new AskQuotes(carrier, shipments)));
        return tasks;
    }

    private static Task call(TenderRecord offer) {
        return switch (offer.state()) {
            case INTENDED -> new Send(offer);
            case WITHDRAWING -> offer.progress().known() ? new Cancel(offer) : new LookUp(offer);
            default -> new LookUp(offer);
        };
    }

    private static boolean isDue(TenderRecord offer, Instant now) {
        Instant next = offer.progress().nextAt();
        return next != null && !next.isAfter(now);
    }

    private static Instant time(TenderRecord offer) {
        Instant next = offer.progress().nextAt();
        return next == null ? Instant.MAX : next;
    }

    private static @Nullable Pace pace(TenderRecord offer, Instant now) {
        Instant arrival = offer.progress().booking().arrival();
        return switch (offer.state()) {
            case PENDING -> Pace.UNANSWERED;
            case WITHDRAWING -> offer.progress().known() ? Pace.UNANSWERED : null;
            case ACCEPTED ->
                    offer.tender().readyAt().isAfter(now.plus(Duration.ofHours(1)))
                            ? Pace.LATER
                            : Pace.TO_PICKUP;
            case PICKED_UP ->
                    arrival != null && arrival.isBefore(now.plus(NEAR))
                            ? Pace.CLOSE
                            : Pace.ON_THE_WAY;
            case FAILED, RETURNING -> Pace.CLOSE;
            case DELIVERED, RETURNED, CANCELLED ->
                    offer.progress().since().plus(CORRECTIONS).isAfter(now) ? Pace.ENDED : null;
            case INTENDED, SENT, UNKNOWN, REJECTED, EXPIRED, WITHDRAWN, LOST -> null;
        };
    }

    private static boolean isRemote(DispatchState state, TenderRecord offer) {
        Channel channel = channel(state, offer);
        return channel == Channel.API || channel == Channel.MANIFEST;
    }

    /// Returns how the carrier of an offer is reached; one that is no longer in the fleet is still reached as it was.
    static Channel channel(DispatchState state, TenderRecord offer) {
        return state.carrier(offer.tender().carrier()).map(Carrier::channel).orElse(Channel.API);
    }
}
