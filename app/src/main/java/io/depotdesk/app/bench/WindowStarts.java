package io.depotdesk.app.bench;

import io.depotdesk.app.home.Home;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Starts of the whole program on a home, each in a program of its own.
public final class WindowStarts {

    /// The program's first word for one start that says how long it took; the second is the folder of its home. It is no
    /// command, because a start without words reads in no commands either.
    public static final String ONCE = "start-once";

    private final List<String> lines = new ArrayList<>();

    private WindowStarts() {}

    /// Starts the program `times` times on `home` and closes it when its window can be used.
    public static WindowStarts measure(Home home, int times)
            throws IOException, InterruptedException {
        var starts = new WindowStarts();
        for (int i = 0; i < times; i++) {
            long asked = System.currentTimeMillis();
            String answer = ChildProgram.run(List.of(ONCE, home.folder().toString()));
            var start = new JsonMapper().readValue(answer, WindowStart.class);
            starts.lines.add(
                    String.format(
                            Locale.ROOT,
                            "%d ms to the usable window, %d ms of CPU: %d ms to Java's begin, then"
                                + " %d ms until the day is open, then %d ms until it is painted",
                            start.paintedAt() - asked,
                            start.cpuMillis(),
                            start.machineAt() - asked,
                            start.openedAt() - start.machineAt(),
                            start.paintedAt() - start.openedAt()));
        }
        return starts;
    }

    /// Returns one line for each start, in order.
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
