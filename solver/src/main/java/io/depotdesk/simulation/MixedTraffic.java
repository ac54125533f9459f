package io.depotdesk.simulation;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadClass;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.domain.traffic.SpeedPattern;
import io.depotdesk.policy.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/// What is reported of the roads on a [MixedDay].
final class MixedTraffic {

    private MixedTraffic() {}

    static Reported next(DispatchState state, RandomGenerator dice, Actor person) {
        var known = List.copyOf(state.content().traffic().incidents().sequencedKeySet());
        return switch (dice.nextInt(4)) {
            case 0 -> new Reported.SpeedFactorsSet(factors(dice), by(dice, person));
            case 1 ->
                    known.isEmpty()
                            ? new Reported.ReplanAsked("The roads are free.", person)
                            : new Reported.IncidentLifted(
                                    known.get(dice.nextInt(known.size())), person);
            default -> new Reported.IncidentReported(incident(state, dice), by(dice, person));
        };
    }

    private static Actor by(RandomGenerator dice, Actor person) {
        return dice.nextInt(3) == 0 ? Actor.MACHINE : person;
    }

    private static SpeedFactors factors(RandomGenerator dice) {
        return new SpeedFactors(
                "speeds-%d.csv".formatted(dice.nextInt(100)),
                List.of(SpeedPattern.steady("city", 40 + dice.nextInt(60))),
                List.of(),
                List.of(new SpeedFactors.Rule(RoadClass.MAIN, "", "city")));
    }

    private static RoadIncident incident(DispatchState state, RandomGenerator dice) {
        Instant from = state.at().plus(Duration.ofMinutes(dice.nextInt(60)));
        GeoPoint at = MixedGoods.DEPOT.point();
        double size = 0.0005 * (1 + dice.nextInt(5));
        return new RoadIncident(
                new IncidentId("I" + dice.nextInt(5)),
                "Burst main",
                List.of(
                        at,
                        new GeoPoint(at.latitude() + size, at.longitude()),
                        new GeoPoint(at.latitude(), at.longitude() + size)),
                from,
                from.plus(Duration.ofMinutes(1 + dice.nextInt(300))),
                dice.nextBoolean()
                        ? new RoadIncident.Closed()
                        : new RoadIncident.Slowed(5 + dice.nextInt(90)));
    }
}
