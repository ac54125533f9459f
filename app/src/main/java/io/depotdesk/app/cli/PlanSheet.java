package io.depotdesk.app.cli;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.ExceptionCase;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A planned day as text for a terminal.
final class PlanSheet {

    private final DispatchState state;
    private final DateTimeFormatter time;
    private final StringBuilder text = new StringBuilder();

    PlanSheet(DispatchState state) {
        this.state = state;
        this.time =
                DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                        .withZone(Objects.requireNonNull(state.day()).zone());
    }

    String text() {
        Plan plan = state.plan();
        var day = Objects.requireNonNull(state.day());
        line(
                "%s, depot %s, %d shipments",
                day.date(), day.depot().name(), state.shipments().size());
        line("");
        line(
                "%-14s %-16s %6s %6s %6s %8s %10s",
                "Vehicle", "Driver", "Out", "Back", "Stops", "km", "Cost");
        for (Route route : plan.routes()) {
            route(route);
        }
        line("");
        for (Carrier carrier : state.carriers()) {
            var taken =
                    plan.outsourced().stream()
                            .filter(out -> out.carrier().equals(carrier.id()))
                            .toList();
            long cents = taken.stream().mapToLong(out -> out.price().totalCents()).sum();
            line("%-31s %20d %19.2f", carrier.name(), taken.size(), cents / 100.0);
            plan.bills().stream()
                    .filter(bill -> bill.carrier().equals(carrier.id()))
                    .flatMap(bill -> bill.lines().lines().stream())
                    .forEach(it -> line("  %-50s %19.2f", words(it), it.cents() / 100.0));
        }
        line("");
        line(
                "Cost of the day %.2f, %.1f km on own routes, %d stops late",
                plan.totalCents() / 100.0, plan.metres() / 1000.0, plan.stopsLate());
        cases();
        return text.toString();
    }

    /// Returns the clause of a bill with how it came about, as far as there is room.
    private static String words(CostLedger.Line line) {
        String basis = line.basis().substring(line.basis().indexOf(':') + 1).strip();
        return "%s (%s)".formatted(line.term(), basis);
    }

    private void route(Route route) {
        Vehicle vehicle = state.vehicle(route.vehicle()).orElseThrow();
        if (route.visits().isEmpty()) {
            line("%-14s %-16s stays at the depot", vehicle.name(), vehicle.driver());
            return;
        }
        line(
                "%-14s %-16s %6s %6s %6d %8.1f %10.2f",
                vehicle.name(),
                vehicle.driver(),
                time.format(route.departs()),
                time.format(route.returns()),
                route.visits().size(),
                route.metres() / 1000.0,
                route.cost().totalCents() / 100.0);
    }

    private void cases() {
        List<ExceptionCase> open =
                state.cases().stream().filter(ExceptionCase::needsPerson).toList();
        line("");
        line(open.isEmpty() ? "Nothing needs a person." : "Needs a person:");
        for (ExceptionCase each : open) {
            line(
                    "  %s  %s (until %s)",
                    each.priority(), each.title(), time.format(each.deadline()));
            for (CaseOption option : each.options()) {
                line("        %s: %s", option.label(), option.effect());
            }
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
