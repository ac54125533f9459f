package io.depotdesk.dispatch;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.watch.ApprovalRequest;
import io.depotdesk.domain.watch.Asked;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DeskPerson;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Acts that need a second person. Beyond the authority of its person's role an act takes no effect; it becomes
/// a case for those who decide requests, and happens when one of them approves exactly what it said.
final class Approvals {

    private static final int MOST_LINES = 12;
    private static final int APPROVE = 0;

    private final DispatchState state;

    Approvals(DispatchState state) {
        this.state = state;
    }

    /// An act of a person that may be too much for them.
    ///
    /// @param effects what it does to the plan
    /// @param stated what the option says that is carried out, null if it is none
    /// @param besides what it does to the day besides, each in a line for a person
    private record Act(
            DeskPerson by,
            Asked asked,
            ActEffects effects,
            List<String> besides,
            @Nullable CaseOption stated) {}

    /// Returns the request that `report` is, empty if it takes effect by itself.
    Optional<CaseDraft> wanted(Reported report, Instant at) {
        return act(report).flatMap(act -> beyond(act, at).map(why -> draft(act, why, at)));
    }

    /// Returns whether `report` is an act of a person to which limits apply.
    boolean isLimited(Reported report) {
        return act(report).isPresent();
    }

    /// Returns why `report` does not take effect by itself, as a sentence; empty if it does.
    Optional<String> beyond(Reported report, Instant at) {
        return act(report).flatMap(act -> beyond(act, at));
    }

    /// Returns what `report` adds to what its person has done alone, empty if the policy adds nothing up or it is not
    /// such an act: to take something back adds nothing.
    Optional<Concluded> counted(Reported report) {
        return report instanceof Reported.Undone
                ? Optional.empty()
                : act(report)
                        .flatMap(act ->
                                SmallActs.counted(state, act.by(), act.effects(), act.stated()));
    }

    /// Returns why what is asked for, or what is decided of it, cannot be taken; empty if it can.
    Optional<String> refusal(Reported report, Instant at) {
        Optional<ExceptionCase> decided = decided(report);
        if (decided.isPresent()) {
            return undecidable(decided.get(), report);
        }
        return wanted(report, at).flatMap(this::askedByAnother);
    }

    private Optional<Act> act(Reported report) {
        if (!(report.by() instanceof Actor.Person(String name)) || decided(report).isPresent()) {
            return Optional.empty();
        }
        Optional<DeskPerson> by = state.people().called(name);
        if (by.isEmpty()) {
            return Optional.empty();
        }
        return switch (report) {
            case Reported.PlanProposed proposed ->
                    asked(proposed.proposal().reason())
                            .map(asked ->
                                    new Act(
                                            by.get(),
                                            asked,
                                            ActEffects.of(state, proposed.proposal().plan()),
                                            List.of(),
                                            stated(asked)));
            case Reported.CaseAnswered answered ->
                    answer(
                                    new Reason.CaseAnswer(
                                            answered.caseId(),
                                            answered.option(),
                                            answered.overrideReason()))
                            .map(asked ->
                                    new Act(
                                            by.get(),
                                            asked,
                                            ActEffects.NONE,
                                            List.of(),
                                            stated(asked)));
            case Reported.Undone _ when !state.undo().isEmpty() -> {
                UndoableAct last = state.undo().getLast();
                var asked = new Asked.TakeBack(last.sequence(), last.label());
                yield TakingBack.of(state, asked)
                        .map(it -> new Act(by.get(), asked, it.effects(), it.besides(), null));
            }
            default -> Optional.empty();
        };
    }

    private Optional<Asked> asked(Reason reason) {
        return switch (reason) {
            case Reason.Search _, Reason.Repair _, Reason.CarriedOver _ -> Optional.empty();
            case Reason.StopMoved it ->
                    Optional.of(
                            new Asked.Move(
                                    it.shipment(),
                                    it.from(),
                                    it.to(),
                                    it.position(),
                                    it.overrideReason()));
            case Reason.CarrierChosen it ->
                    Optional.of(new Asked.Give(it.shipment(), it.carrier(), it.overrideReason()));
            case Reason.CaseAnswer it -> answer(it);
        };
    }

    private Optional<Asked> answer(Reason.CaseAnswer it) {
        return state.caseOf(it.caseId())
                .filter(found -> it.option() >= 0 && it.option() < found.options().size())
                .map(found ->
                        new Asked.Answer(
                                it.caseId(),
                                it.option(),
                                found.options().get(it.option()),
                                it.overrideReason()));
    }

    private static @Nullable CaseOption stated(Asked asked) {
        return asked instanceof Asked.Answer answer ? answer.option() : null;
    }

    private Optional<String> beyond(Act act, Instant at) {
        Optional<String> stated =
                act.stated() == null
                        ? Optional.empty()
                        : state.policy().beyond(act.by().role(), act.stated(), false);
        return state.policy()
                .beyond(
                        act.by().role(),
                        act.effects().asOption(""),
                        !act.effects().takenFrom().isEmpty())
                .or(() -> stated)
                .or(() ->
                        act.asked() instanceof Asked.TakeBack
                                ? Optional.empty()
                                : SmallActs.beyond(
                                        state, act.by(), act.effects(), act.stated(), at));
    }

    private CaseDraft draft(Act act, String why, Instant at) {
        String what = ActLabel.of(state, act.asked());
        String name = act.by().name();
        CaseOption stated = act.stated();
        boolean changesRoutes =
                stated == null
                        ? !(act.asked() instanceof Asked.TakeBack)
                        : stated.action().changesRoutes();
        CaseOption effects = changesRoutes || stated == null ? act.effects().asOption("") : stated;
        var request =
                new ApprovalRequest(
                        act.asked(),
                        what,
                        name,
                        changesRoutes,
                        ApprovalDigest.of(name, act.asked(), act.effects(), act.besides()));
        return new CaseDraft(
                new Cause(Cause.Kind.APPROVAL_WANTED, subject(act.asked())),
                CasePriority.P2,
                "%s asks: %s".formatted(name, what),
                detail(act, why),
                "Nothing has been done yet. Approve it if it is worth it; else say why not. Without"
                        + " an answer it is not done.",
                at.plus(state.policy().approvalWithin()),
                List.of(
                        new CaseOption(
                                "Approve: " + what,
                                effects.effect(),
                                effects.extraCents(),
                                effects.effects(),
                                new Action.Approve(request)),
                        new CaseOption(
                                "Do not do it",
                                "Everything stays as it is",
                                0,
                                new Action.KeepPlan())),
                1);
    }

    private String subject(Asked asked) {
        return switch (asked) {
            case Asked.Move it -> it.shipment().value();
            case Asked.Give it -> it.shipment().value();
            case Asked.TakeBack it -> "unit " + it.sequence();
            case Asked.Answer it ->
                    state.caseOf(it.caseId())
                            .map(found -> found.cause().subject())
                            .orElse(it.caseId().value());
        };
    }

    private String detail(Act act, String why) {
        List<String> lines = new ArrayList<>();
        lines.add("%s may not do this alone. %s".formatted(act.by().name(), why));
        String reason = AskedReason.given(act.asked());
        if (reason != null) {
            lines.add("Reason given: %s.".formatted(reason));
        }
        List<String> changes = new ArrayList<>(act.effects().lines(state));
        changes.addAll(act.besides());
        if (!changes.isEmpty()) {
            lines.add("What would happen:");
            changes.stream().limit(MOST_LINES).forEach(lines::add);
            if (changes.size() > MOST_LINES) {
                lines.add("and %d more".formatted(changes.size() - MOST_LINES));
            }
        }
        return String.join("\n", lines);
    }

    /// Returns the open request of the same cause that a new one replaces.
    Optional<ExceptionCase> replaced(CaseDraft draft) {
        return state.cases().stream()
                .filter(it -> it.isUndecided() && it.cause().equals(draft.cause()))
                .findFirst();
    }

    private Optional<String> askedByAnother(CaseDraft draft) {
        String by = request(draft.options()).map(ApprovalRequest::by).orElse("");
        return replaced(draft)
                .flatMap(ExceptionCase::request)
                .filter(open -> !open.by().equals(by))
                .map(open ->
                        "%s has asked for something about it already (%s). That has to be decided first."
                                .formatted(open.by(), open.what()));
    }

    private static Optional<ApprovalRequest> request(List<CaseOption> options) {
        return options.getFirst().action() instanceof Action.Approve approve
                ? Optional.of(approve.request())
                : Optional.empty();
    }

    // --- decisions

    /// Returns the request that `report` decides, empty if it decides none.
    private Optional<ExceptionCase> decided(Reported report) {
        return switch (report) {
            case Reported.PlanProposed proposed ->
                    proposed.proposal().reason() instanceof Reason.CaseAnswer answer
                            ? state.caseOf(answer.caseId()).filter(it -> it.request().isPresent())
                            : Optional.empty();
            case Reported.CaseAnswered answered ->
                    state.caseOf(answered.caseId()).filter(it -> it.request().isPresent());
            default -> Optional.empty();
        };
    }

    /// Returns whether somebody takes their own request back.
    static boolean withdraws(DispatchState state, Reported.CaseAnswered answered) {
        return answered.option() != APPROVE
                && state.caseOf(answered.caseId())
                        .flatMap(ExceptionCase::request)
                        .filter(request -> answered.by().equals(new Actor.Person(request.by())))
                        .isPresent();
    }

    private Optional<String> undecidable(ExceptionCase it, Reported report) {
        ApprovalRequest request = it.request().orElseThrow();
        if (report instanceof Reported.CaseAnswered answered && answered.option() != APPROVE) {
            String why = answered.overrideReason();
            return withdraws(state, answered) || (why != null && !why.isBlank())
                    ? Optional.empty()
                    : Optional.of("Say why %s may not do it.".formatted(request.by()));
        }
        if (report.by().equals(new Actor.Person(request.by()))) {
            return Optional.of(
                    "Nobody approves their own request. Somebody else who may has to decide it.");
        }
        Optional<TakingBack> takingBack =
                request.asked() instanceof Asked.TakeBack asked
                        ? TakingBack.of(state, asked)
                        : Optional.empty();
        ActEffects now =
                report instanceof Reported.PlanProposed proposed
                        ? ActEffects.of(state, proposed.proposal().plan())
                        : takingBack.map(TakingBack::effects).orElse(ActEffects.NONE);
        Optional<String> unturnable =
                takingBack.flatMap(act -> TenderHold.unturnable(state, act.act()));
        if (unturnable.isPresent()) {
            return unturnable;
        }
        List<String> besides = takingBack.map(TakingBack::besides).orElse(List.of());
        boolean same =
                isAsItWas(request.asked())
                        && request.changesRoutes() == (report instanceof Reported.PlanProposed)
                        && ApprovalDigest.of(request.by(), request.asked(), now, besides)
                                .equals(request.digest());
        return same
                ? Optional.empty()
                : Optional.of(
                        "What would happen is no longer what %s asked for (now: %s). It was not done;"
                                        .formatted(request.by(), now.summary())
                                + " %s can ask again.".formatted(request.by()));
    }

    /// A case that was to be answered has to be open and to offer the same thing still, an act to be in force.
    private boolean isAsItWas(Asked asked) {
        return asked instanceof Asked.TakeBack act
                ? TakingBack.of(state, act).isPresent()
                : !(asked instanceof Asked.Answer answer)
                        || state.caseOf(answer.caseId())
                                .filter(it ->
                                        !it.isClosed() && answer.number() < it.options().size())
                                .filter(it ->
                                        it.options().get(answer.number()).equals(answer.option()))
                                .isPresent();
    }

    /// Returns what was asked for, in the name of who asked, as the plan that whoever approves brings; other
    /// proposals as they are.
    PlanProposal inOwnName(PlanProposal proposal) {
        return decided(new Reported.PlanProposed(proposal))
                .flatMap(ExceptionCase::request)
                .map(request ->
                        proposal.by(
                                new Actor.Person(request.by()),
                                AskedReason.of(request.asked(), proposal.reason())))
                .orElse(proposal);
    }

    /// Records who approved what `proposal` carries out.
    void approved(PlanProposal proposal, Conclusions conclusions) {
        decided(new Reported.PlanProposed(proposal))
                .ifPresent(it -> conclusions.answer(it, APPROVE, proposal.by(), null));
    }

    /// Carries out, in the name of who asked, what was approved and changes no route.
    void carryOut(Reported.CaseAnswered answered, Conclusions conclusions) {
        Optional<ExceptionCase> approved =
                decided(answered).filter(_ -> answered.option() == APPROVE);
        approved.flatMap(ExceptionCase::request)
                .ifPresent(request -> {
                    if (request.asked() instanceof Asked.TakeBack act) {
                        TakingBack.of(state, act)
                                .ifPresent(it ->
                                        conclusions.reversed(
                                                it.act(), it.kept(approved.get().opened())));
                    }
                    if (request.asked() instanceof Asked.Answer answer) {
                        state.caseOf(answer.caseId())
                                .ifPresent(it ->
                                        conclusions.answer(
                                                it,
                                                answer.number(),
                                                new Actor.Person(request.by()),
                                                answer.overrideReason()));
                    }
                });
    }

    /// Returns how a case ends, in words: for a request who decided what.
    static String ending(ExceptionCase it, int number, Actor by, @Nullable String reason) {
        Optional<ApprovalRequest> request = it.request();
        if (request.isEmpty()) {
            return it.options().get(number).label();
        }
        if (by instanceof Actor.Machine) {
            return "Nobody decided in time. It was not done";
        }
        if (number == APPROVE) {
            return "Approved";
        }
        return by.name().equals(request.get().by()) ? "Withdrawn" : "Rejected: " + reason;
    }
}
