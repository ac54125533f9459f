package io.depotdesk.app.peers;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/// The rules and the cost of Timefold's model, one leg at a time so that a move changes few of them.
public final class TimefoldConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(TimefoldVisit.class)
                    .groupBy(
                            visit -> visit.vehicle, ConstraintCollectors.sum(visit -> visit.demand))
                    .filter((vehicle, load) -> load > vehicle.capacity)
                    .penalize(HardSoftScore.ONE_HARD, (vehicle, load) -> load - vehicle.capacity)
                    .asConstraint("capacity"),
            factory.forEach(TimefoldVisit.class)
                    .filter(visit -> visit.late() > 0)
                    .penalize(HardSoftScore.ONE_HARD, TimefoldVisit::late)
                    .asConstraint("window"),
            factory.forEach(TimefoldVisit.class)
                    .filter(visit -> visit.next == null && visit.lateHome() > 0)
                    .penalize(HardSoftScore.ONE_HARD, TimefoldVisit::lateHome)
                    .asConstraint("shift"),
            factory.forEach(TimefoldVisit.class)
                    .penalize(HardSoftScore.ONE_SOFT, TimefoldVisit::costBefore)
                    .asConstraint("ways"),
            factory.forEach(TimefoldVisit.class)
                    .filter(visit -> visit.next == null)
                    .penalize(HardSoftScore.ONE_SOFT, TimefoldVisit::costHome)
                    .asConstraint("ways home")
        };
    }
}
