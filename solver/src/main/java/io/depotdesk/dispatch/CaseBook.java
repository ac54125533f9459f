package io.depotdesk.dispatch;

import io.depotdesk.dispatch.RootCase.Traced;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.Consequence;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.TroubleRule;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The queue while one report is taken: opens, refreshes and ends cases so that every cause has one, and none of
/// its consequences does.
final class CaseBook {

    private final DispatchState state;
    private final DispatchPolicy policy;
    private final Instant at;
    private final Consumer<Concluded> say;
    private final SequencedMap<CaseId, ExceptionCase> cases = new LinkedHashMap<>();
    private Plan plan;
    private int opened;

    CaseBook(DispatchState state, Instant at, Consumer<Concluded> say) {
        this.state = state;
        this.policy = state.policy();
        this.at = at;
        this.say = say;
        this.plan = state.plan();
        cases.putAll(state.content().cases());
    }

    /// The content goes back to what it was.
    void restored(DayContent content) {
        cases.clear();
        cases.putAll(content.cases());
        plan = content.plan();
    }

    void move(CaseId id, CaseState to) {
        cases.computeIfPresent(id, (_, it) -> it.in(to));
        say.accept(new Concluded.CaseMoved(id, to));
    }

    /// Ends a case whose cause is gone. If a promise was broken and nobody has seen it, it stays to be seen.
    void gone(ExceptionCase it, String how) {
        boolean unseen = it.latched() && !(it.state() instanceof CaseState.Acknowledged);
        move(
                it.id(),
                unseen ? new CaseState.Resolved(at, how) : new CaseState.Closed(null, at, how));
    }

    ExceptionCase caseOf(CaseId id) {
        return Objects.requireNonNull(cases.get(id));
    }

    Optional<ExceptionCase> openCase(Cause cause) {
        return cases.sequencedValues().stream()
                .filter(it -> !it.isClosed() && it.cause().equals(cause))
                .findFirst();
    }

    /// Takes in the troubles of a plan that was adopted: those that follow from one event are one case, and cases
    /// whose troubles are gone end.
    ///
    /// @param answered cause of the case that the plan answers, null if it answers none; what is left of that
    ///     trouble does not come back at once
    /// @param byHand whether a person made the plan: what is new in it is then that person's doing
    void settle(Plan after, List<CaseDraft> troubles, @Nullable Cause answered, boolean byHand) {
        var roots = new Roots(state, after);
        plan = after;
        List<CaseDraft> own = new ArrayList<>();
        SequencedMap<Cause, List<Traced>> rooted = new LinkedHashMap<>();
        for (CaseDraft trouble : troubles) {
            if (isWithinDeadBand(trouble)) {
                continue;
            }
            Optional<Disturbance> kept =
                    keptRoot(trouble)
                            .filter(it ->
                                    openCase(it.cause()).isPresent()
                                            || !roots.isFreshlyUpset(trouble));
            Optional<Roots.Root> root =
                    kept.isPresent() || byHand || hasOwnCase(trouble)
                            ? Optional.empty()
                            : roots.of(trouble);
            if (kept.isPresent()) {
                rooted.computeIfAbsent(kept.get().cause(), _ -> new ArrayList<>())
                        .add(new Traced(trouble, evidenceOf(kept.get().cause(), trouble.cause())));
            } else if (root.isPresent()) {
                rooted.computeIfAbsent(root.get().disturbance().cause(), _ -> new ArrayList<>())
                        .add(new Traced(trouble, root.get().evidence()));
            } else {
                own.add(trouble);
            }
        }
        Set<Cause> present = new LinkedHashSet<>();
        rooted.forEach((cause, traced) -> {
            present.add(cause);
            Disturbance disturbance = state.facts().disturbances().get(cause);
            if (disturbance != null && !cause.equals(answered)) {
                raise(new RootCase(state, disturbance, traced).draft());
            }
        });
        for (CaseDraft trouble : own) {
            present.add(trouble.cause());
            if (!trouble.cause().equals(answered)) {
                raise(trouble);
            }
        }
        for (ExceptionCase open : List.copyOf(cases.sequencedValues())) {
            boolean ofPlan = open.cause().isOfPlan() || !open.consequences().isEmpty();
            if (ofPlan
                    && open.isUndecided()
                    && !open.cause().equals(answered)
                    && !present.contains(open.cause())
                    && !isStillThere(open)) {
                gone(open, "Its cause is gone.");
            }
        }
    }

    /// A plan that mends some routes says nothing of the others; their troubles are still to be seen in it.
    private boolean isStillThere(ExceptionCase it) {
        return Stream.concat(
                        Stream.of(it.cause()), it.consequences().stream().map(Consequence::cause))
                .anyMatch(cause -> isIn(plan, cause));
    }

    private boolean isIn(Plan some, Cause cause) {
        if (cause.kind() == Cause.Kind.UNSERVED) {
            var id = new ShipmentId(cause.subject());
            return !state.content().deferred().contains(id)
                    && some.unserved().stream().anyMatch(left -> left.shipment().equals(id));
        }
        return cause.isOfPlan()
                && some.route(new VehicleId(cause.subject()))
                        .filter(route -> !route.broken().isEmpty())
                        .isPresent();
    }

    /// A little lateness that nobody has been asked about yet is no trouble.
    private boolean isWithinDeadBand(CaseDraft trouble) {
        return policy.isInForce()
                && trouble.cause().kind() == Cause.Kind.ROUTE_LATE
                && openCase(trouble.cause()).isEmpty()
                && Duration.ofMinutes(
                                        new AtStake(state, plan)
                                                .of(trouble.cause(), List.of())
                                                .late())
                                .compareTo(policy.queue().deadBand())
                        < 0;
    }

    /// What followed from an event goes on following from it while the event lasts.
    private Optional<Disturbance> keptRoot(CaseDraft trouble) {
        return cases.sequencedValues().reversed().stream()
                .filter(it ->
                        it.consequences().stream()
                                .map(Consequence::cause)
                                .anyMatch(trouble.cause()::equals))
                .map(it -> state.facts().disturbances().get(it.cause()))
                .filter(it -> it != null)
                .findFirst();
    }

    private String evidenceOf(Cause root, Cause consequence) {
        return cases.sequencedValues().reversed().stream()
                .filter(it -> it.cause().equals(root))
                .flatMap(it -> it.consequences().stream())
                .filter(it -> it.cause().equals(consequence))
                .map(Consequence::evidence)
                .findFirst()
                .orElse("");
    }

    private boolean hasOwnCase(CaseDraft trouble) {
        return openCase(trouble.cause()).isPresent();
    }

    /// Opens a case, or brings the one that is open for the same cause up to date.
    void raise(CaseDraft given) {
        CaseDraft draft = ruled(given);
        Optional<ExceptionCase> open = openCase(draft.cause());
        if (open.isEmpty() && isAccepted(draft)) {
            return;
        }
        Optional<ExceptionCase> settled = lastClosed(draft.cause()).filter(this::hasLasted);
        if (open.isEmpty() && settled.isPresent()) {
            put(quiet(draft, settled.get().reopened(draft)));
        } else if (open.isEmpty()) {
            put(quiet(draft, draft.open(nextId(), at)));
        } else if (open.get().state() instanceof CaseState.Resolved) {
            put(open.get().refreshed(draft).in(new CaseState.Open()));
        } else if (!open.get().refreshed(draft).equals(open.get())) {
            put(open.get().refreshed(draft));
        }
    }

    /// Opens a case whatever was said about the same cause before.
    void open(CaseDraft draft) {
        put(ruled(draft).open(nextId(), at));
    }

    private CaseId nextId() {
        opened++;
        return new CaseId(String.format(Locale.ROOT, "C%d-%d", state.sequence() + 1, opened));
    }

    /// Whether the case was about the same happening that upsets the plan still, or about what the plan has done
    /// wrong ever since.
    private boolean hasLasted(ExceptionCase settled) {
        Disturbance now = state.facts().disturbances().get(settled.cause());
        return now != null && !now.at().isAfter(settled.opened())
                || isIn(state.plan(), settled.cause());
    }

    /// A trouble that comes back soon after it was settled does not flicker: it is put aside until its time has
    /// passed, unless it is graver than before.
    private ExceptionCase quiet(CaseDraft draft, ExceptionCase fresh) {
        Duration pause = policy.queue().reRaise();
        return policy.isInForce()
                ? lastClosed(draft.cause())
                        .filter(it -> draft.priority().compareTo(it.priority()) >= 0)
                        .filter(it -> draft.consequences().size() <= it.consequences().size())
                        .map(ExceptionCase::state)
                        .map(CaseState.Closed.class::cast)
                        .map(closed -> closed.at().plus(pause))
                        .filter(until -> until.isAfter(at) && until.isBefore(draft.deadline()))
                        .map(until ->
                                fresh.in(
                                        new CaseState.Shelved(
                                                Actor.MACHINE.name(),
                                                until,
                                                "It came back within %d min."
                                                        .formatted(pause.toMinutes()))))
                        .orElse(fresh)
                : fresh;
    }

    private Optional<ExceptionCase> lastClosed(Cause cause) {
        return cases.sequencedValues().reversed().stream()
                .filter(it -> it.cause().equals(cause))
                .findFirst()
                .filter(ExceptionCase::isClosed);
    }

    /// Whoever chose to leave a trouble as it is is not asked again until it has become clearly worse.
    private boolean isAccepted(CaseDraft draft) {
        return lastClosed(draft.cause())
                .filter(it ->
                        keeping(it.options())
                                .filter(option ->
                                        it.state() instanceof CaseState.Closed closed
                                                && option.label().equals(closed.how()))
                                .filter(option ->
                                        it.detail().equals(draft.detail())
                                                || !isWorse(it, option, draft))
                                .isPresent())
                .isPresent();
    }

    private boolean isWorse(ExceptionCase accepted, CaseOption as, CaseDraft draft) {
        var known = accepted.consequences().stream().map(Consequence::cause).toList();
        boolean more =
                !policy.isInForce()
                        || draft.consequences().stream()
                                .map(Consequence::cause)
                                .anyMatch(cause -> !known.contains(cause));
        return more
                || keeping(draft.options())
                        .filter(now ->
                                now.effects().promisesBroken() <= as.effects().promisesBroken()
                                        && now.effects()
                                                        .latest()
                                                        .compareTo(
                                                                as.effects()
                                                                        .latest()
                                                                        .plus(
                                                                                policy.queue()
                                                                                        .deadBand()))
                                                <= 0)
                        .isEmpty();
    }

    private static Optional<CaseOption> keeping(List<CaseOption> options) {
        return options.stream()
                .filter(option ->
                        option.action().parts().stream()
                                .anyMatch(Action.KeepPlan.class::isInstance))
                .findFirst();
    }

    /// Returns the draft with the deadline, urgency and guidance that the policy in force gives it.
    private CaseDraft ruled(CaseDraft draft) {
        Optional<TroubleRule> rule = policy.rule(draft.cause().kind());
        if (rule.isEmpty()) {
            return draft;
        }
        Instant latest = at.plus(rule.get().answerWithin());
        Instant deadline = draft.deadline().isBefore(latest) ? draft.deadline() : latest;
        Instant counted = openCase(draft.cause()).map(ExceptionCase::deadline).orElse(deadline);
        return draft.with(
                priority(draft.cause(), draft.consequences(), counted, rule.get()),
                rule.get().guidance().text(),
                deadline);
    }

    private CasePriority priority(
            Cause cause, List<Consequence> consequences, Instant deadline, TroubleRule rule) {
        int points = new AtStake(state, plan).of(cause, consequences).points(rule.weight());
        return policy.urgency().of(points, Duration.between(at, deadline));
    }

    /// Lets time work: cases become more urgent, and those whose promise has been broken are latched.
    void age() {
        for (ExceptionCase it : List.copyOf(cases.sequencedValues())) {
            if (!it.isUndecided()) {
                continue;
            }
            if (!it.latched()
                    && AtStake.promise(state, plan, it).filter(this::isPast).isPresent()) {
                cases.put(it.id(), it.latchedNow());
                say.accept(new Concluded.CaseLatched(it.id()));
            }
            policy.rule(it.cause().kind())
                    .map(rule -> priority(it.cause(), it.consequences(), it.deadline(), rule))
                    .filter(now -> now != it.priority())
                    .ifPresent(now -> {
                        cases.computeIfPresent(it.id(), (_, each) -> each.with(now));
                        say.accept(new Concluded.CaseReranked(it.id(), now));
                    });
        }
    }

    private boolean isPast(Instant time) {
        return !time.isAfter(at);
    }

    private void put(ExceptionCase it) {
        cases.put(it.id(), it);
        say.accept(new Concluded.CaseRaised(it));
    }
}
