package io.depotdesk.app.look;

import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.promise.PromiseWindow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes times, money and measures the way the whole desk writes them.
///
/// @param zone the depot's time zone
public record Words(ZoneId zone) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT_DATE =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    /// Returns `14:05`.
    public String time(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /// Returns `Mon 23 Nov`.
    public static String shortDate(LocalDate date) {
        return SHORT_DATE.format(date);
    }

    /// Returns `Mon 23 Nov 2026`.
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /// Returns `09:00–12:00`.
    public String span(Instant from, Instant to) {
        return time(from) + "–" + time(to);
    }

    /// Returns every window, `any time` if there is none.
    public String windows(List<PromiseWindow> windows) {
        return windows.isEmpty()
                ? "any time"
                : windows.stream()
                        .map(window -> span(window.opens(), window.closes()))
                        .collect(Collectors.joining(", "));
    }

    /// Returns `45 s`, `18 min` or `1 h 05`.
    public static String duration(Duration length) {
        long seconds = Math.abs(length.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 60
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d", minutes / 60, minutes % 60);
    }

    /// Returns how long until `deadline`: `in 18 min`, `4 min over`.
    public static String until(Instant now, Instant deadline) {
        Duration left = Duration.between(now, deadline);
        return left.isNegative() ? duration(left) + " over" : "in " + duration(left);
    }

    /// Returns `€1,234.50`.
    public static String money(long cents) {
        return (cents < 0 ? "−" : "") + "€" + amount(cents);
    }

    /// Returns a difference in money: `+4.20`, `−1.10`, `±0.00`.
    public static String extra(long cents) {
        return (cents > 0 ? "+" : cents < 0 ? "−" : "±") + amount(cents);
    }

    private static String amount(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d", Math.abs(cents) / 100, Math.abs(cents) % 100);
    }

    /// Returns `41.3 km`.
    public static String kilometres(long metres) {
        return String.format(Locale.ROOT, "%,.1f km", metres / 1000.0);
    }

    /// Returns `12.5 kg`.
    public static String weight(long grams) {
        return String.format(Locale.ROOT, "%,.1f kg", grams / 1000.0);
    }

    /// Returns `30 l`.
    public static String volume(long cubicCentimetres) {
        return String.format(Locale.ROOT, "%,.0f l", cubicCentimetres / 1000.0);
    }

    /// Returns `12.5 kg · 30 l · 3 parcels`.
    public static String load(Load load) {
        return weight(load.grams())
                + " · "
                + volume(load.cubicCentimetres())
                + " · "
                + count(load.parcels(), "parcel", "parcels");
    }

    /// Returns `1 stop` or `12 stops`.
    public static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /// Returns `Ann, Bob and Cy`.
    public static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// Returns `97 %`.
    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
