package io.depotdesk.app.sample;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.Consequence;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Days on which more goes wrong than on the busy one.
public final class SampleTrouble {

    /// The case of a van that broke down, with everything that follows from it.
    public static final CaseId BREAKDOWN = new CaseId("1050.1");

    private SampleTrouble() {}

    /// Returns the busy day after Van 1 broke down: one case from which 24 troubles follow.
    public static DispatchState breakdown() {
        return after(SampleDay.busy(), breakdownCase(new CaseState.Open(), false));
    }

    /// Returns the same when it is over, but a promise was broken and nobody has seen it.
    public static DispatchState latched() {
        return after(
                SampleDay.busy(),
                breakdownCase(
                        new CaseState.Resolved(SampleDay.at(10, 19), "It drives again."), true));
    }

    /// Returns the busy day with `count` new cases within the last minutes.
    public static DispatchState flood(int count) {
        return after(
                SampleDay.busy(),
                IntStream.range(0, count)
                        .mapToObj(SampleTrouble::failedStop)
                        .toArray(ExceptionCase[]::new));
    }

    private static DispatchState after(DispatchState day, ExceptionCase... raised) {
        List<Concluded> conclusions = new ArrayList<>();
        for (ExceptionCase it : raised) {
            conclusions.add(new Concluded.CaseRaised(it));
        }
        return day.after(
                new JournalUnit(
                        day.sequence() + 1,
                        SampleDay.at(10, 20),
                        new Reported.ReplanAsked("sample", Actor.MACHINE),
                        conclusions));
    }

    private static ExceptionCase breakdownCase(CaseState state, boolean latched) {
        List<Consequence> consequences =
                IntStream.rangeClosed(1, 24)
                        .mapToObj(i ->
                                new Consequence(
                                        new Cause(Cause.Kind.UNSERVED, "S-" + (1002 + i)),
                                        "S-%d is left over".formatted(1002 + i),
                                        "Van 1 had it as stop %d; no other van has room before its"
                                                        .formatted(i)
                                                + " promise closes.",
                                        SampleDay.at(12, 0)))
                        .toList();
        return new ExceptionCase(
                BREAKDOWN,
                new Cause(Cause.Kind.VEHICLE_DOWN, "van-1"),
                CasePriority.P1,
                "Van 1 broke down: 24 shipments left over",
                "S-1003 is left over. Van 1 had it.\nAnd 23 more.",
                "All of these follow from one event; one answer settles them. Without one they stay"
                        + " as they are or wait for another day.",
                SampleDay.at(10, 15),
                SampleDay.at(10, 45),
                List.of(
                        new CaseOption(
                                "Do what is best for each: put 3 on routes, give 21 to carriers",
                                "The costs of each one alone, added up. Together it may cost more"
                                        + " or less",
                                422_681,
                                new Effects(
                                        Duration.ofMinutes(31), Duration.ofMinutes(14), 2, 24, 70),
                                new Action.Defer(new ShipmentId("S-1003"))),
                        new CaseOption(
                                "Leave 24 for another day",
                                "",
                                0,
                                new Effects(Duration.ZERO, Duration.ZERO, 24, 0, 70),
                                new Action.KeepPlan())),
                1,
                consequences,
                latched,
                state);
    }

    private static ExceptionCase failedStop(int index) {
        Instant opened = SampleDay.at(10, 12).plusSeconds(20L * index);
        String shipment = "S-" + (1020 + index);
        return new ExceptionCase(
                new CaseId("1060." + (index + 1)),
                new Cause(Cause.Kind.STOP_FAILED, shipment),
                CasePriority.P3,
                shipment + " could not be served (nobody there)",
                "Van 2 could not serve it.",
                "The goods are still on board.",
                opened,
                opened.plus(Duration.ofMinutes(20)),
                List.of(
                        new CaseOption("Try again later today", "", 0, new Action.KeepPlan()),
                        new CaseOption("Leave for another day", "", 0, new Action.KeepPlan())),
                1,
                new CaseState.Open());
    }
}
