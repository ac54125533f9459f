package io.depotdesk.data.projections;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;

import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// The database file. It runs with its fast defaults, which may lose the last second at a power cut: it is
/// filled up from the journal again. For use by one thread, except [#jdbi()].
final class ProjectionDatabase implements AutoCloseable {

    /// The number of the schema script.
    static final int VERSION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionDatabase.class);
    private static final String NAME = "projection";

    /// The tables with the order of their rows.
    static final List<String> TABLES_IN_ORDER =
            List.of(
                    "journal_units order by sequence",
                    "decisions order by sequence, ordinal",
                    "shipments order by position",
                    "routes order by position",
                    "stops order by vehicle, position",
                    "outsourced order by position",
                    "unserved order by position",
                    "cases order by position");

    private final Jdbi jdbi;
    private final Handle handle;
    private final DayTables day = new DayTables();
    private String historyDigest;
    private long reached;

    private record Standing(int version, long reached, String historyDigest) {}

    private ProjectionDatabase(Jdbi jdbi, Handle handle, Standing standing) {
        this.jdbi = jdbi;
        this.handle = handle;
        this.reached = standing.reached;
        this.historyDigest = standing.historyDigest;
    }

    /// Opens the database in `folder`, checking all it holds.
    ///
    /// @param journalled last sequence of the journal
    /// @throws RuntimeException if it is not there, cannot be read, or does not hold what was put into it
    static ProjectionDatabase open(Path folder, long journalled) {
        if (!Files.exists(folder.resolve(NAME + ".mv.db"))) {
            throw new IllegalStateException("there is none yet");
        }
        Jdbi jdbi = connect(folder, ";IFEXISTS=TRUE");
        Handle handle = jdbi.open();
        try {
            Standing standing =
                    handle.createQuery("select version, reached, history_digest from projection")
                            .map((row, _) ->
                                    new Standing(row.getInt(1), row.getLong(2), row.getString(3)))
                            .one();
            if (standing.version != VERSION) {
                throw new IllegalStateException(
                        "it is of version %d, not %d".formatted(standing.version, VERSION));
            }
            if (standing.reached > journalled) {
                throw new IllegalStateException(
                        "it knows unit %d, the journal ends at %d"
                                .formatted(standing.reached, journalled));
            }
            check(handle, standing);
            return new ProjectionDatabase(jdbi, handle, standing);
        } catch (RuntimeException e) {
            abandon(handle);
            throw e;
        }
    }

    /// Makes a new, empty database in `folder`, instead of any that is there.
    static ProjectionDatabase make(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    if (file.getFileName().toString().startsWith(NAME + ".")) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Jdbi jdbi = connect(folder, "");
        Handle handle = jdbi.open();
        var standing = new Standing(VERSION, 0, HistoryTables.NO_DIGEST);
        handle.useTransaction(each -> {
            // One that could not be shut down is still open in this process, whatever became of its
            // file.
            each.execute("drop all objects");
            each.createScript(schema()).execute();
            each.createUpdate(
                            """
                            insert into projection (version, reached, shown, history_digest)
                            values (:version, :reached, 0, :historyDigest)
                            """)
                    .bind("version", standing.version)
                    .bind("reached", standing.reached)
                    .bind("historyDigest", standing.historyDigest)
                    .execute();
        });
        return new ProjectionDatabase(jdbi, handle, standing);
    }

    /// Returns access for queries, by any thread.
    Jdbi jdbi() {
        return jdbi;
    }

    /// Returns the last unit in the history.
    long reached() {
        return reached;
    }

    void emptyDay() {
        handle.useTransaction(day::clear);
    }

    /// Adds units to the history, all or none.
    void add(List<JournalUnit> units) {
        String digest =
                handle.inTransaction(each -> {
                    String follows = HistoryTables.add(each, units, historyDigest);
                    reach(each, units.getLast().sequence(), follows);
                    return follows;
                });
        historyDigest = digest;
        reached = units.getLast().sequence();
    }

    /// Adds units to the history and shows the state that follows from them, all or none.
    void add(List<JournalUnit> units, DispatchState state) {
        String digest =
                handle.inTransaction(each -> {
                    String follows = HistoryTables.add(each, units, historyDigest);
                    day.show(each, state);
                    reach(each, state.sequence(), follows);
                    each.createUpdate("update projection set shown = :sequence")
                            .bind("sequence", state.sequence())
                            .execute();
                    return follows;
                });
        historyDigest = digest;
        reached = state.sequence();
        day.shown(state);
    }

    @Override
    public void close() {
        handle.close();
    }

    /// Closes it without writing anything more, so that its file can be replaced.
    private static void abandon(Handle handle) {
        try (handle) {
            handle.execute("shutdown immediately");
        } catch (RuntimeException e) {
            LOG.debug("The abandoned database could not be shut down", e);
        }
    }

    void abandon() {
        abandon(handle);
    }

    private static void reach(Handle handle, long sequence, String digest) {
        handle.createUpdate("update projection set reached = :reached, history_digest = :digest")
                .bind("reached", sequence)
                .bind("digest", digest)
                .execute();
    }

    /// Reads every row: a count may be right while rows cannot be read, and rows may be read that are wrong.
    private static void check(Handle handle, Standing standing) {
        long units = count(handle, "journal_units");
        if (units != standing.reached) {
            throw new IllegalStateException(
                    "it holds %d units and says it reached %d".formatted(units, standing.reached));
        }
        String digest = HistoryTables.digest(handle);
        if (!digest.equals(standing.historyDigest)) {
            throw new IllegalStateException("its history is not what was put into it");
        }
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("select count(*) from " + table).mapTo(Long.class).one();
    }

    private static Jdbi connect(Path folder, String options) {
        var source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE%s"
                        .formatted(folder.resolve(NAME).toAbsolutePath(), options));
        source.setUser("depotdesk");
        return Jdbi.create(source)
                .registerArgument(new InstantArguments())
                .registerColumnMapper(Instant.class, instants())
                .registerRowMapper(ConstructorMapper.factory(UnitRow.class))
                .registerRowMapper(ConstructorMapper.factory(DecisionRow.class))
                .registerRowMapper(ConstructorMapper.factory(ShipmentRow.class))
                .registerRowMapper(ConstructorMapper.factory(RouteRow.class))
                .registerRowMapper(ConstructorMapper.factory(StopRow.class))
                .registerRowMapper(ConstructorMapper.factory(OutsourcedRow.class))
                .registerRowMapper(ConstructorMapper.factory(UnservedRow.class))
                .registerRowMapper(ConstructorMapper.factory(CaseRow.class))
                .registerRowMapper(ConstructorMapper.factory(DecisionShare.class));
    }

    private static String schema() {
        String name = "projection-%d.sql".formatted(VERSION);
        try (InputStream script = ProjectionDatabase.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("The program lacks its file " + name + ".");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ColumnMapper<Instant> instants() {
        return (row, column, _) -> {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        };
    }

    /// Hands instants over in UTC. As timestamps they would pass through the local time of this machine,
    /// where an hour of each autumn exists twice.
    private static final class InstantArguments extends AbstractArgumentFactory<Instant> {

        InstantArguments() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, _) ->
                    statement.setObject(position, value.atOffset(ZoneOffset.UTC));
        }
    }
}
