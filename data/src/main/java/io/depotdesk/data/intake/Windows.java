package io.depotdesk.data.intake;

import io.depotdesk.domain.promise.PromiseWindow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// The times of a row at which the consignee can be visited.
final class Windows {

    private static final Pattern RANGE =
            Pattern.compile("\\h*(?:-|–|—|\\bto\\b|\\bbis\\b|\\bà\\b)\\h*");

    private final ClockText clock;
    private final ImportDay day;

    Windows(ClockText clock, ImportDay day) {
        this.clock = clock;
        this.day = day;
    }

    /// Returns the windows in order of time, overlapping ones made one; empty = any time.
    List<PromiseWindow> of(RowCells<OrderField> row, LocalDate date) {
        List<PromiseWindow> windows = new ArrayList<>();
        addRange(row, date, windows);
        add(row, date, OrderField.WINDOW_FROM, OrderField.WINDOW_TO, windows);
        add(row, date, OrderField.WINDOW2_FROM, OrderField.WINDOW2_TO, windows);
        add(row, date, OrderField.WINDOW3_FROM, OrderField.WINDOW3_TO, windows);
        windows.sort(Comparator.comparing(PromiseWindow::opens));
        return merged(windows);
    }

    private void addRange(RowCells<OrderField> row, LocalDate date, List<PromiseWindow> windows) {
        String text = row.text(OrderField.WINDOW);
        if (text.isBlank()) {
            return;
        }
        String[] ends = RANGE.split(text);
        if (ends.length != 2) {
            row.fault(
                    OrderField.WINDOW,
                    "This is not a time from and a time to.",
                    "Write the window as 09:00-11:00.");
            return;
        }
        Instant from = end(row, ends[0], date);
        Instant to = end(row, ends[1], date);
        if (from != null && to != null) {
            window(row, OrderField.WINDOW, from, to, windows);
        }
    }

    private @Nullable Instant end(RowCells<OrderField> row, String text, LocalDate date) {
        return switch (clock.moment(text, date)) {
            case Parsed.Good<Instant>(var moment) -> moment;
            case Parsed.Bad<Instant>(var cause, _) -> {
                row.fault(OrderField.WINDOW, cause, "Write the window as 09:00-11:00.");
                yield null;
            }
        };
    }

    private void add(
            RowCells<OrderField> row,
            LocalDate date,
            OrderField fromField,
            OrderField toField,
            List<PromiseWindow> windows) {
        if (!row.has(fromField) && !row.has(toField)) {
            return;
        }
        Instant from =
                row.has(fromField)
                        ? row.take(fromField, cell -> clock.moment(cell, date))
                        : date.atStartOfDay(day.zone()).toInstant();
        Instant to =
                row.has(toField)
                        ? row.take(toField, cell -> clock.moment(cell, date))
                        : date.plusDays(1).atStartOfDay(day.zone()).toInstant();
        if (from != null && to != null) {
            window(row, row.has(toField) ? toField : fromField, from, to, windows);
        }
    }

    private void window(
            RowCells<OrderField> row,
            OrderField field,
            Instant from,
            Instant to,
            List<PromiseWindow> windows) {
        if (from.isBefore(to)) {
            windows.add(new PromiseWindow(from, to));
            return;
        }
        row.fault(
                field,
                "The window closes at %s and opens at %s.".formatted(local(to), local(from)),
                "Let it close later than it opens.");
    }

    private String local(Instant moment) {
        var local = moment.atZone(day.zone());
        return local.toLocalDate().equals(day.date())
                ? local.toLocalTime().toString()
                : local.toLocalDate() + " " + local.toLocalTime();
    }

    private static List<PromiseWindow> merged(List<PromiseWindow> sorted) {
        List<PromiseWindow> merged = new ArrayList<>();
        for (PromiseWindow next : sorted) {
            PromiseWindow last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.opens().isAfter(last.closes())) {
                merged.add(next);
            } else if (next.closes().isAfter(last.closes())) {
                merged.set(merged.size() - 1, new PromiseWindow(last.opens(), next.closes()));
            }
        }
        return merged;
    }
}
