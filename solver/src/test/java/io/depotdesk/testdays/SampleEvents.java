package io.depotdesk.testdays;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.MORNING;
import static io.depotdesk.testdays.SampleDay.id;

import io.depotdesk.dispatch.CarriedChanges;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.Disturbance;
import io.depotdesk.dispatch.Flag;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.watch.ApprovalRequest;
import io.depotdesk.domain.watch.Asked;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.Consequence;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DecisionRecord.Alternative;
import io.depotdesk.policy.DecisionRecord.Basis;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.People;
import io.depotdesk.policy.Role;
import io.depotdesk.policy.TotalLimits;
import io.depotdesk.simulation.DrillPolicy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// At least one of every kind of report and conclusion, with every kind of value that they carry.
public final class SampleEvents {

    private static final CaseId CASE = new CaseId("C4-1");

    private static final Origin ORIGIN = new Origin("driver app", "8841", MORNING);

    private SampleEvents() {}

    public static List<Reported> reports() {
        return Stream.of(
                        others().stream(),
                        SampleTenders.reports(),
                        Stream.<Reported>of(
                                new Reported.SeatTaken("Anna", MORNING, Actor.MACHINE),
                                new Reported.SeatTaken(null, MORNING, Actor.MACHINE)))
                .flatMap(each -> each)
                .toList();
    }

    private static List<Reported> others() {
        Plan plan = plan();
        return List.of(
                new Reported.DayOpened(SampleDay.DATE, SampleDay.ZONE, SampleDay.DEPOT, "monaco"),
                new Reported.FleetImported(
                        "fleet.csv", SampleDay.vans(), SampleDay.carriers(), ANNA),
                new Reported.ShipmentsImported(
                        "orders.csv",
                        List.of(
                                SampleDay.delivery(1),
                                SampleDay.delivery(6),
                                SampleDay.unclear(8, 0.6)),
                        3,
                        ANNA),
                new Reported.AddressPinned(
                        id(8), SampleDay.place(8, AddressPrecision.GIVEN, 1), ANNA),
                new Reported.PlanProposed(
                        SamplePlan.searched(
                                0,
                                3,
                                plan,
                                List.of(SamplePlan.unservedTrouble(id(7), MORNING.plusNanos(1))))),
                new Reported.PlanProposed(
                        SamplePlan.proposal(
                                1,
                                4,
                                plan,
                                new PlanProposal.Reason.StopMoved(
                                        id(1), SampleDay.VAN_1, null, 2, "The customer asked."),
                                List.of(),
                                ANNA)),
                new Reported.PlanProposed(
                        SamplePlan.proposal(
                                1,
                                4,
                                plan,
                                new PlanProposal.Reason.CaseAnswer(CASE, 1, null),
                                List.of(),
                                ANNA)),
                new Reported.PlanProposed(
                        SamplePlan.proposal(
                                1,
                                4,
                                plan,
                                new PlanProposal.Reason.CarrierChosen(
                                        id(6), SampleDay.RIVIERA, "Cheaper."),
                                List.of(),
                                ANNA)),
                new Reported.CarriedOver(
                        SamplePlan.proposal(
                                1,
                                4,
                                plan,
                                new PlanProposal.Reason.CarriedOver(MORNING),
                                List.of(),
                                ANNA),
                        new CarriedChanges(
                                List.of(SampleDay.delivery(9)),
                                List.of(SampleTraffic.slowDown()),
                                List.of(SampleTraffic.closure().id()),
                                List.of(
                                        new CarriedChanges.Settled(
                                                id(1), new Lock.ToVehicle(SampleDay.VAN_1)),
                                        new CarriedChanges.Settled(id(6), null)),
                                List.of(id(7)),
                                List.of(CASE))),
                new Reported.ReplanAsked("A person asked.", ANNA),
                new Reported.LockReleased(id(6), ANNA),
                new Reported.CaseAcknowledged(CASE, ANNA),
                new Reported.CaseShelved(
                        CASE, MORNING.plus(Duration.ofHours(1)), "Waiting for the customer.", ANNA),
                new Reported.CaseAnswered(CASE, 2, "It can wait.", ANNA),
                new Reported.CaseTimeReached(CASE),
                new Reported.Undone(ANNA),
                new Reported.Redone(new Actor.Machine()),
                new Reported.SpeedFactorsSet(SampleTraffic.factors(), ANNA),
                new Reported.IncidentReported(SampleTraffic.closure(), ANNA),
                new Reported.IncidentReported(SampleTraffic.slowDown(), Actor.MACHINE),
                new Reported.IncidentLifted(SampleTraffic.closure().id(), ANNA),
                observed(new Observation.VehicleBrokeDown(SampleDay.VAN_1, "gearbox")),
                observed(new Observation.VehicleRecovered(SampleDay.VAN_1)),
                observed(
                        new Observation.WaveLate(
                                "W1", List.of(SampleDay.VAN_1), MORNING, "the lift is stuck")),
                observed(
                        new Observation.TenderRejected(
                                SampleDay.RIVIERA, List.of(id(6)), "no driver")),
                observed(
                        new Observation.CustomerRescheduled(
                                id(1),
                                List.of(
                                        new PromiseWindow(
                                                MORNING, MORNING.plus(Duration.ofHours(1)))))),
                observed(
                        new Observation.ReturnAtDoor(
                                id(1), SampleDay.VAN_1, new Load(1, 2, 3), "wrong size")),
                observed(
                        new Observation.StopProgress(
                                SampleDay.VAN_1, id(1), Observation.Stage.FAILED, "nobody there")),
                observed(
                        new Observation.RouteDelayed(
                                SampleDay.VAN_1, Duration.ofMinutes(12), "traffic")),
                observed(new Observation.TenderAccepted(SampleDay.RIVIERA, List.of(id(3)))),
                new Reported.PolicyActivated(DrillPolicy.spending(500), ANNA),
                new Reported.PeopleSet(
                        new People(
                                List.of(
                                        new DeskPerson("Ada", Role.ADMINISTRATOR),
                                        new DeskPerson("Anna", Role.DISPATCHER))),
                        "Ada",
                        Actor.MACHINE),
                new Reported.PlanProposed(
                        new PlanProposal(
                                1,
                                plan,
                                new PlanProposal.Reason.Repair("Van 1 broke down"),
                                new Basis(6, "monaco-1", List.of(), 0, List.of(), 0),
                                List.of(new Alternative("Mend", CostLedger.EMPTY, "Best.")),
                                List.of(),
                                List.of(
                                        new PlanProposal.Resolution(
                                                SamplePlan.unservedTrouble(id(7), MORNING),
                                                0,
                                                "It is within all limits.")),
                                Actor.MACHINE)),
                new Reported.CaseClosed(CASE, "The customer cancelled.", ANNA));
    }

    private static Reported observed(Observation observation) {
        return new Reported.Observed(ORIGIN, observation);
    }

    public static List<Concluded> conclusions() {
        return Stream.of(
                        conclusionsOfPlan().stream(),
                        SampleTenders.conclusions(),
                        conclusionsOfWords().stream())
                .flatMap(each -> each)
                .toList();
    }

    private static List<Concluded> conclusionsOfWords() {
        return List.of(
                new Concluded.WordsTaken(List.of(id(1), id(2))),
                new Concluded.ActCounted("Anna", new TotalLimits.Total(690, 1, 2)),
                new Concluded.ActReversed(7, "Move S-1 to Van 2", List.of(new CaseId("C5-1"))));
    }

    private static List<Concluded> conclusionsOfPlan() {
        return List.of(
                new Concluded.PlanAdopted(plan()),
                new Concluded.ProposalRefused("It was made from plan 1, the day is at plan 2."),
                new Concluded.DecisionTaken(decision()),
                new Concluded.CaseRaised(reviewCase(new CaseState.Open())),
                new Concluded.CaseRaised(
                        SamplePlan.unservedTrouble(id(7), MORNING).open(CASE, MORNING)),
                new Concluded.CaseMoved(CASE, new CaseState.Open()),
                new Concluded.CaseMoved(CASE, new CaseState.Acknowledged("Anna")),
                new Concluded.CaseMoved(CASE, new CaseState.Shelved("Anna", MORNING, "Later.")),
                new Concluded.CaseMoved(CASE, new CaseState.Closed("Anna", MORNING, "Done.")),
                new Concluded.CaseMoved(CASE, new CaseState.Closed(null, MORNING, "Gone.")),
                new Concluded.ShipmentPlaced(
                        id(8),
                        new Destination.Located(
                                "8 Rue", SampleDay.place(8, AddressPrecision.PLACE, 0.8125))),
                new Concluded.ShipmentPlaced(
                        id(9), new Destination.InReview("9 Rue \ud83d\ude9a \ud800", List.of())),
                new Concluded.ShipmentDeferred(id(7)),
                new Concluded.ShipmentLocked(id(1), new Lock.ToVehicle(SampleDay.VAN_2)),
                new Concluded.ShipmentLocked(id(6), new Lock.ToCarrier(SampleDay.RIVIERA)),
                new Concluded.ShipmentUnlocked(id(6)),
                new Concluded.CaseMoved(CASE, new CaseState.Resolved(MORNING, "Gone.")),
                new Concluded.CaseLatched(CASE),
                new Concluded.CaseReranked(CASE, CasePriority.P1),
                new Concluded.ReportFlagged(ORIGIN, Flag.LATE, "It arrived 20 min late."),
                new Concluded.ObservationTaken(
                        ORIGIN, new Observation.VehicleRecovered(SampleDay.VAN_1)),
                new Concluded.PlanDisturbed(
                        new Disturbance(
                                new Cause(Cause.Kind.VEHICLE_DOWN, "van-1"),
                                "Van 1 broke down",
                                MORNING,
                                7,
                                List.of(id(1)),
                                List.of(SampleDay.VAN_1))),
                new Concluded.DisturbanceOver(new Cause(Cause.Kind.VEHICLE_DOWN, "van-1")),
                new Concluded.StopReopened(id(1), SampleDay.VAN_1),
                new Concluded.RepairRequested("Van 1 broke down"),
                new Concluded.CaseRaised(contradictory()),
                new Concluded.CaseRaised(
                        requested(
                                new Asked.Move(
                                        id(3), SampleDay.VAN_1, null, 2, "Nobody is there."))),
                new Concluded.CaseRaised(requested(new Asked.Give(id(3), SampleDay.RIVIERA, null))),
                new Concluded.CaseRaised(
                        requested(
                                new Asked.Answer(
                                        CASE,
                                        2,
                                        SamplePlan.unservedTrouble(id(7), MORNING).options().get(2),
                                        "The customer asked for it"))),
                new Concluded.ReplanRequested("orders imported"),
                new Concluded.ActTakenBack(12, "Move S-1 to Van 2"),
                new Concluded.ActRepeated("Move S-1 to Van 2"));
    }

    private static Plan plan() {
        return SamplePlan.outsourcing(
                SamplePlan.dealing(
                        List.of(id(1), id(2), id(3), id(4), id(5), id(10), id(11), id(12)),
                        List.of(id(6), id(7))),
                id(6));
    }

    private static DecisionRecord decision() {
        return new DecisionRecord(
                "7.1",
                MORNING,
                ANNA,
                "Where is S-1 served?",
                "Take S-1 off its route",
                new Basis(6, "monaco-1", List.of("2026-07", "live"), -5, List.of(1_000L), 1_000),
                "house-1",
                List.of(
                        new Alternative(
                                "Take S-1 off its route",
                                new CostLedger(List.of(new CostLedger.Line("distance", "", -12))),
                                "Chosen by Anna."),
                        new Alternative("Keep the plan", CostLedger.EMPTY, "Possible.")),
                0,
                "The customer asked.");
    }

    private static ExceptionCase contradictory() {
        return new CaseDraft(
                        new Cause(Cause.Kind.REPORTS_CONTRADICT, "stop S-1"),
                        CasePriority.P2,
                        "Reports contradict each other",
                        "Served and failed.",
                        "Ask.",
                        MORNING,
                        List.of(
                                new CaseOption(
                                        "Believe it and try again",
                                        "",
                                        0,
                                        new CaseOption.Effects(
                                                Duration.ofMinutes(9),
                                                Duration.ofMinutes(5),
                                                2,
                                                1,
                                                70),
                                        new Action.Together(
                                                List.of(
                                                        new Action.Believe(
                                                                ORIGIN,
                                                                new Observation.VehicleRecovered(
                                                                        SampleDay.VAN_1)),
                                                        new Action.TryAgain(id(1), SampleDay.VAN_1),
                                                        new Action.Tell(
                                                                SampleTenders.told().getLast()))))),
                        0)
                .open(CASE, MORNING);
    }

    private static ExceptionCase reviewCase(CaseState state) {
        return new ExceptionCase(
                CASE,
                new Cause(Cause.Kind.ADDRESS_UNCERTAIN, "addresses"),
                CasePriority.P3,
                "1 address needs a look",
                "Several places.",
                "Open the list.",
                MORNING,
                MORNING.plus(Duration.ofMinutes(30)),
                List.of(
                        new CaseOption(
                                "Take the likeliest place",
                                "",
                                0,
                                new Action.TakePlaces(
                                        List.of(
                                                new CaseOption.PlaceChoice(
                                                        id(8),
                                                        SampleDay.place(
                                                                8,
                                                                AddressPrecision.STREET,
                                                                0.6)))))),
                0,
                List.of(
                        new Consequence(
                                new Cause(Cause.Kind.ROUTE_LATE, "van-1"),
                                "Van 1 comes late to 2 stops",
                                "It goes there.",
                                MORNING),
                        new Consequence(
                                new Cause(Cause.Kind.UNSERVED, "S-9"),
                                "Nobody can take S-9",
                                "",
                                null)),
                true,
                state);
    }

    private static ExceptionCase requested(Asked asked) {
        return new ExceptionCase(
                CASE,
                new Cause(Cause.Kind.APPROVAL_WANTED, "S-3"),
                CasePriority.P2,
                "Anna asks: something",
                "It adds 160.00, the limit is 150.00.",
                "Approve it if it is worth it.",
                MORNING,
                MORNING.plusSeconds(600),
                List.of(
                        new CaseOption(
                                "Approve: something",
                                "adds 160.00",
                                16_000,
                                new Action.Approve(
                                        new ApprovalRequest(
                                                asked, "something", "Anna", true, "0a1b"))),
                        new CaseOption("Do not do it", "", 0, new Action.KeepPlan())),
                1,
                new CaseState.Open());
    }
}
