package io.depotdesk.domain.measure;

import java.util.List;

/// What something costs, line by line, in whole cents.
public record CostLedger(List<Line> lines) {

    public static final CostLedger EMPTY = new CostLedger(List.of());

    public CostLedger {
        lines = List.copyOf(lines);
    }

    public long totalCents() {
        return lines.stream().mapToLong(Line::cents).sum();
    }

    /// @param term what is paid for, in the trade's words ("distance", "working time", "contract price")
    /// @param basis how the amount came about ("41.3 km × 0.38"), may be empty
    public record Line(String term, String basis, long cents) {}
}
