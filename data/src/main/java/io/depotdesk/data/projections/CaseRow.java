package io.depotdesk.data.projections;

import io.depotdesk.dispatch.DayContent;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.domain.words.OwnWords;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One case of the day.
///
/// @param position in order of opening, from 0
/// @param cause its kind
/// @param state `OPEN`, `ACKNOWLEDGED`, `SHELVED`, `RESOLVED` or `CLOSED`
/// @param stateBy who brought it there; null if nobody did
/// @param stateUntil until when it is shelved or when it was closed; null else
/// @param remark why it is shelved or how it was closed; null else
public record CaseRow(
        String id,
        int position,
        String cause,
        String subject,
        String priority,
        String title,
        Instant opened,
        Instant deadline,
        String state,
        @Nullable String stateBy,
        @Nullable Instant stateUntil,
        @Nullable String remark) {

    private record Standing(
            String state, @Nullable String by, @Nullable Instant until, @Nullable String remark) {}

    static SequencedMap<String, CaseRow> of(DayContent content) {
        var rows = new LinkedHashMap<String, CaseRow>();
        for (ExceptionCase it : content.cases().sequencedValues()) {
            Standing standing = standing(it.state());
            rows.put(
                    it.id().value(),
                    new CaseRow(
                            it.id().value(),
                            rows.size(),
                            it.cause().kind().name(),
                            it.cause().subject(),
                            it.priority().name(),
                            OwnWords.plain(it.title()),
                            it.opened(),
                            it.deadline(),
                            standing.state,
                            standing.by,
                            standing.until,
                            standing.remark));
        }
        return rows;
    }

    private static Standing standing(CaseState state) {
        return switch (state) {
            case CaseState.Open _ -> new Standing("OPEN", null, null, null);
            case CaseState.Acknowledged(var by) -> new Standing("ACKNOWLEDGED", by, null, null);
            case CaseState.Shelved(var by, var until, var reason) ->
                    new Standing("SHELVED", by, until, OwnWords.plain(reason));
            case CaseState.Resolved(var at, var how) ->
                    new Standing("RESOLVED", null, at, OwnWords.plain(how));
            case CaseState.Closed(var by, var at, var how) ->
                    new Standing("CLOSED", by, at, OwnWords.plain(how));
        };
    }
}
