package io.depotdesk.dispatch;

import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How often people are asked, and what was decided without them.
///
/// @param cases opened so far
/// @param byKind the same by what they are about
/// @param per100Orders cases for each hundred orders
/// @param perOperatorHour cases for each hour that a person was signed in at the desk; an hour begun counts whole at first, so
///     that two cases in the first minutes are not a hundred an hour
/// @param alone decisions taken without a person, oldest first; plans that a search brought are among them
/// @param byPeople how many decisions people took
public record Escalation(
        int cases,
        Map<Cause.Kind, Integer> byKind,
        double per100Orders,
        double perOperatorHour,
        List<DecisionRecord> alone,
        int byPeople) {

    public Escalation {
        alone = List.copyOf(alone);
    }

    /// Returns the figures of the day at `at`.
    public static Escalation of(DispatchState state, Instant at) {
        List<ExceptionCase> cases = state.cases();
        var byKind = new EnumMap<Cause.Kind, Integer>(Cause.Kind.class);
        cases.forEach(it -> byKind.merge(it.cause().kind(), 1, Integer::sum));
        long orders =
                state.shipments().sequencedValues().stream()
                        .map(shipment -> shipment.orderNumber())
                        .distinct()
                        .count();
        double hours = Math.max(60, manned(state, at).toMinutes()) / 60.0;
        List<DecisionRecord> alone =
                state.decisions().stream()
                        .filter(decision -> decision.actor() instanceof Actor.Machine)
                        .toList();
        return new Escalation(
                cases.size(),
                byKind,
                orders == 0 ? 0 : cases.size() * 100.0 / orders,
                cases.size() / hours,
                alone,
                state.decisions().size() - alone.size());
    }

    /// Returns for how long people were at the desk: while they were signed in, or where nobody signs in, one all the
    /// time.
    private static Duration manned(DispatchState state, Instant at) {
        if (!state.facts().desk().sittings().isEmpty()) {
            return state.facts().desk().manned(at);
        }
        List<ExceptionCase> cases = state.cases();
        Instant begun =
                state.decisions().isEmpty()
                        ? cases.isEmpty() ? at : cases.getFirst().opened()
                        : state.decisions().getFirst().at();
        return Duration.between(begun, at);
    }

    /// Returns which share of all decisions was taken without a person, 0 to 1; 1 if there was none.
    public double shareAlone() {
        int all = alone.size() + byPeople;
        return all == 0 ? 1 : alone.size() / (double) all;
    }
}
