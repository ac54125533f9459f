package io.depotdesk.app.details;

import io.depotdesk.app.look.Words;
import io.depotdesk.domain.plan.StopTimes;
import io.depotdesk.domain.plan.StopTimes.Reached;
import io.depotdesk.domain.plan.StopTimes.Span;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The times of a stop, each way of knowing them on a line of its own, so that none hides another.
final class TimesOfStop {

    private TimesOfStop() {}

    /// Returns whether there is more to tell than the plan in force and the promise do.
    static boolean areTold(StopTimes times) {
        return times.planned() != null || times.actual() != null;
    }

    static Node of(StopTimes times, Words words) {
        return new Facts()
                .add("Asked for", words.windows(times.requested()))
                .add("Planned", span(times.planned(), words))
                .add("Expected now", span(times.projected(), words))
                .add("Driver", reached(times.actual(), words))
                .add("In the end", reached(times.realised(), words))
                .node();
    }

    static String span(@Nullable Span span, Words words) {
        return span == null ? "" : words.span(span.begins(), span.leaves());
    }

    static String reached(@Nullable Reached reached, Words words) {
        if (reached == null) {
            return "";
        }
        @Nullable Instant arrived = reached.arrived();
        @Nullable Instant left = reached.left();
        if (arrived == null) {
            return left == null ? "" : "done at " + words.time(left);
        }
        return left == null ? "there since " + words.time(arrived) : words.span(arrived, left);
    }
}
