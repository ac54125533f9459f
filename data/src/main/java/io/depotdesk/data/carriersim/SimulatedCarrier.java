package io.depotdesk.data.carriersim;

import io.depotdesk.domain.measure.GeoPoint;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// One simulated carrier: its figures, its ledger and the movements of its couriers.
public final class SimulatedCarrier {

    private static final double CITY_KM = 8;

    private final Dice dice;
    private final FaultDice faults;
    private final InstantSource clock;
    private final double speed;
    private final BookingLedger ledger;
    private final SimulatedApi api;
    private volatile CarrierTraits traits;

    /// @param speed how many times faster than life couriers move and carriers think
    SimulatedCarrier(
            CarrierTraits traits,
            long seed,
            double speed,
            InstantSource clock,
            BookingLedger ledger) {
        this.traits = traits;
        this.ledger = ledger;
        this.dice = new Dice(seed ^ traits.name().hashCode() * 0x9E3779B97F4A7C15L);
        this.faults = new FaultDice(dice);
        this.clock = clock;
        this.speed = speed;
        this.api = api(traits.api());
    }

    private SimulatedApi api(ApiKind kind) {
        return switch (kind) {
            case DOORDASH -> new DoorDashApi(this);
            case OPEN_DELIVERY -> new OpenDeliveryApi(this);
            case SHIPENGINE -> new ShipEngineApi(this);
            case UBER_DIRECT -> new UberDirectApi(this);
            case LALAMOVE -> new LalamoveApi(this);
        };
    }

    public String name() {
        return traits.name();
    }

    public CarrierTraits traits() {
        return traits;
    }

    /// Changes it while it runs.
    public void become(CarrierTraits other) {
        this.traits = other;
    }

    public BookingLedger ledger() {
        return ledger;
    }

    SimulatedApi api() {
        return api;
    }

    public Instant now() {
        return clock.instant();
    }

    /// The next request that may book goes wrong like this.
    public void nextBooking(@Nullable Fault fault) {
        faults.order(api::books, fault);
    }

    /// The next request that `hits` goes wrong like this.
    public void next(Predicate<SimRequest> hits, @Nullable Fault fault) {
        faults.order(hits, fault);
    }

    Optional<Fault> faultOf(SimRequest request) {
        return faults.of(request, traits);
    }

    /// Returns a name that nobody else gets, the same for the same words.
    public String nameOf(int digits, String... words) {
        return dice.name(digits, words);
    }

    /// Returns whether chance hits `words` with this share.
    public boolean happens(Knob share, String... words) {
        String[] all = new String[words.length + 1];
        all[0] = share.word();
        System.arraycopy(words, 0, all, 1, words.length);
        return dice.share(all) < traits.get(share);
    }

    public double kilometres(GeoPoint from, GeoPoint to) {
        return from.metresTo(to) * 1.3 / 1_000;
    }

    /// Returns a distance within a town for addresses without coordinates.
    public double kilometres(String from, String to) {
        return 1 + CITY_KM * dice.share("km", from, to);
    }

    /// Returns the price of a quote: base, distance and what a busy hour adds.
    public long cents(double kilometres, String key) {
        double surge = 1 + traits.get(Knob.SURGE_PERCENT) / 100 * dice.share("surge", key);
        double plain = traits.get(Knob.BASE_CENTS) + traits.get(Knob.KM_CENTS) * kilometres;
        return Math.round(plain * surge);
    }

    public boolean covers(double kilometres) {
        return kilometres <= traits.get(Knob.COVER_KM);
    }

    public Duration quoteLifetime() {
        return traits.seconds(Knob.QUOTE_SECONDS);
    }

    /// Returns whether a booking can be found by asking yet.
    public boolean isVisible(Booking booking) {
        return !now().isBefore(booking.at().plus(traits.seconds(Knob.LAG_SECONDS)));
    }

    /// Returns what will happen to a booking made now.
    ///
    /// @param asked whether the carrier answers later, and may still refuse
    public List<Milestone> path(String key, double kilometres, boolean asked) {
        var path = new ArrayList<Milestone>();
        Instant at = now();
        if (asked) {
            path.add(new Milestone(Step.OFFERED, at));
            at = at.plus(faster(traits.seconds(Knob.ANSWER_SECONDS)));
            if (isRefusedInTurn() || !happens(Knob.ACCEPTED, key)) {
                path.add(new Milestone(Step.REFUSED, at));
                return path;
            }
        }
        path.add(new Milestone(Step.BOOKED, at));
        Duration toPickup =
                minutes(traits.get(Knob.PICKUP_MINUTES) * (0.7 + 0.6 * dice.share("pickup", key)));
        path.add(new Milestone(Step.ASSIGNED, at.plus(toPickup.dividedBy(4))));
        if (happens(Knob.CANCELLED, key)) {
            path.add(new Milestone(Step.GIVEN_UP, at.plus(toPickup.dividedBy(2))));
            return path;
        }
        path.add(new Milestone(Step.TO_PICKUP, at.plus(toPickup.dividedBy(3))));
        at = at.plus(toPickup);
        path.add(new Milestone(Step.AT_PICKUP, at));
        at = at.plus(minutes(3));
        path.add(new Milestone(Step.PICKED_UP, at));
        path.add(new Milestone(Step.TO_CUSTOMER, at.plus(minutes(1))));
        Duration drive = minutes(1 + kilometres / traits.get(Knob.KMH) * 60);
        at = at.plus(drive);
        path.add(new Milestone(Step.AT_CUSTOMER, at));
        at = at.plus(minutes(4));
        if (happens(Knob.FAILED, key)) {
            path.add(new Milestone(Step.TURNED_BACK, at));
            path.add(new Milestone(Step.RETURNED, at.plus(drive)));
        } else {
            path.add(new Milestone(Step.DELIVERED, at));
        }
        return path;
    }

    /// Returns whether the offer that is about to be entered is the second of as many as the carrier is set to.
    private boolean isRefusedInTurn() {
        int every = (int) traits.get(Knob.REFUSE_EVERY);
        return every > 0 && ledger.size() % every == Math.min(1, every - 1);
    }

    private Duration minutes(double minutes) {
        return faster(Duration.ofMillis(Math.round(minutes * 60_000)));
    }

    private Duration faster(Duration life) {
        return Duration.ofMillis(Math.round(life.toMillis() / speed));
    }

    /// Returns what a booking's history shows now: late, doubled or mixed up where the carrier is like that.
    public List<Milestone> shown(Booking booking) {
        var shown = new ArrayList<>(booking.until(now()));
        String when = Integer.toString(shown.size());
        if (happens(Knob.DUPLICATE_EVENTS, booking.reference(), when)) {
            shown.add(shown.getFirst());
        }
        if (happens(Knob.REORDERED_EVENTS, booking.reference(), when)) {
            shown.addFirst(shown.removeLast());
        }
        return shown;
    }

    /// Returns how a booking stands; now and then it is told as it stood one step ago.
    public Milestone standing(Booking booking) {
        List<Milestone> past = booking.until(now());
        boolean isOld =
                past.size() > 1
                        && past.getLast().step() != Step.CANCELLED
                        && happens(
                                Knob.REORDERED_EVENTS,
                                booking.reference(),
                                Integer.toString(past.size()),
                                Long.toString(now().toEpochMilli() / 1_000));
        return past.get(past.size() - (isOld ? 2 : 1));
    }
}
