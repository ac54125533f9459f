package io.depotdesk.dispatch;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.watch.Asked;

import org.jspecify.annotations.Nullable;

/// What a plan is for that carries out what somebody has asked for.
final class AskedReason {

    private AskedReason() {}

    /// Returns the reason that a plan for `asked` has, `otherwise` if that changes no route.
    static Reason of(Asked asked, Reason otherwise) {
        return switch (asked) {
            case Asked.Move it ->
                    new Reason.StopMoved(
                            it.shipment(), it.from(), it.to(), it.position(), it.overrideReason());
            case Asked.Give it ->
                    new Reason.CarrierChosen(it.shipment(), it.carrier(), it.overrideReason());
            case Asked.Answer it ->
                    new Reason.CaseAnswer(it.caseId(), it.number(), it.overrideReason());
            case Asked.TakeBack _ -> otherwise;
        };
    }

    /// Returns why somebody wants it although it is not what is recommended, null if they did not say.
    static @Nullable String given(Asked asked) {
        return switch (asked) {
            case Asked.Move it -> it.overrideReason();
            case Asked.Give it -> it.overrideReason();
            case Asked.Answer it -> it.overrideReason();
            case Asked.TakeBack _ -> null;
        };
    }
}
