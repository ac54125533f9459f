package io.depotdesk.policy;

import io.depotdesk.domain.watch.Cause;

import java.time.Duration;

/// What holds for one kind of trouble.
///
/// @param machineMayDecide whether it may be decided without a person at all
/// @param answerWithin how long a person has before the safe default is applied
/// @param weight how grave it is, 100 = as usual
public record TroubleRule(
        Cause.Kind kind,
        boolean machineMayDecide,
        Duration answerWithin,
        int weight,
        Guidance guidance) {}
