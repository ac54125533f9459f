package io.depotdesk.app.board;

import io.depotdesk.app.cases.CaseRow;
import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Standing;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Escalation;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.DecisionRecord;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Works out the key figures of a day.
public final class KeyFigures {

    private KeyFigures() {}

    /// Returns the figures in groups that belong together: who carries, what needs a look, money, people.
    public static List<List<KeyFigure>> of(DayView day) {
        return List.of(carried(day), troubles(day), money(day), people(day));
    }

    private static List<KeyFigure> carried(DayView day) {
        long own = day.count(Standing.ON_ROUTE) + day.count(Standing.LATE);
        return List.of(
                calm(
                        "Shipments",
                        "Orders",
                        count(day.placements().size()),
                        "All shipments of the day.",
                        null),
                calm("Own routes", "Own", count(own), "Stops on own routes.", Standing.ON_ROUTE),
                calm(
                        "Carriers",
                        "Carriers",
                        count(day.count(Standing.WITH_CARRIER)),
                        "Shipments that carriers take.",
                        Standing.WITH_CARRIER));
    }

    private static List<KeyFigure> troubles(DayView day) {
        List<KeyFigure> figures = new ArrayList<>();
        long waiting = day.count(Standing.WAITING);
        if (waiting > 0) {
            figures.add(
                    alert(
                            "Not planned",
                            "Waiting",
                            waiting,
                            Tone.WARN,
                            Icons.WAITING,
                            "Shipments that the next search will place.",
                            Standing.WAITING));
        }
        figures.add(
                alert(
                        "Unserved",
                        "Unserved",
                        day.count(Standing.UNSERVED),
                        Tone.BAD,
                        Icons.UNSERVED,
                        "Shipments that nobody can take as things stand.",
                        Standing.UNSERVED));
        figures.add(
                alert(
                        "In review",
                        "Review",
                        day.count(Standing.IN_REVIEW),
                        Tone.WARN,
                        Icons.IN_REVIEW,
                        "Shipments whose address is uncertain.",
                        Standing.IN_REVIEW));
        figures.add(
                alert(
                        "Late stops",
                        "Late",
                        day.state().plan().stopsLate(),
                        Tone.BAD,
                        Icons.LATE,
                        "Stops planned after their promise closes.",
                        Standing.LATE));
        figures.add(
                calm(
                        "Deferred",
                        "Deferred",
                        count(day.count(Standing.DEFERRED)),
                        "Shipments left for another day.",
                        Standing.DEFERRED));
        return figures;
    }

    private static List<KeyFigure> money(DayView day) {
        Plan plan = day.state().plan();
        long served =
                plan.outsourced().size()
                        + plan.routes().stream().mapToLong(it -> it.visits().size()).sum();
        return List.of(
                calm(
                        "Distance",
                        "Distance",
                        Words.kilometres(plan.metres()),
                        "All own routes.",
                        null),
                calm(
                        "Cost of the day",
                        "Cost",
                        Words.money(plan.totalCents()),
                        "Own routes %s, carriers %s."
                                .formatted(
                                        Words.money(plan.routesCents()),
                                        Words.money(plan.carriersCents())),
                        null),
                calm(
                        "Per shipment",
                        "Each",
                        served == 0 ? "–" : Words.money(plan.totalCents() / served),
                        "Cost of the day by shipments served.",
                        null));
    }

    private static List<KeyFigure> people(DayView day) {
        DispatchState state = day.state();
        Escalation figures = day.escalation();
        int decisions = figures.alone().size() + figures.byPeople();
        long byDefault = figures.alone().stream().filter(DecisionRecord::isSafeDefault).count();
        long open = state.cases().stream().filter(ExceptionCase::needsPerson).count();
        boolean orders = !state.shipments().isEmpty();
        return List.of(
                calm(
                        "Without a person",
                        "Alone",
                        decisions == 0 ? "–" : Words.percent(figures.shareAlone()),
                        "%,d of %,d decisions were taken without a person, %,d of them because nobody answered in time. Ctrl+4 lists them."
                                .formatted(figures.alone().size(), decisions, byDefault),
                        null),
                alert(
                        "Open cases",
                        "Cases",
                        open,
                        Tone.WARN,
                        Icons.WARNING,
                        "Cases that wait for a person now.",
                        null),
                calm(
                        "Cases per 100",
                        "Per 100",
                        orders ? rate(figures.per100Orders()) : "–",
                        "Cases raised today for each 100 orders; the target is below 5. %s"
                                .formatted(causes(figures)),
                        null),
                calm(
                        "Per hour",
                        "An hour",
                        figures.cases() == 0 ? "–" : rate(figures.perOperatorHour()),
                        "Cases raised for each hour that a person was at the desk; the target is"
                                + " below 6.",
                        null));
    }

    private static String rate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String causes(Escalation figures) {
        return figures.byKind().entrySet().stream()
                .sorted(Map.Entry.<Cause.Kind, Integer>comparingByValue().reversed())
                .limit(5)
                .map(each -> "%s %d".formatted(CaseRow.word(each.getKey()), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static KeyFigure calm(
            String label,
            String shortLabel,
            String value,
            String meaning,
            @Nullable Standing shows) {
        return new KeyFigure(label, shortLabel, value, Tone.CALM, Icons.INFO, meaning, shows);
    }

    private static KeyFigure alert(
            String label,
            String shortLabel,
            long number,
            Tone tone,
            Ikon icon,
            String meaning,
            @Nullable Standing shows) {
        return new KeyFigure(
                label,
                shortLabel,
                count(number),
                number == 0 ? Tone.CALM : tone,
                icon,
                meaning,
                shows);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
