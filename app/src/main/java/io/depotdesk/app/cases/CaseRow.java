package io.depotdesk.app.cases;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Tone;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import org.kordamp.ikonli.Ikon;

import java.time.Duration;
import java.time.Instant;

/// A case as the queue shows it.
///
/// @param recommendation what the first option does
/// @param extraCents what that costs
/// @param takenBy who has taken it, empty if nobody has
/// @param consequences how many other troubles follow from it
/// @param latched whether a promise was broken meanwhile
/// @param over whether nothing is left to decide: it stays only until somebody has seen it
public record CaseRow(
        CaseId id,
        CasePriority priority,
        Cause.Kind kind,
        String title,
        String recommendation,
        long extraCents,
        Instant opened,
        Instant deadline,
        String takenBy,
        int consequences,
        boolean latched,
        boolean over) {

    static CaseRow of(ExceptionCase it) {
        return new CaseRow(
                it.id(),
                it.priority(),
                it.cause().kind(),
                it.title(),
                it.options().getFirst().label(),
                it.options().getFirst().extraCents(),
                it.opened(),
                it.deadline(),
                it.state() instanceof CaseState.Acknowledged(String by) ? by : "",
                it.consequences().size() > 1 ? it.consequences().size() : 0,
                it.latched(),
                it.state() instanceof CaseState.Resolved);
    }

    /// How much of the time to answer is gone. The row changes its look at half and at full time.
    public enum Age {
        FRESH,
        HALF,
        OVER
    }

    public Age age(Instant now) {
        if (!now.isBefore(deadline)) {
            return Age.OVER;
        }
        Duration whole = Duration.between(opened, deadline);
        return Duration.between(opened, now).compareTo(whole.dividedBy(2)) >= 0
                ? Age.HALF
                : Age.FRESH;
    }

    public static Ikon icon(Cause.Kind kind) {
        return switch (kind) {
            case UNSERVED -> Icons.UNSERVED;
            case ADDRESS_UNCERTAIN -> Icons.IN_REVIEW;
            case ROUTE_LATE -> Icons.LATE;
            case ROUTE_BREAKS_RULE -> Icons.RULE;
            case ROADS_DISTURBED -> Icons.MAP;
            case VEHICLE_DOWN -> Icons.ROUTE;
            case WAVE_LATE -> Icons.LOAD;
            case ROUTE_DELAYED -> Icons.CLOCK;
            case TENDER_REJECTED -> Icons.CARRIER;
            case RESCHEDULED -> Icons.DEFERRED;
            case RETURN_AT_DOOR -> Icons.RETURN;
            case STOP_FAILED -> Icons.SHIPMENT;
            case REPORTS_CONTRADICT -> Icons.WARNING;
            case APPROVAL_WANTED -> Icons.PERSON;
            case TENDER_STUCK -> Icons.CARRIER;
        };
    }

    public static String word(Cause.Kind kind) {
        return switch (kind) {
            case UNSERVED -> "Unserved";
            case ADDRESS_UNCERTAIN -> "Address";
            case ROUTE_LATE -> "Late";
            case ROUTE_BREAKS_RULE -> "Rule broken";
            case ROADS_DISTURBED -> "Roads";
            case VEHICLE_DOWN -> "Breakdown";
            case WAVE_LATE -> "Wave late";
            case ROUTE_DELAYED -> "Behind";
            case TENDER_REJECTED -> "Rejected";
            case RESCHEDULED -> "New time";
            case RETURN_AT_DOOR -> "Return";
            case STOP_FAILED -> "Failed stop";
            case REPORTS_CONTRADICT -> "Contradiction";
            case APPROVAL_WANTED -> "Approval";
            case TENDER_STUCK -> "Offer";
        };
    }

    public static Tone tone(CasePriority priority) {
        return switch (priority) {
            case P1 -> Tone.BAD;
            case P2 -> Tone.WARN;
            case P3 -> Tone.INFO;
            case P4 -> Tone.CALM;
        };
    }
}
