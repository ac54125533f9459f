package io.depotdesk.data.projections;

import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/// A fingerprint of everything the tables hold: equal for a database filled bit by bit and for a fresh one.
final class TablesDigest {

    private TablesDigest() {}

    /// Returns the SHA-256 of all rows of all tables, in hex.
    static String of(Handle handle) {
        MessageDigest sha = sha256();
        for (String table : ProjectionDatabase.TABLES_IN_ORDER) {
            sha.update(table.getBytes(StandardCharsets.UTF_8));
            handle.createQuery("select * from " + table)
                    .scanResultSet((rows, _) -> {
                        try (ResultSet row = rows.get()) {
                            while (row.next()) {
                                add(sha, row);
                            }
                            return row.getRow();
                        }
                    });
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(MessageDigest sha, ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value =
                    columns.getColumnType(i) == Types.TIMESTAMP_WITH_TIMEZONE
                            ? instant(row.getObject(i, OffsetDateTime.class))
                            : row.getObject(i);
            sha.update((value + "\u001f").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Object instant(OffsetDateTime time) {
        return time == null ? "null" : time.toInstant();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
