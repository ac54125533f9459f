package io.depotdesk.testdays;

import io.depotdesk.policy.Actor;
import io.depotdesk.policy.ApprovalExample;
import io.depotdesk.policy.ApprovalRules;
import io.depotdesk.policy.Authority;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.People;
import io.depotdesk.policy.Role;
import io.depotdesk.simulation.DrillPolicy;

import java.time.Duration;
import java.util.List;

/// People who sign in at the desk of a [SampleDay], and a policy under which Anna, who dispatches, may add 5.00 to
/// the cost of the day, and supervisors 50.00.
public final class SampleTeam {

    public static final Actor.Person ADA = new Actor.Person("Ada");
    public static final Actor.Person SUE = new Actor.Person("Sue");
    public static final Actor.Person SVEN = new Actor.Person("Sven");

    public static final People PEOPLE =
            new People(
                    List.of(
                            new DeskPerson("Ada", Role.ADMINISTRATOR),
                            new DeskPerson("Sue", Role.SUPERVISOR),
                            new DeskPerson("Sven", Role.SUPERVISOR),
                            new DeskPerson(SampleDay.ANNA.name(), Role.DISPATCHER)));

    private SampleTeam() {}

    /// Returns the policy, with `approvalWithin` for supervisors to answer.
    public static DispatchPolicy policy() {
        DispatchPolicy drill = DrillPolicy.spending(0);
        return new DispatchPolicy(
                "team-1",
                drill.machine(),
                new Authority(500, Duration.ofHours(24), 3, 5, 89),
                drill.clearMarginCents(),
                Duration.ofMinutes(10),
                drill.urgency(),
                drill.queue(),
                drill.rules(),
                drill.examples(),
                new ApprovalRules(
                        new Authority(5_000, Duration.ofHours(48), 10, 20, 100),
                        true,
                        List.of(
                                new ApprovalExample(
                                        "More than 5.00 is asked for",
                                        Role.DISPATCHER,
                                        501,
                                        0,
                                        0,
                                        1,
                                        0,
                                        false,
                                        ApprovalExample.Expected.ASK))));
    }
}
