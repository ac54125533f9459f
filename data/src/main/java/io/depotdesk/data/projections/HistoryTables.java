package io.depotdesk.data.projections;

import io.depotdesk.dispatch.JournalUnit;

import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The tables that only grow, and the digest that tells whether they still hold what was put into them. The
/// database has checksums for neither rows nor pages that would tell.
final class HistoryTables {

    static final String NO_DIGEST = "";

    private static final String READ_UNITS = "select * from journal_units order by sequence";
    private static final String READ_DECISIONS =
            "select * from decisions order by sequence, ordinal";

    private HistoryTables() {}

    /// Adds the rows of `units`.
    ///
    /// @return the digest that follows `digest` with them
    static String add(Handle handle, List<JournalUnit> units, String digest) {
        List<UnitRow> unitRows = units.stream().map(UnitRow::of).toList();
        List<DecisionRow> decisions =
                units.stream().flatMap(unit -> DecisionRow.of(unit).stream()).toList();
        try (var batch =
                handle.prepareBatch(
                        """
                        insert into journal_units (sequence, taken_at, kind, by_name, conclusions)
                        values (:sequence, :takenAt, :kind, :byName, :conclusions)
                        """)) {
            unitRows.forEach(row -> batch.bindMethods(row).add());
            batch.execute();
        }
        if (!decisions.isEmpty()) {
            try (var batch =
                    handle.prepareBatch(
                            """
                            insert into decisions (id, sequence, ordinal, decided_at, actor, by_machine,
                                question, answer, alternatives, cents, override_reason, known_up_to,
                                roads_version, seed, steps)
                            values (:id, :sequence, :ordinal, :decidedAt, :actor, :byMachine,
                                :question, :answer, :alternatives, :cents, :overrideReason, :knownUpTo,
                                :roadsVersion, :seed, :steps)
                            """)) {
                decisions.forEach(row -> batch.bindMethods(row).add());
                batch.execute();
            }
        }
        String follows = digest;
        for (JournalUnit unit : units) {
            follows = next(follows, UnitRow.of(unit), DecisionRow.of(unit));
        }
        return follows;
    }

    /// Returns the digest of what the tables hold, by reading every row.
    static String digest(Handle handle) {
        try (var units = handle.createQuery(READ_UNITS).mapTo(UnitRow.class).iterator();
                var decisions =
                        handle.createQuery(READ_DECISIONS).mapTo(DecisionRow.class).iterator()) {
            String digest = NO_DIGEST;
            DecisionRow waiting = decisions.hasNext() ? decisions.next() : null;
            while (units.hasNext()) {
                UnitRow unit = units.next();
                var own = new ArrayList<DecisionRow>();
                while (waiting != null && waiting.sequence() == unit.sequence()) {
                    own.add(waiting);
                    waiting = decisions.hasNext() ? decisions.next() : null;
                }
                digest = next(digest, unit, own);
            }
            return waiting == null ? digest : "a decision without its unit: " + waiting.id();
        }
    }

    private static String next(String before, UnitRow unit, List<DecisionRow> decisions) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            // The text of a record names every component with its value.
            String content = before + unit + decisions;
            return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
