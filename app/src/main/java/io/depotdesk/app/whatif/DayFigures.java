package io.depotdesk.app.whatif;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Standing;
import io.depotdesk.app.whatif.Comparison.Figure;
import io.depotdesk.app.whatif.Comparison.Unit;
import io.depotdesk.app.whatif.Comparison.Wish;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierBill;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep.Visit;
import io.depotdesk.domain.watch.ExceptionCase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Works out the figures of two days side by side.
final class DayFigures {

    private final DayView live;
    private final DayView whatIf;
    private final List<Figure> figures = new ArrayList<>();

    DayFigures(DayView live, DayView whatIf) {
        this.live = live;
        this.whatIf = whatIf;
    }

    List<Figure> all() {
        add("Cost of the day", Unit.CENTS, Wish.LESS, day -> plan(day).totalCents());
        terms();
        add("Stops on own routes", Unit.NUMBER, Wish.NONE, DayFigures::stops);
        add(
                "Shipments with carriers",
                Unit.NUMBER,
                Wish.NONE,
                day -> plan(day).outsourced().size());
        add("Unserved", Unit.NUMBER, Wish.LESS, day -> day.count(Standing.UNSERVED));
        add("Not planned yet", Unit.NUMBER, Wish.LESS, day -> day.count(Standing.WAITING));
        add("Left for another day", Unit.NUMBER, Wish.LESS, day -> day.count(Standing.DEFERRED));
        add("Promises that come late", Unit.NUMBER, Wish.LESS, day -> plan(day).stopsLate());
        add("Minutes late, all together", Unit.MINUTES, Wish.LESS, DayFigures::minutesLate);
        figures.add(
                new Figure(
                        "Shipments that change hands",
                        0,
                        Comparison.served(live, whatIf),
                        Unit.NUMBER,
                        Wish.LESS,
                        false));
        add("Vehicles on the road", Unit.NUMBER, Wish.NONE, DayFigures::vehicles);
        add("Distance of own routes", Unit.METRES, Wish.NONE, day -> plan(day).metres());
        add("Open cases", Unit.NUMBER, Wish.LESS, DayFigures::openCases);
        return figures;
    }

    private void add(String label, Unit unit, Wish wish, ToLongFunction<DayView> value) {
        figures.add(
                new Figure(
                        label,
                        value.applyAsLong(live),
                        value.applyAsLong(whatIf),
                        unit,
                        wish,
                        false));
    }

    /// The cost, term by term: those of own routes, and each carrier's bill.
    private void terms() {
        SequencedMap<String, Long> here = terms(live);
        SequencedMap<String, Long> there = terms(whatIf);
        Set<String> labels = new LinkedHashSet<>(here.sequencedKeySet());
        labels.addAll(there.sequencedKeySet());
        for (String label : labels) {
            figures.add(
                    new Figure(
                            label,
                            here.getOrDefault(label, 0L),
                            there.getOrDefault(label, 0L),
                            Unit.CENTS,
                            Wish.LESS,
                            true));
        }
    }

    private static SequencedMap<String, Long> terms(DayView day) {
        SequencedMap<String, Long> terms = new LinkedHashMap<>();
        for (Route route : plan(day).routes()) {
            route.cost().lines().forEach(line -> terms.merge(line.term(), line.cents(), Long::sum));
        }
        for (Outsourced out : plan(day).outsourced()) {
            terms.merge(carrier(day, out.carrier()), out.price().totalCents(), Long::sum);
        }
        // Steps of a tariff and promised volumes: what the bill adds to the single prices.
        for (CarrierBill bill : plan(day).bills()) {
            terms.merge(carrier(day, bill.carrier()), bill.lines().totalCents(), Long::sum);
        }
        return terms;
    }

    private static String carrier(DayView day, CarrierId id) {
        return day.state().carrier(id).map(Carrier::name).orElse(id.value());
    }

    private static Plan plan(DayView day) {
        return day.state().plan();
    }

    private static long stops(DayView day) {
        return plan(day).routes().stream().mapToLong(route -> route.visits().size()).sum();
    }

    private static long vehicles(DayView day) {
        return plan(day).routes().stream().filter(route -> !route.visits().isEmpty()).count();
    }

    private static long minutesLate(DayView day) {
        return plan(day).routes().stream()
                .flatMap(route -> route.visits().stream())
                .map(Visit::lateness)
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }

    private static long openCases(DayView day) {
        return day.state().cases().stream().filter(ExceptionCase::needsPerson).count();
    }
}
