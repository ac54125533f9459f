package io.depotdesk.app.routelook;

import io.depotdesk.domain.promise.PromiseWindow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes times on map and timeline.
///
/// @param zone the depot's time zone
public record Clock(ZoneId zone) {

    private static final DateTimeFormatter HOURS_MINUTES =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// Returns `14:05`.
    public String time(Instant at) {
        return HOURS_MINUTES.format(at.atZone(zone));
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

    /// Returns a difference in money: `+4.20`, `−1.10`, `±0.00`.
    public static String money(long cents) {
        return String.format(
                Locale.ROOT,
                "%s%,d.%02d",
                cents > 0 ? "+" : cents < 0 ? "−" : "±",
                Math.abs(cents) / 100,
                Math.abs(cents) % 100);
    }
}
