package io.depotdesk.app.sample;

import io.depotdesk.app.chronicle.Past;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.desk.PlanningActivity;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.place.KnownAddress;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.planning.MoveDraft;
import io.depotdesk.planning.PlacementOption;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A desk that shows a given day, answers at once and remembers what was asked of it.
public class SampleDesk implements Desk {

    /// Everything that was asked, in order, as short texts: `answer 1031.1 option 1 because …`.
    public final List<String> asked = new CopyOnWriteArrayList<>();

    private final List<Consumer<DispatchState>> stateListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<PlanningActivity>> planningListeners = new CopyOnWriteArrayList<>();
    private volatile DispatchState state;
    private volatile CompletableFuture<Outcome> answer;

    public SampleDesk(DispatchState state) {
        this.state = state;
        this.answer =
                CompletableFuture.completedFuture(
                        new Outcome.Accepted(
                                new JournalUnit(
                                        1043,
                                        SampleDay.at(10, 20),
                                        new Reported.ReplanAsked("sample", Actor.MACHINE),
                                        List.of())));
    }

    /// Shows `newer` to everybody.
    public void become(DispatchState newer) {
        state = newer;
        stateListeners.forEach(listener -> listener.accept(newer));
    }

    public void plans(PlanningActivity activity) {
        planningListeners.forEach(listener -> listener.accept(activity));
    }

    /// Answers every act like this from now on.
    public void answers(CompletableFuture<Outcome> newAnswer) {
        answer = newAnswer;
    }

    @Override
    public DispatchState state() {
        return state;
    }

    @Override
    public void onState(Consumer<DispatchState> listener) {
        stateListeners.add(listener);
    }

    @Override
    public void onPlanning(Consumer<PlanningActivity> listener) {
        planningListeners.add(listener);
    }

    @Override
    public void stopPlanning() {
        asked.add("stop planning");
    }

    @Override
    public Actor.Person person() {
        return new Actor.Person("Nora Keller");
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(SampleDay.at(10, 20));
    }

    @Override
    public AddressBook addresses() {
        return new SampleAddresses();
    }

    @Override
    public String attribution() {
        return "© OpenStreetMap contributors";
    }

    @Override
    public CompletableFuture<Outcome> report(Reported report) {
        asked.add(
                switch (report) {
                    case Reported.AddressPinned pinned ->
                            "pin %s at %s".formatted(pinned.shipment(), pinned.place().label());
                    case Reported.CaseShelved shelved ->
                            "shelve %s until %s because %s"
                                    .formatted(shelved.caseId(), shelved.until(), shelved.reason());
                    case Reported.CaseClosed closed ->
                            "close %s because %s".formatted(closed.caseId(), closed.reason());
                    case Reported.Observed observed ->
                            "%s at %s: %s"
                                    .formatted(
                                            observed.origin().source(),
                                            observed.origin().occurredAt(),
                                            observed.observation().sentence());
                    case Reported.CaseAcknowledged taken -> "take " + taken.caseId();
                    case Reported other -> other.getClass().getSimpleName();
                });
        return answer;
    }

    @Override
    public CompletableFuture<MoveDraft> tryMove(
            ShipmentId shipment, @Nullable VehicleId to, int position) {
        asked.add("try %s on %s at %d".formatted(shipment, to, position));
        boolean breaks = to != null && to.value().equals("van-3");
        return CompletableFuture.completedFuture(
                new MoveDraft(
                        new PlanProposal(
                                state.plan().version(),
                                state.plan(),
                                new PlanProposal.Reason.StopMoved(
                                        shipment, null, to, position, null),
                                new DecisionRecord.Basis(1042, "", List.of(), 0, List.of(), 0),
                                List.of(),
                                List.of(),
                                person()),
                        List.of(),
                        135 + position * 12L,
                        breaks
                                ? List.of(
                                        new BrokenConstraint(
                                                shipment,
                                                BrokenConstraint.Rule.LATENESS,
                                                "14 min after the promise closes at 12:00"),
                                        new BrokenConstraint(
                                                null,
                                                BrokenConstraint.Rule.SHIFT_END,
                                                "Back at 16:41, 11 min after the shift ends"))
                                : List.of()));
    }

    @Override
    public CompletableFuture<Outcome> carryOut(MoveDraft draft, @Nullable String overrideReason) {
        asked.add("carry out, because " + overrideReason);
        return answer;
    }

    @Override
    public CompletableFuture<List<PlacementOption>> options(ShipmentId shipment) {
        List<PlacementOption> options = new ArrayList<>();
        options.add(
                option(
                        "Van 2, after stop 9",
                        shipment,
                        -35,
                        SampleDay.at(11, 4),
                        0,
                        List.of(),
                        false));
        options.add(
                option(
                        "Van 1, after stop 12",
                        shipment,
                        0,
                        SampleDay.at(11, 18),
                        0,
                        List.of(),
                        true));
        options.add(
                option(
                        "Van 6, first stop",
                        shipment,
                        1_240,
                        SampleDay.at(10, 41),
                        0,
                        List.of(),
                        false));
        options.add(
                option(
                        "Van 3, after stop 20",
                        shipment,
                        190,
                        SampleDay.at(12, 14),
                        14,
                        List.of("14 min after the promise closes at 12:00"),
                        false));
        options.add(option("Riviera Express", shipment, 735, null, 0, List.of(), false));
        options.add(option("Vélo Courier", shipment, 900, null, 0, List.of(), false));
        return CompletableFuture.completedFuture(options);
    }

    private static PlacementOption option(
            String label,
            ShipmentId shipment,
            long cents,
            @Nullable Instant arrival,
            int late,
            List<String> broken,
            boolean current) {
        return new PlacementOption(
                label,
                new Action.PutOnRoute(shipment, new VehicleId("van-1"), 3),
                cents,
                arrival,
                Duration.ofMinutes(late),
                broken.stream()
                        .map(reason ->
                                new BrokenConstraint(
                                        shipment, BrokenConstraint.Rule.LATENESS, reason))
                        .toList(),
                current);
    }

    @Override
    public CompletableFuture<Outcome> choose(
            ShipmentId shipment, PlacementOption option, @Nullable String overrideReason) {
        asked.add("%s: %s because %s".formatted(shipment, option.label(), overrideReason));
        return answer;
    }

    @Override
    public CompletableFuture<Outcome> answer(
            CaseId caseId, int option, @Nullable String overrideReason) {
        asked.add("answer %s option %d because %s".formatted(caseId, option, overrideReason));
        return answer;
    }

    @Override
    public CompletableFuture<Past> past(@Nullable CaseId caseId, String subject) {
        return CompletableFuture.completedFuture(SampleTold.of(caseId));
    }

    @Override
    public CompletableFuture<List<List<GeoPoint>>> lines(Route route) {
        return CompletableFuture.completedFuture(List.of());
    }

    private static final class SampleAddresses implements AddressBook {
        @Override
        public List<AddressCandidate> find(String text, int limit) {
            return List.of();
        }

        @Override
        public List<AddressCandidate> complete(String prefix, int limit) {
            return List.of("12 Rue Grimaldi", "14 Rue Grimaldi", "1 Rue Plati").stream()
                    .filter(text ->
                            text.toLowerCase(Locale.ROOT).contains(prefix.toLowerCase(Locale.ROOT)))
                    .map(text ->
                            new AddressCandidate(
                                    new GeoPoint(43.73, 7.42),
                                    text + ", 98000 Monaco",
                                    AddressPrecision.HOUSE,
                                    0.9))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<AddressCandidate> reverse(GeoPoint point) {
            return Optional.empty();
        }

        @Override
        public List<KnownAddress> all() {
            return List.of();
        }
    }
}
