package io.depotdesk.app.routelook;

import java.util.List;

/// How a route's line is broken up, so that routes can be told apart without colours.
///
/// @param dashes lengths of stroke and gap in turn, in pixels; empty for an unbroken line
public record LinePattern(String name, List<Double> dashes) {

    /// Six patterns with five gaps between them that can be told apart at a line width of 3 px.
    public static final List<LinePattern> ALL =
            List.of(
                    new LinePattern("unbroken", List.of()),
                    new LinePattern("long dashes", List.of(18.0, 6.0)),
                    new LinePattern("short dashes", List.of(8.0, 6.0)),
                    new LinePattern("dots", List.of(3.0, 5.0)),
                    new LinePattern("dash, dot", List.of(16.0, 5.0, 3.0, 5.0)),
                    new LinePattern("dash, dot, dot", List.of(16.0, 5.0, 3.0, 5.0, 3.0, 5.0)));

    public LinePattern {
        dashes = List.copyOf(dashes);
    }

    /// Returns the dashes as the drawing functions want them.
    public double[] array() {
        return dashes.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
