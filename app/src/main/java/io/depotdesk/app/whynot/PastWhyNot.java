package io.depotdesk.app.whynot;

import io.depotdesk.app.region.RoadsOfThen;
import io.depotdesk.data.journal.PastStates;
import io.depotdesk.data.replay.Replay.RoadsByVersion;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.Planner;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Answers why a past decision did not give a shipment to somebody else: on the state, roads and rate cards that
/// the decision rests on, with the same check that the search uses. Not for several threads at once.
public final class PastWhyNot {

    private final PastStates past;
    private final RoadsByVersion roads;
    private final Planner planner = new Planner();
    private @Nullable Travelled last;

    /// The driving times of the newest answer: the next question is often about the same decision.
    private record Travelled(String roadsVersion, DayTravel travel) {}

    /// @param roads every road network that is still here
    public PastWhyNot(PastStates past, RoadsByVersion roads) {
        this.past = past;
        this.roads = roads;
    }

    /// Returns the decision with this id, `1042.1`, or the first one of the unit `1042`.
    ///
    /// @throws IllegalArgumentException if there is none, with a sentence
    public DecisionRecord decision(String id) {
        return decisionOf(unit(id), id);
    }

    private JournalUnit unit(String id) {
        past.look(Progress.NONE);
        String digits = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
        try {
            return past.unit(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no decision; they have numbers like 1042.1.".formatted(id), e);
        }
    }

    private static DecisionRecord decisionOf(JournalUnit unit, String id) {
        return unit.conclusions().stream()
                .filter(Concluded.DecisionTaken.class::isInstance)
                .map(Concluded.DecisionTaken.class::cast)
                .map(Concluded.DecisionTaken::decision)
                .filter(decision -> !id.contains(".") || decision.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Event %d took no decision %s.".formatted(unit.sequence(), id)));
    }

    /// Answers why `shipment` was not given to `who`.
    ///
    /// @param who id or name of a vehicle or carrier, null for all of them
    /// @throws IllegalArgumentException if that cannot be asked or answered, with a sentence why
    public WhyNotAnswer ask(
            String decisionId, ShipmentId shipment, @Nullable String who, Progress progress) {
        JournalUnit unit = unit(decisionId);
        DecisionRecord decision = decisionOf(unit, decisionId);
        DispatchState known = past.at(decision.basis().knownUpTo(), progress.part(0, 0.3));
        DispatchState decided = adopted(unit).map(known::whatIf).orElse(known);
        String version = roadsVersion(decision, known);
        DayTravel travel = travel(decided, version, progress.part(0.3, 1));
        List<WhyNot> all = planner.whyNot(decided, travel, shipment);
        Holder holder = Holder.of(decided, shipment);
        return new WhyNotAnswer(
                decision,
                shipment,
                holder.words(),
                who == null ? all : only(all, who, decided, holder),
                version);
    }

    private static Optional<Plan> adopted(JournalUnit unit) {
        return unit.conclusions().stream()
                .filter(Concluded.PlanAdopted.class::isInstance)
                .map(it -> ((Concluded.PlanAdopted) it).plan())
                .findFirst();
    }

    /// A case that changed no route was decided without roads; then those of the plan that stood are meant.
    private static String roadsVersion(DecisionRecord decision, DispatchState known) {
        if (!decision.basis().roadsVersion().isEmpty()) {
            return decision.basis().roadsVersion();
        }
        return RoadsOfThen.version(known)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Nothing had been planned by then, so nobody had been weighed."));
    }

    private DayTravel travel(DispatchState state, String version, Progress progress) {
        Travelled known = last;
        if (known != null && known.roadsVersion().equals(version) && known.travel().covers(state)) {
            return known.travel();
        }
        Roads then =
                roads.find(version)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "It was decided on the roads %s, which are not kept here any more."
                                                .formatted(version)));
        DayTravel travel = DayTravel.of(state, then, progress);
        last = new Travelled(version, travel);
        return travel;
    }

    private static List<WhyNot> only(
            List<WhyNot> all, String who, DispatchState state, Holder holder) {
        String id = idOf(state, who);
        if (id.equals(holder.id())) {
            throw new IllegalArgumentException(
                    "It was given to just that one: it was %s.".formatted(holder.words()));
        }
        return all.stream()
                .filter(reason -> reason.who().equals(id) || reason.who().equals("roads"))
                .toList();
    }

    private static String idOf(DispatchState state, String who) {
        String wanted = who.strip().toLowerCase(Locale.ROOT);
        for (Vehicle vehicle : state.vehicles()) {
            if (is(wanted, vehicle.id().value()) || is(wanted, vehicle.name())) {
                return vehicle.id().value();
            }
        }
        for (Carrier carrier : state.carriers()) {
            if (is(wanted, carrier.id().value()) || is(wanted, carrier.name())) {
                return carrier.id().value();
            }
        }
        throw new IllegalArgumentException(
                "No vehicle or carrier was called \"%s\" then.".formatted(who.strip()));
    }

    private static boolean is(String wanted, String name) {
        return wanted.equals(name.toLowerCase(Locale.ROOT));
    }
}
