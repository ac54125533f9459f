package io.depotdesk.app.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Which time is where.
///
/// @param left the time at x = 0
/// @param pixelsPerHour in logical pixels
record TimeScale(Instant left, double pixelsPerHour) {

    static final double LEAST_PIXELS_PER_HOUR = 12;

    /// One pixel for each second: even a stop of half a minute can be read.
    static final double MOST_PIXELS_PER_HOUR = 3600;

    private static final int[] STEPS_IN_MINUTES = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360};

    TimeScale {
        pixelsPerHour = Math.clamp(pixelsPerHour, LEAST_PIXELS_PER_HOUR, MOST_PIXELS_PER_HOUR);
    }

    /// Returns the scale that shows the time between `from` and `to` on `width` pixels.
    static TimeScale showing(Instant from, Instant to, double width) {
        double hours = Math.max(1.0 / 60, Duration.between(from, to).toMillis() / 3_600_000.0);
        return new TimeScale(from, width / hours);
    }

    double x(Instant at) {
        return Duration.between(left, at).toMillis() / 3_600_000.0 * pixelsPerHour;
    }

    Instant at(double x) {
        return left.plusMillis(Math.round(x / pixelsPerHour * 3_600_000));
    }

    /// Returns the scale after the picture was moved `pixels` to the left.
    TimeScale moved(double pixels) {
        return new TimeScale(at(pixels), pixelsPerHour);
    }

    /// Returns the scale `factor` times as large, with the time at `x` kept where it is.
    TimeScale zoomed(double factor, double x) {
        TimeScale larger = new TimeScale(left, pixelsPerHour * factor);
        return larger.moved(larger.x(at(x)) - x);
    }

    /// Returns round times of day between 0 and `width`, at least `room` pixels apart.
    List<ZonedDateTime> ticks(double width, double room, ZoneId zone) {
        int step = STEPS_IN_MINUTES[STEPS_IN_MINUTES.length - 1];
        for (int candidate : STEPS_IN_MINUTES) {
            if (candidate * pixelsPerHour / 60 >= room) {
                step = candidate;
                break;
            }
        }
        List<ZonedDateTime> ticks = new ArrayList<>();
        ZonedDateTime tick = left.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        Instant end = at(width);
        while (!tick.toInstant().isAfter(end)) {
            if (!tick.toInstant().isBefore(left)) {
                ticks.add(tick);
            }
            tick = tick.plusMinutes(step);
        }
        return ticks;
    }
}
