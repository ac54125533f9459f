package io.depotdesk.policy;

import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.learning.LatenessPrice;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the workstation may decide and how it asks: reviewed text with its own tests, versioned.
///
/// @param version names it in every decision it takes part in
/// @param machine how far the workstation goes by itself
/// @param dispatcher how far a dispatcher goes without a supervisor
/// @param clearMarginCents how much cheaper than the second the best option has to be where it breaks a promise,
///     unless the second breaks more
/// @param approvalWithin how long a supervisor has; after that a request counts as refused
/// @param rules one for each kind of trouble
/// @param examples its tests; it is refused if one fails
/// @param approvals what people may not do alone
/// @param tendering when and how shipments are offered to carriers
/// @param lateness what the carriers' lateness counts for when work is given out
public record DispatchPolicy(
        String version,
        Authority machine,
        Authority dispatcher,
        long clearMarginCents,
        Duration approvalWithin,
        Urgency urgency,
        QueueRules queue,
        List<TroubleRule> rules,
        List<PolicyExample> examples,
        ApprovalRules approvals,
        TenderRules tendering,
        LatenessPrice lateness) {

    /// Leaves everything to people, as a desk without a policy has to.
    public static final DispatchPolicy NONE =
            new DispatchPolicy(
                    "none",
                    Authority.NONE,
                    Authority.UNLIMITED,
                    0,
                    Duration.ofMinutes(10),
                    new Urgency(40, 15, Duration.ofHours(1), Duration.ofMinutes(15)),
                    QueueRules.USUAL,
                    List.of(),
                    List.of(),
                    ApprovalRules.USUAL,
                    TenderRules.NEVER,
                    LatenessPrice.NOTHING);

    public DispatchPolicy {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
        approvals = orUsual(approvals);
        tendering = orNever(tendering);
        lateness = orNothing(lateness);
    }

    /// A policy that offers nothing to carriers by itself.
    public DispatchPolicy(
            String version,
            Authority machine,
            Authority dispatcher,
            long clearMarginCents,
            Duration approvalWithin,
            Urgency urgency,
            QueueRules queue,
            List<TroubleRule> rules,
            List<PolicyExample> examples,
            ApprovalRules approvals) {
        this(
                version,
                machine,
                dispatcher,
                clearMarginCents,
                approvalWithin,
                urgency,
                queue,
                rules,
                examples,
                approvals,
                TenderRules.NEVER,
                LatenessPrice.NOTHING);
    }

    /// Returns the same policy under another version.
    public DispatchPolicy called(String other) {
        return new DispatchPolicy(
                other,
                machine,
                dispatcher,
                clearMarginCents,
                approvalWithin,
                urgency,
                queue,
                rules,
                examples,
                approvals,
                tendering,
                lateness);
    }

    /// Returns the same policy with other rules for offers to carriers.
    public DispatchPolicy with(TenderRules other) {
        return new DispatchPolicy(
                version,
                machine,
                dispatcher,
                clearMarginCents,
                approvalWithin,
                urgency,
                queue,
                rules,
                examples,
                approvals,
                other,
                lateness);
    }

    /// Returns the same policy with another weight for lateness.
    public DispatchPolicy with(LatenessPrice other) {
        return new DispatchPolicy(
                version,
                machine,
                dispatcher,
                clearMarginCents,
                approvalWithin,
                urgency,
                queue,
                rules,
                examples,
                approvals,
                tendering,
                other);
    }

    /// Policies of older journals say nothing of lateness.
    private static LatenessPrice orNothing(@Nullable LatenessPrice given) {
        return given == null ? LatenessPrice.NOTHING : given;
    }

    /// Policies of older journals say nothing of offers.
    private static TenderRules orNever(@Nullable TenderRules given) {
        return given == null ? TenderRules.NEVER : given;
    }

    /// Policies of older journals say nothing of approvals.
    private static ApprovalRules orUsual(@Nullable ApprovalRules given) {
        return given == null ? ApprovalRules.USUAL : given;
    }

    public Optional<TroubleRule> rule(Cause.Kind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).findFirst();
    }

    /// Returns whether there are rules at all; without any, what a plan says of a trouble stands as it is.
    public boolean isInForce() {
        return !rules.isEmpty();
    }

    /// Returns what to do about a trouble of this kind.
    ///
    /// @param options ranked, best first
    public Verdict verdict(Cause.Kind kind, List<CaseOption> options) {
        Optional<TroubleRule> rule = rule(kind);
        if (options.isEmpty() || rule.isEmpty() || !rule.get().machineMayDecide()) {
            return new Verdict.Ask("The policy leaves this kind of trouble to people.");
        }
        CaseOption best = options.getFirst();
        Optional<String> beyond = machine.exceededBy(best);
        if (beyond.isPresent()) {
            return new Verdict.Ask(
                    "The best option is beyond the machine's authority. " + beyond.get());
        }
        if (options.size() == 1) {
            return new Verdict.Decide(0, "It is the only option and within all limits.");
        }
        if (best.effects().promisesBroken() == 0) {
            return new Verdict.Decide(0, "It is within all limits and breaks no promise.");
        }
        CaseOption second = options.get(1);
        if (isGraver(second, best)) {
            return new Verdict.Decide(0, "It is within all limits, and the next best breaks more.");
        }
        long margin = second.extraCents() - best.extraCents();
        return margin >= clearMarginCents
                ? new Verdict.Decide(
                        0,
                        "It is within all limits and %d cents better than the next."
                                .formatted(margin))
                : new Verdict.Ask(
                        "The best two options are only %d cents apart; %d are asked for."
                                .formatted(margin, clearMarginCents));
    }

    private static boolean isGraver(CaseOption one, CaseOption other) {
        return one.effects().promisesBroken() > other.effects().promisesBroken()
                || one.effects().promisesBroken() == other.effects().promisesBroken()
                        && one.effects().latest().compareTo(other.effects().latest()) > 0;
    }

    /// Returns how far somebody of this role goes without asking.
    public Authority authority(Role role) {
        return switch (role) {
            case DISPATCHER -> dispatcher;
            case SUPERVISOR, ADMINISTRATOR -> approvals.supervisor();
        };
    }

    /// Returns why somebody of this role may not do `act` alone, as a sentence; empty if they may.
    ///
    /// @param takesFromCarrier whether it takes a shipment from a carrier that has accepted it
    public Optional<String> beyond(Role role, CaseOption act, boolean takesFromCarrier) {
        if (takesFromCarrier && approvals.acceptedStays() && role == Role.DISPATCHER) {
            return Optional.of("It takes a shipment from a carrier that has accepted it.");
        }
        return authority(role).exceededBy(act);
    }

    /// Returns everything that is wrong with it, empty if it can be activated.
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (version.isBlank()) {
            faults.add("It has no version.");
        }
        Set<Cause.Kind> seen = EnumSet.noneOf(Cause.Kind.class);
        for (TroubleRule rule : rules) {
            if (!seen.add(rule.kind())) {
                faults.add("There are two rules for %s.".formatted(rule.kind()));
            }
            if (!rule.guidance().isComplete()) {
                faults.add(
                        "The rule for %s lacks guidance: meaning, consequence, time to act and action"
                                        .formatted(rule.kind())
                                + " all have to be said.");
            }
            if (rule.answerWithin().isNegative() || rule.answerWithin().isZero()) {
                faults.add("The rule for %s gives no time to answer.".formatted(rule.kind()));
            }
        }
        for (Cause.Kind kind : Cause.Kind.values()) {
            if (!seen.contains(kind)) {
                faults.add("There is no rule for %s.".formatted(kind));
            }
        }
        if (queue.floodOff() > queue.floodOn() || queue.cardsInFlood() < 1) {
            faults.add("Flood mode would begin and never end, or show nothing.");
        }
        if (queue.overrideReasons().stream().anyMatch(String::isBlank)) {
            faults.add("One of the reasons for choosing otherwise is empty.");
        }
        if (examples.isEmpty()) {
            faults.add("It has no examples, so nobody can tell that it does what it should.");
        }
        for (PolicyExample example : examples) {
            example.failure(this).ifPresent(faults::add);
        }
        faults.addAll(approvals.faults(this));
        faults.addAll(tendering.faults());
        return faults;
    }
}
