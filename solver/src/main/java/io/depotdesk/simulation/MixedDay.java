package io.depotdesk.simulation;

import io.depotdesk.dispatch.CarriedChanges;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.watch.Asked;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A day on which everything happens in no sensible order: imports, pins, searches that come too late, moves,
/// cases in all states, closed and slow roads, undo and redo, and in the end another day.
///
/// [#next] is a function of the seed and the state: a desk that was killed goes on where it was.
public final class MixedDay {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");
    private static final Actor.Person ANNA = new Actor.Person("Anna");
    private static final Actor.Person ADA = new Actor.Person("Ada");

    private final long seed;
    private final Size size;

    /// How much happens.
    ///
    /// @param shipments of a day; with the next one comes the next day
    /// @param vehicles of the fleet
    /// @param largestImport how many shipments arrive at once at most
    public record Size(int shipments, int vehicles, int largestImport) {

        /// So small that many days pass soon.
        public static final Size SMALL = new Size(120, 4, 6);
    }

    public MixedDay(long seed) {
        this(seed, Size.SMALL);
    }

    public MixedDay(long seed, Size size) {
        this.seed = seed;
        this.size = size;
    }

    /// Returns what is reported in `state`.
    ///
    /// @param ahead how many reports were made in this state already, 0 for the first
    public Reported next(DispatchState state, int ahead) {
        RandomGenerator dice =
                RandomGeneratorFactory.of("L64X128MixRandom")
                        .create(seed * 0x9E3779B97F4A7C15L + state.sequence() * 31 + ahead);
        DispatchState.Day day = state.day();
        if (day == null || state.shipments().size() > size.shipments()) {
            LocalDate date = day == null ? FIRST : day.date().plusDays(1);
            return new Reported.DayOpened(date, "Europe/Monaco", MixedGoods.DEPOT, "monaco");
        }
        if (state.vehicles().isEmpty()) {
            return new Reported.FleetImported(
                    "fleet.csv",
                    MixedGoods.vehicles(day.date(), size.vehicles()),
                    MixedGoods.carriers(),
                    ANNA);
        }
        Optional<ExceptionCase> wish = wishToTakeBack(state);
        if (wish.isPresent() && dice.nextInt(3) > 0) {
            // The day soon makes it another wish than the one that was asked for.
            return new Reported.CaseAnswered(wish.get().id(), 0, null, ADA);
        }
        return switch (dice.nextInt(29)) {
            case 0, 1, 2, 3 -> imported(state, day, dice);
            case 4, 5, 6, 7 -> searched(state, dice);
            case 8, 9, 10 -> moved(state, dice);
            case 11 -> givenToCarrier(state, dice);
            case 12 -> dice.nextBoolean() ? pinned(state, dice) : carriedOver(state, dice);
            case 13 -> unlocked(state, dice);
            case 14, 15, 16 -> aboutCase(state, dice);
            case 17, 18 -> new Reported.Undone(ANNA);
            case 19 -> MixedTraffic.next(state, dice, ANNA);
            case 20, 21, 22, 23, 24 -> MixedWord.next(state, dice);
            case 25 ->
                    new Reported.PolicyActivated(
                            DrillPolicy.addingUp(100L * dice.nextInt(9))
                                    .with(MixedTenders.rules(dice)),
                            ANNA);
            case 26, 27 -> MixedTenders.next(state, dice, ANNA);
            default -> new Reported.Redone(ANNA);
        };
    }

    private Reported imported(DispatchState state, DispatchState.Day day, RandomGenerator dice) {
        List<Shipment> shipments = new ArrayList<>();
        int count = 1 + dice.nextInt(size.largestImport());
        for (int i = 0; i < count; i++) {
            // Now and then one is known already and replaced.
            int number = Math.max(1, state.shipments().size() + i - (dice.nextInt(8) == 0 ? 2 : 0));
            shipments.add(MixedGoods.shipment(day.date(), number, dice));
        }
        Actor by = dice.nextInt(4) == 0 ? Actor.MACHINE : ANNA;
        return new Reported.ShipmentsImported(
                "orders-%d.csv".formatted(state.sequence()), shipments, dice.nextInt(3), by);
    }

    private static Reported searched(DispatchState state, RandomGenerator dice) {
        boolean late = dice.nextInt(5) == 0 && state.plan().version() > 0;
        var plan = MixedPlan.dealt(state, dice, null, null);
        String trigger = state.replanWanted() == null ? "a drill" : state.replanWanted().trigger();
        return proposed(
                state,
                state.plan().version() - (late ? 1 : 0),
                plan,
                new Reason.Search(trigger),
                Actor.MACHINE);
    }

    private static Reported moved(DispatchState state, RandomGenerator dice) {
        ShipmentId shipment = anyShipment(state, dice);
        if (shipment == null) {
            return new Reported.ReplanAsked("There is nothing to move.", ANNA);
        }
        @Nullable Vehicle to =
                dice.nextInt(6) == 0
                        ? null
                        : state.vehicles().get(dice.nextInt(state.vehicles().size()));
        var plan = MixedPlan.dealt(state, dice, shipment, to == null ? null : to.id());
        var reason =
                new Reason.StopMoved(
                        shipment,
                        state.plan().routeOf(shipment).map(Route::vehicle).orElse(null),
                        to == null ? null : to.id(),
                        0,
                        dice.nextBoolean() ? "The customer asked." : null);
        return proposed(state, state.plan().version(), plan, reason, ANNA);
    }

    private static Reported givenToCarrier(DispatchState state, RandomGenerator dice) {
        ShipmentId shipment = anyShipment(state, dice);
        if (shipment == null) {
            return new Reported.ReplanAsked("There is nothing to give away.", ANNA);
        }
        Carrier carrier = state.carriers().get(dice.nextInt(state.carriers().size()));
        var plan = MixedPlan.dealt(state, dice, shipment, null);
        return proposed(
                state,
                state.plan().version(),
                MixedPlan.outsourcing(plan, shipment, carrier.id()),
                new Reason.CarrierChosen(shipment, carrier.id(), null),
                ANNA);
    }

    /// What was tried out on a copy of the day: another plan, and now and then a shipment left for another day.
    private static Reported carriedOver(DispatchState state, RandomGenerator dice) {
        ShipmentId shipment = anyShipment(state, dice);
        var deferred =
                shipment == null || dice.nextBoolean() ? List.<ShipmentId>of() : List.of(shipment);
        var plan = MixedPlan.dealt(state, dice, deferred.isEmpty() ? null : shipment, null);
        return new Reported.CarriedOver(
                proposal(
                        state,
                        state.plan().version(),
                        plan,
                        new Reason.CarriedOver(state.at()),
                        ANNA),
                new CarriedChanges(
                        List.of(), List.of(), List.of(), List.of(), deferred, List.of()));
    }

    private static Reported pinned(DispatchState state, RandomGenerator dice) {
        for (Shipment shipment : state.shipments().sequencedValues().reversed()) {
            if (shipment.destination() instanceof Destination.InReview) {
                return new Reported.AddressPinned(
                        shipment.id(),
                        MixedGoods.place(dice.nextInt(500), AddressPrecision.GIVEN, 1),
                        ANNA);
            }
        }
        return new Reported.ReplanAsked("All addresses are certain.", ANNA);
    }

    private static Reported unlocked(DispatchState state, RandomGenerator dice) {
        var locked = List.copyOf(state.content().locks().sequencedKeySet());
        return locked.isEmpty()
                ? new Reported.ReplanAsked("Nothing is locked.", ANNA)
                : new Reported.LockReleased(locked.get(dice.nextInt(locked.size())), ANNA);
    }

    private static Reported aboutCase(DispatchState state, RandomGenerator dice) {
        var open = state.cases().stream().filter(it -> !it.isClosed()).toList();
        if (open.isEmpty()) {
            return new Reported.ReplanAsked("The queue is empty.", ANNA);
        }
        var failed = open.stream().filter(MixedDay::canBeTriedAgain).findFirst();
        if (failed.isPresent() && dice.nextInt(3) == 0) {
            return answered(state, failed.get(), 0, dice); // among so many it would hardly be found
        }
        ExceptionCase it = open.get(dice.nextInt(open.size()));
        return switch (dice.nextInt(5)) {
            case 0 -> new Reported.CaseAcknowledged(it.id(), ANNA);
            case 3 -> new Reported.CaseClosed(it.id(), "It was settled by phone.", ANNA);
            case 1 ->
                    new Reported.CaseShelved(
                            it.id(),
                            state.at().plus(Duration.ofMinutes(1 + dice.nextInt(30))),
                            "Waiting for the customer.",
                            ANNA);
            case 2 -> new Reported.CaseTimeReached(it.id());
            default -> answered(state, it, dice.nextInt(it.options().size()), dice);
        };
    }

    private static boolean canBeTriedAgain(ExceptionCase it) {
        return it.options().getFirst().action() instanceof Action.TryAgain;
    }

    private static Optional<ExceptionCase> wishToTakeBack(DispatchState state) {
        return state.cases().stream()
                .filter(ExceptionCase::isUndecided)
                .filter(it ->
                        it.request()
                                .filter(request -> request.asked() instanceof Asked.TakeBack)
                                .isPresent())
                .filter(it -> it.opened().equals(state.at()))
                .findFirst();
    }

    private static Reported answered(
            DispatchState state, ExceptionCase it, int option, RandomGenerator dice) {
        @Nullable String why = option == 0 ? null : "It fits better.";
        var reason = new Reason.CaseAnswer(it.id(), option, why);
        long version = state.plan().version();
        return switch (it.options().get(option).action()) {
            case Action.PutOnRoute put -> {
                var plan = MixedPlan.dealt(state, dice, put.shipment(), put.vehicle());
                yield proposed(state, version, plan, reason, ANNA);
            }
            case Action.GiveToCarrier give -> {
                var plan = MixedPlan.dealt(state, dice, give.shipment(), null);
                var given = MixedPlan.outsourcing(plan, give.shipment(), give.carrier());
                yield proposed(state, version, given, reason, ANNA);
            }
            case Action.Approve approve ->
                    approve.request().changesRoutes()
                            ? new Reported.CaseAnswered(it.id(), 1, "It is too dear.", ADA)
                            : new Reported.CaseAnswered(it.id(), 0, null, ADA);
            case Action.Defer _,
                    Action.TakePlaces _,
                    Action.Believe _,
                    Action.TryAgain _,
                    Action.Together _,
                    Action.Tell _,
                    Action.KeepPlan _ ->
                    new Reported.CaseAnswered(it.id(), option, why, ANNA);
        };
    }

    private static Reported proposed(
            DispatchState state, long basedOn, Plan plan, Reason reason, Actor by) {
        return new Reported.PlanProposed(proposal(state, basedOn, plan, reason, by));
    }

    private static PlanProposal proposal(
            DispatchState state, long basedOn, Plan plan, Reason reason, Actor by) {
        return new PlanProposal(
                basedOn,
                plan,
                reason,
                MixedPlan.basis(state),
                MixedPlan.alternatives(plan, state.plan()),
                MixedPlan.troubles(state, plan),
                by);
    }

    private static @Nullable ShipmentId anyShipment(DispatchState state, RandomGenerator dice) {
        var located =
                state.shipments().sequencedValues().stream()
                        .filter(shipment -> shipment.point().isPresent())
                        .map(Shipment::id)
                        .toList();
        return located.isEmpty() ? null : located.get(dice.nextInt(located.size()));
    }
}
