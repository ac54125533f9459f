package io.depotdesk.data.projections;

import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What lists and reports ask. Answers may be a moment behind the newest state; [#reached] says how far
/// they go. Safe for use by many threads; each call waits for the database, so not for the FX thread.
public final class ProjectionQueries {

    private final Jdbi jdbi;

    ProjectionQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Returns the last journal unit that answers take into account.
    public long reached() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select reached from projection").mapTo(Long.class).one());
    }

    /// Returns decisions, newest first.
    ///
    /// @param before only those of units before this one; [Long#MAX_VALUE] for the newest
    public List<DecisionRow> decisions(long before, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from decisions where sequence < :before
                                order by sequence desc, ordinal desc limit :limit
                                """)
                        .bind("before", before)
                        .bind("limit", limit)
                        .mapTo(DecisionRow.class)
                        .list());
    }

    public Optional<DecisionRow> decision(String id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from decisions where id = :id")
                        .bind("id", id)
                        .mapTo(DecisionRow.class)
                        .findOne());
    }

    /// Returns who took how many decisions between two instants, most first.
    public List<DecisionShare> decisionShares(Instant from, Instant until) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select actor, by_machine, count(*) as decisions from decisions
                                where decided_at >= :from and decided_at < :until
                                group by actor, by_machine order by decisions desc, actor
                                """)
                        .bind("from", from)
                        .bind("until", until)
                        .mapTo(DecisionShare.class)
                        .list());
    }

    /// Returns journal units, newest first.
    ///
    /// @param kind only reports of this kind, null for all
    /// @param before only units before this one; [Long#MAX_VALUE] for the newest
    public List<UnitRow> units(@Nullable String kind, long before, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from journal_units
                                where sequence < :before and (:kind is null or kind = :kind)
                                order by sequence desc limit :limit
                                """)
                        .bind("before", before)
                        .bind("kind", kind)
                        .bind("limit", limit)
                        .mapTo(UnitRow.class)
                        .list());
    }

    /// Returns the cases of the day in order of opening.
    public List<CaseRow> cases() {
        return all("select * from cases order by position", CaseRow.class);
    }

    /// Returns the shipments of the day in order of arrival.
    public List<ShipmentRow> shipments() {
        return all("select * from shipments order by position", ShipmentRow.class);
    }

    /// Returns the routes of the plan in fleet order.
    public List<RouteRow> routes() {
        return all("select * from routes order by position", RouteRow.class);
    }

    /// Returns the steps of one route in order.
    public List<StopRow> stops(String vehicle) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from stops where vehicle = :vehicle order by position")
                        .bind("vehicle", vehicle)
                        .mapTo(StopRow.class)
                        .list());
    }

    public List<OutsourcedRow> outsourced() {
        return all("select * from outsourced order by position", OutsourcedRow.class);
    }

    public List<UnservedRow> unserved() {
        return all("select * from unserved order by position", UnservedRow.class);
    }

    private <R> List<R> all(String sql, Class<R> type) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(type).list());
    }
}
