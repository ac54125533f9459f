package io.depotdesk.app.sample;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import java.util.ArrayList;
import java.util.List;

/// The cases of a [SampleDay]: what is left over, a late van, addresses, overtime, and one that was put aside.
final class SampleCases {

    private SampleCases() {}

    /// @param left the shipments that nobody serves
    static List<ExceptionCase> of(Plan plan, List<ShipmentId> left) {
        List<ExceptionCase> cases = new ArrayList<>();
        cases.add(
                new ExceptionCase(
                        new CaseId("1031.1"),
                        new Cause(Cause.Kind.UNSERVED, left.getFirst().value()),
                        CasePriority.P1,
                        "%s cannot be served before its promise closes at 11:00"
                                .formatted(left.getFirst()),
                        "It needs a cooled van. Vans 1, 3 and 5 have one; all their places before"
                                + " 11:00 are taken since Van 3 runs late.",
                        "Goods that must stay cool spoil. Call the customer before you accept a"
                                + " later time; a carrier without cooling is no way out.",
                        SampleDay.at(10, 2),
                        SampleDay.at(10, 32),
                        List.of(
                                new CaseOption(
                                        "Put on Van 1 after stop 12",
                                        "Arrives 11:18, 18 min after the promise; nobody else is"
                                                + " later",
                                        420,
                                        new Action.PutOnRoute(
                                                left.getFirst(), new VehicleId("van-1"), 12)),
                                new CaseOption(
                                        "Put on Van 5 as the next stop",
                                        "Arrives 10:51, in time; 3 other stops come 6 to 9 min"
                                                + " late",
                                        615,
                                        new Action.PutOnRoute(
                                                left.getFirst(), new VehicleId("van-5"), 9)),
                                new CaseOption(
                                        "Leave for another day",
                                        "The promise of today is broken",
                                        0,
                                        new Action.Defer(left.getFirst()))),
                        2,
                        new CaseState.Open()));
        cases.add(
                new ExceptionCase(
                        new CaseId("1036.1"),
                        new Cause(Cause.Kind.ROUTE_LATE, "van-3"),
                        CasePriority.P2,
                        "Van 3 comes late to %d stops".formatted(plan.stopsLate()),
                        "S. Benali reported 25 min at a closed road. The delay grows to 12 min at"
                                + " stop 24.",
                        "Customers were told times that cannot be kept. Moving stops costs less"
                                + " than failed attempts.",
                        SampleDay.at(10, 12),
                        SampleDay.at(10, 42),
                        List.of(
                                new CaseOption(
                                        "Move 4 stops to Van 6",
                                        "All promises kept; Van 6 is idle",
                                        3_180,
                                        new Action.KeepPlan()),
                                new CaseOption(
                                        "Give 4 stops to Riviera Express",
                                        "All promises kept",
                                        3_640,
                                        new Action.GiveToCarrier(
                                                new ShipmentId("S-1019"),
                                                new CarrierId("riviera"))),
                                new CaseOption(
                                        "Leave everything as it is",
                                        "Stops stay late by 4 to 12 min",
                                        0,
                                        new Action.KeepPlan())),
                        2,
                        new CaseState.Open()));
        cases.add(
                new ExceptionCase(
                        new CaseId("1003.1"),
                        new Cause(Cause.Kind.ADDRESS_UNCERTAIN, "addresses"),
                        CasePriority.P3,
                        "4 addresses need a look",
                        "The address index found several places, or none, for these texts.",
                        "Open the review list, choose a candidate or drag the pin. Until then these"
                                + " shipments are on no route.",
                        SampleDay.at(9, 58),
                        SampleDay.at(10, 28),
                        List.of(
                                new CaseOption(
                                        "Take the likeliest place for 2 of them",
                                        "2 of 4 get planned; a wrong place means a failed attempt",
                                        0,
                                        new Action.KeepPlan()),
                                new CaseOption(
                                        "Leave them out until settled",
                                        "All 4 stay unplanned",
                                        0,
                                        new Action.KeepPlan())),
                        1,
                        new CaseState.Open()));
        cases.add(
                new ExceptionCase(
                        new CaseId("1038.1"),
                        new Cause(Cause.Kind.ROUTE_BREAKS_RULE, "van-2"),
                        CasePriority.P3,
                        "Van 2 is back 8 min after its shift ends",
                        "S-1017 was moved to it by hand at 10:06.",
                        "Overtime needs A. Petit's consent. Moving one stop is enough.",
                        SampleDay.at(10, 6),
                        SampleDay.at(11, 6),
                        List.of(
                                new CaseOption(
                                        "Move S-1088 to Van 4",
                                        "Back at 16:27",
                                        -85,
                                        new Action.KeepPlan()),
                                new CaseOption(
                                        "Leave everything as it is",
                                        "8 min of overtime",
                                        0,
                                        new Action.KeepPlan())),
                        1,
                        new CaseState.Open()));
        cases.add(
                new ExceptionCase(
                        new CaseId("1040.1"),
                        new Cause(Cause.Kind.UNSERVED, left.getLast().value()),
                        CasePriority.P4,
                        "%s fits no route before 16:00".formatted(left.getLast()),
                        "No window was promised; all shifts are full.",
                        "It can wait. Tomorrow's plan has room.",
                        SampleDay.at(10, 14),
                        SampleDay.at(13, 0),
                        List.of(
                                new CaseOption(
                                        "Leave for another day",
                                        "Nothing promised is broken",
                                        0,
                                        new Action.Defer(left.getLast())),
                                new CaseOption(
                                        "Give to Vélo Courier",
                                        "Served before noon",
                                        900,
                                        new Action.GiveToCarrier(
                                                left.getLast(), new CarrierId("gig")))),
                        0,
                        new CaseState.Shelved(
                                "Nora Keller",
                                SampleDay.at(10, 45),
                                "Waiting for the customer to call back")));
        return cases;
    }
}
