package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.Consequence;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The one case for an event and everything that follows from it.
final class RootCase {

    private static final int LINES = 12;

    private final DispatchState state;
    private final Disturbance disturbance;
    private final List<Traced> traced;

    /// A trouble of the plan and how it follows from its root.
    record Traced(CaseDraft trouble, String evidence) {}

    RootCase(DispatchState state, Disturbance disturbance, List<Traced> traced) {
        this.state = state;
        this.disturbance = disturbance;
        this.traced = List.copyOf(traced);
    }

    CaseDraft draft() {
        List<CaseOption> options = new ArrayList<>();
        int safeDefault;
        CaseDraft first = traced.getFirst().trouble();
        if (traced.size() == 1) {
            options.addAll(first.options());
            safeDefault = first.safeDefault();
        } else {
            CaseOption best = together("Do what is best for each: ", true);
            CaseOption safe = together("", false);
            if (!best.action().equals(safe.action())) {
                options.add(best);
            }
            options.add(safe);
            safeDefault = options.size() - 1;
        }
        return new CaseDraft(
                disturbance.cause(),
                traced.stream()
                        .map(each -> each.trouble().priority())
                        .min(Comparator.naturalOrder())
                        .orElse(CasePriority.P3),
                disturbance.title() + ": " + summary(),
                detail(),
                traced.size() == 1
                        ? first.guidance()
                        : "All of these follow from one event; one answer settles them."
                                + " Without one they stay as they are or wait for another day.",
                traced.stream()
                        .map(each -> each.trouble().deadline())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                options,
                safeDefault,
                consequences());
    }

    private List<Consequence> consequences() {
        return traced.stream()
                .map(each ->
                        new Consequence(
                                each.trouble().cause(),
                                each.trouble().title(),
                                each.evidence(),
                                promiseCloses(state, each.trouble().cause())))
                .toList();
    }

    /// Returns when the promise of the shipment that a trouble is about closes, null if there is none.
    static @Nullable Instant promiseCloses(DispatchState state, Cause cause) {
        return switch (cause.kind()) {
            case UNSERVED, RESCHEDULED, STOP_FAILED ->
                    state.shipment(new ShipmentId(cause.subject()))
                            .map(Shipment::windows)
                            .filter(windows -> !windows.isEmpty())
                            .map(List::getLast)
                            .map(PromiseWindow::closes)
                            .orElse(null);
            case ROUTE_LATE,
                    ROUTE_BREAKS_RULE,
                    ADDRESS_UNCERTAIN,
                    ROADS_DISTURBED,
                    VEHICLE_DOWN,
                    WAVE_LATE,
                    ROUTE_DELAYED,
                    TENDER_REJECTED,
                    RETURN_AT_DOOR,
                    REPORTS_CONTRADICT,
                    APPROVAL_WANTED,
                    TENDER_STUCK ->
                    null;
        };
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        long left = count(Cause.Kind.UNSERVED);
        long late = count(Cause.Kind.ROUTE_LATE);
        long broken = count(Cause.Kind.ROUTE_BREAKS_RULE);
        if (left > 0) {
            parts.add(Upsets.shipments((int) left) + " left over");
        }
        if (late > 0) {
            parts.add(late == 1 ? "1 route late" : late + " routes late");
        }
        if (broken > 0) {
            parts.add(broken == 1 ? "1 route breaks a rule" : broken + " routes break rules");
        }
        return String.join(", ", parts);
    }

    private long count(Cause.Kind kind) {
        return traced.stream().filter(each -> each.trouble().cause().kind() == kind).count();
    }

    private String detail() {
        List<String> lines = new ArrayList<>();
        traced.stream()
                .limit(LINES)
                .map(each -> each.trouble().title() + ". " + each.evidence())
                .forEach(lines::add);
        if (traced.size() > LINES) {
            lines.add("And %d more.".formatted(traced.size() - LINES));
        }
        return String.join("\n", lines);
    }

    private CaseOption together(String lead, boolean best) {
        List<Action> actions = new ArrayList<>();
        long cents = 0;
        Effects effects = Effects.NONE;
        int routes = 0;
        int carriers = 0;
        int wait = 0;
        int kept = 0;
        for (Traced each : traced) {
            CaseDraft trouble = each.trouble();
            CaseOption option = trouble.options().get(best ? 0 : trouble.safeDefault());
            actions.add(option.action());
            cents += option.extraCents();
            effects = effects.plus(option.effects());
            switch (option.action()) {
                case Action.PutOnRoute _, Action.TryAgain _, Action.Together _ -> routes++;
                case Action.GiveToCarrier _ -> carriers++;
                case Action.Defer _ -> wait++;
                case Action.TakePlaces _,
                        Action.Believe _,
                        Action.Approve _,
                        Action.Tell _,
                        Action.KeepPlan _ ->
                        kept++;
            }
        }
        List<String> parts = new ArrayList<>();
        add(parts, "put %d on routes", routes);
        add(parts, "give %d to carriers", carriers);
        add(parts, "leave %d for another day", wait);
        add(parts, "leave %d as they are", kept);
        String what = String.join(", ", parts);
        return new CaseOption(
                lead.isEmpty() ? capital(what) : lead + what,
                "The costs of each one alone, added up. Together it may cost more or less",
                cents,
                effects,
                new Action.Together(actions));
    }

    private static void add(List<String> parts, String what, int count) {
        if (count > 0) {
            parts.add(what.formatted(count));
        }
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
