package io.depotdesk.simulation;

import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.policy.ApprovalExample;
import io.depotdesk.policy.ApprovalRules;
import io.depotdesk.policy.Authority;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.Guidance;
import io.depotdesk.policy.PolicyExample;
import io.depotdesk.policy.PolicyExample.Expected;
import io.depotdesk.policy.QueueRules;
import io.depotdesk.policy.Role;
import io.depotdesk.policy.TenderExample;
import io.depotdesk.policy.TenderRules;
import io.depotdesk.policy.TotalLimits;
import io.depotdesk.policy.TroubleRule;
import io.depotdesk.policy.Urgency;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// A policy for drills: the same modest authority for every kind of trouble.
public final class DrillPolicy {

    private DrillPolicy() {}

    /// Returns it with this much money to spend without asking.
    public static DispatchPolicy spending(long cents) {
        return policy("drill-" + cents, cents, TotalLimits.NONE);
    }

    /// Returns the same where many small acts of one person are a large one, so soon that a busy hour is too much.
    public static DispatchPolicy addingUp(long cents) {
        return policy("drill-adding-up-" + cents, cents, totals());
    }

    private static DispatchPolicy policy(String version, long cents, TotalLimits totals) {
        return new DispatchPolicy(
                version,
                new Authority(cents, Duration.ofMinutes(10), 2, 20, 60),
                new Authority(20_000, Duration.ofHours(1), 10, 50, 90),
                20,
                Duration.ofMinutes(10),
                new Urgency(40, 15, Duration.ofHours(1), Duration.ofMinutes(15)),
                QueueRules.USUAL,
                Arrays.stream(Cause.Kind.values()).map(DrillPolicy::rule).toList(),
                List.of(
                        new PolicyExample(
                                "What costs nothing is done",
                                Cause.Kind.UNSERVED,
                                List.of(
                                        new PolicyExample.Option(
                                                "Put on Van 1", cents, 0, 0, 1, 0)),
                                Expected.DECIDE,
                                1),
                        new PolicyExample(
                                "One cent too many is asked",
                                Cause.Kind.UNSERVED,
                                List.of(
                                        new PolicyExample.Option(
                                                "Give to a courier", cents + 1, 0, 0, 1, 0)),
                                Expected.ASK,
                                0)),
                new ApprovalRules(
                        Authority.UNLIMITED,
                        true,
                        List.of(
                                new ApprovalExample(
                                        "What is dear is asked for",
                                        Role.DISPATCHER,
                                        20_001,
                                        0,
                                        0,
                                        1,
                                        0,
                                        false,
                                        ApprovalExample.Expected.ASK)),
                        totals));
    }

    private static TotalLimits totals() {
        var dispatcher = new TotalLimits.Total(3_000, 20, 100);
        return new TotalLimits(
                Duration.ofHours(1),
                dispatcher,
                new TotalLimits.Total(10_000, 60, 300),
                new Guidance(
                        "This is a drill.",
                        "Nothing follows.",
                        "There are 20 minutes.",
                        "Ask somebody."),
                List.of(
                        new TotalLimits.TotalExample(
                                "One stop too many is asked for",
                                Role.DISPATCHER,
                                dispatcher,
                                new TotalLimits.Total(0, 0, 1),
                                ApprovalExample.Expected.ASK)));
    }

    /// Returns rules that offer shipments by themselves to all carriers that can be asked without a person.
    ///
    /// @param atOnce to how many at the same time
    public static TenderRules tendering(TenderRules.Order order, int atOnce) {
        return new TenderRules(
                List.of(Channel.MANIFEST, Channel.API),
                order,
                order == TenderRules.Order.FIXED ? List.of("flash", "riviera") : List.of(),
                Duration.ofMinutes(2),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                atOnce,
                100,
                List.of(
                        new TenderExample(
                                "The only one is asked",
                                List.of(new TenderExample.Bid("riviera", 690, 20)),
                                "riviera",
                                List.of("riviera"))));
    }

    private static TroubleRule rule(Cause.Kind kind) {
        return new TroubleRule(
                kind,
                true,
                Duration.ofMinutes(20),
                100,
                new Guidance(
                        "This is a drill.",
                        "Nothing follows.",
                        "There are 20 minutes.",
                        "Choose the first option."));
    }
}
