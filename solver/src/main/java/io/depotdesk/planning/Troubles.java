package io.depotdesk.planning;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns what a plan leaves undone or does wrong into cases for a person, each with ranked options.
final class Troubles {

    private static final int OPTIONS_ON_ROUTES = 3;
    private static final Duration LEAST_TIME = Duration.ofMinutes(30);
    private static final Duration MOST_TIME = Duration.ofHours(2);

    /// From this priority on a shipment that nobody takes is urgent.
    private static final int URGENT = 70;

    private final PlanningDesk desk;

    Troubles(PlanningDesk desk) {
        this.desk = desk;
    }

    /// Returns one case for each shipment that `plan` leaves out and for each route that breaks something.
    List<CaseDraft> of(Plan plan) {
        List<CaseDraft> drafts = new ArrayList<>(new RouteTroubles(desk, plan).all());
        if (plan.unserved().isEmpty()) {
            return drafts;
        }
        var placements = new Placements(new PlanningDesk(desk.state.whatIf(plan), desk.travel));
        for (Unserved left : plan.unserved()) {
            // What was left for another day since the plan was made is settled.
            if (desk.isPlanned(left.shipment())) {
                drafts.add(unserved(left, placements));
            }
        }
        return drafts;
    }

    private CaseDraft unserved(Unserved left, Placements placements) {
        Shipment shipment = desk.state.shipment(left.shipment()).orElseThrow();
        return unserved(left, placements.of(shipment));
    }

    /// Returns the trouble that nobody takes a shipment, with these ways out.
    ///
    /// @param ways best first
    CaseDraft unserved(Unserved left, List<PlacementOption> ways) {
        Shipment shipment = desk.state.shipment(left.shipment()).orElseThrow();
        List<CaseOption> options = new ArrayList<>();
        for (PlacementOption option : ways) {
            if (isOpen(option) && options.size() < OPTIONS_ON_ROUTES) {
                options.add(
                        new CaseOption(
                                label(option),
                                effect(option),
                                option.extraCents(),
                                option.effects(desk.state),
                                option.action()));
            }
        }
        boolean onlyWaiting = options.isEmpty();
        options.add(
                new CaseOption(
                        "Leave for another day",
                        "The promise is broken; the customer has to be told",
                        0,
                        new Effects(
                                Duration.ofDays(1), Duration.ofDays(1), 1, 0, shipment.priority()),
                        new Action.Defer(shipment.id())));
        return new CaseDraft(
                new Cause(Cause.Kind.UNSERVED, shipment.id().value()),
                shipment.priority() >= URGENT ? CasePriority.P1 : CasePriority.P2,
                "Nobody can take %s".formatted(shipment.id()),
                detail(left),
                onlyWaiting
                        ? "No vehicle or carrier of the day can take it, even if times give way."
                                + " Without an answer it waits for another day."
                        : "Either a rule gives way (the options say which and by how much), or the"
                                + " shipment waits for another day. Without an answer it waits.",
                deadline(shipment),
                options,
                options.size() - 1);
    }

    /// A route that no road reaches or a skill that is not there helps nobody.
    private static boolean isOpen(PlacementOption option) {
        return option.broken().stream()
                .allMatch(broken ->
                        switch (broken.rule()) {
                            case LATENESS, SHIFT_END, BREAK -> true;
                            case WEIGHT, VOLUME, PARCELS, SKILL, UNREACHABLE -> false;
                        });
    }

    private static String label(PlacementOption option) {
        return switch (option.action()) {
            case Action.PutOnRoute _ -> "Put on " + option.label();
            case Action.GiveToCarrier _ -> "Give to " + option.label();
            case Action.Defer _,
                    Action.TakePlaces _,
                    Action.Believe _,
                    Action.TryAgain _,
                    Action.Together _,
                    Action.Approve _,
                    Action.Tell _,
                    Action.KeepPlan _ ->
                    option.label();
        };
    }

    private static String effect(PlacementOption option) {
        String cost = money(option.extraCents());
        return option.broken().isEmpty()
                ? cost + ", all promises kept"
                : cost + ". " + option.broken().getFirst().reason();
    }

    static String money(long cents) {
        return String.format(Locale.ROOT, "%+.2f", cents / 100.0);
    }

    private static String detail(Unserved left) {
        var sentences = new StringBuilder();
        for (WhyNot reason : left.reasons()) {
            sentences.append(reason.name()).append(": ").append(reason.reason());
            if (reason.relaxation() != null) {
                sentences.append(" It ").append(reason.relaxation()).append('.');
            }
            sentences.append('\n');
        }
        return sentences.toString().strip();
    }

    /// Half of the time until the promise closes, within bounds: later there would be nothing left to decide.
    private Instant deadline(Shipment shipment) {
        Instant now = desk.state.at();
        if (shipment.windows().isEmpty()) {
            return now.plus(MOST_TIME);
        }
        Duration half = Duration.between(now, shipment.windows().getLast().closes()).dividedBy(2);
        if (half.compareTo(LEAST_TIME) < 0) {
            return now.plus(LEAST_TIME);
        }
        return now.plus(half.compareTo(MOST_TIME) > 0 ? MOST_TIME : half);
    }
}
