package io.depotdesk.app.sample;

import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The decisions of a [SampleDay]: one every three minutes, by the machine and now and then by a person.
final class SampleDecisions {

    private SampleDecisions() {}

    static List<DecisionRecord> all() {
        List<DecisionRecord> decisions = new ArrayList<>();
        for (int i = 0; i < 46; i++) {
            boolean person = i % 15 == 11;
            String shipment = "S-" + (1003 + i * 4);
            decisions.add(
                    new DecisionRecord(
                            (1004 + i) + ".1",
                            SampleDay.at(8, 2).plus(Duration.ofMinutes(3L * i)),
                            person ? new Actor.Person("Nora Keller") : Actor.MACHINE,
                            i == 0
                                    ? "How should 192 shipments be carried?"
                                    : "Who should carry %s?".formatted(shipment),
                            i == 0
                                    ? "Plan 1: 5 routes, 15 shipments with carriers, 2 left over."
                                    : person
                                            ? "%s goes to Van 2 after stop 9.".formatted(shipment)
                                            : "%s stays on Van %d.".formatted(shipment, 1 + i % 5),
                            new DecisionRecord.Basis(
                                    1003 + i,
                                    "monaco-2025-06",
                                    List.of("2026-07", "live"),
                                    7,
                                    List.of(),
                                    20_000),
                            List.of(
                                    new DecisionRecord.Alternative(
                                            "Van %d after stop 11".formatted(1 + i % 5),
                                            new CostLedger(
                                                    List.of(
                                                            new CostLedger.Line(
                                                                    "distance", "", 118),
                                                            new CostLedger.Line(
                                                                    "working time", "", 214))),
                                            "cheapest that keeps every promise"),
                                    new DecisionRecord.Alternative(
                                            "Van 2 after stop 9",
                                            new CostLedger(
                                                    List.of(
                                                            new CostLedger.Line(
                                                                    "distance", "", 190),
                                                            new CostLedger.Line(
                                                                    "working time", "", 301))),
                                            "1.59 dearer"),
                                    new DecisionRecord.Alternative(
                                            "Riviera Express",
                                            new CostLedger(
                                                    List.of(
                                                            new CostLedger.Line(
                                                                    "contract price", "", 735))),
                                            "4.03 dearer")),
                            person ? 1 : 0,
                            person ? "The driver knows the place" : null));
        }
        return decisions;
    }
}
