package io.depotdesk.app.cases;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.app.overlay.ReasonForm;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.watch.ApprovalRequest;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.ExceptionCase;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a person can do with a case: accept, choose otherwise with a reason, take, shelve, close.
public final class CaseAnswers {

    private static final List<Duration> SHELVE_TIMES =
            List.of(
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4));

    private final Desk desk;
    private final Overlay overlay;
    private final Notices notices;
    private final Runnable undo;
    private final RequestAnswers requests;

    /// @param undo takes back the last act
    public CaseAnswers(Desk desk, Overlay overlay, Notices notices, Runnable undo) {
        this.desk = desk;
        this.overlay = overlay;
        this.notices = notices;
        this.undo = undo;
        this.requests = new RequestAnswers(desk, overlay, notices, undo);
    }

    /// Does what option number `index` says; asks why if it is not the recommended one.
    public void choose(ExceptionCase it, int index) {
        if (index >= it.options().size()) {
            return;
        }
        if (it.request().isPresent()) {
            requests.choose(it, it.request().get(), index);
            return;
        }
        CaseOption option = it.options().get(index);
        if (index == 0) {
            answer(it, 0, null);
        } else {
            ReasonForm.override(
                    overlay,
                    option.label(),
                    "Recommended is: %s. Why this one?".formatted(it.options().getFirst().label()),
                    desk.state().policy(),
                    reason -> answer(it, index, reason));
        }
    }

    /// Returns what the person at the desk can do about something that was asked for, in a sentence.
    public String standing(ApprovalRequest request) {
        return requests.standing(request);
    }

    /// Returns whether the person at the desk may approve what was asked for.
    public boolean mayApprove(ApprovalRequest request) {
        return requests.mayApprove(request);
    }

    /// Returns whether the person at the desk can end it without doing it.
    public boolean mayEnd(ApprovalRequest request) {
        return requests.mayEnd(request);
    }

    /// Returns what the person at the desk can do other than approve it.
    public String otherwise(ApprovalRequest request) {
        return requests.otherwise(request);
    }

    private void answer(ExceptionCase it, int index, @Nullable String reason) {
        notices.follow(
                desk.answer(it.id(), index, reason), done(it.options().get(index).label() + "."));
    }

    /// Says that the person at the desk looks after it. Nothing is decided by that.
    public void take(ExceptionCase it) {
        notices.follow(
                desk.report(new Reported.CaseAcknowledged(it.id(), desk.person())),
                Notice.of(Tone.GOOD, "Yours: " + it.title()));
    }

    /// Ends a case without any of its options; asks why if something is still to be decided.
    public void close(ExceptionCase it) {
        if (!it.isUndecided()) {
            close(it, "");
            return;
        }
        ReasonForm.open(
                overlay,
                "Close without an answer",
                it.title()
                        + ". Nothing is changed by that; it comes back if the trouble stays. Why"
                        + " does it need no answer?",
                ReasonForm.CLOSE,
                reason -> close(it, reason));
    }

    private void close(ExceptionCase it, String reason) {
        notices.follow(
                desk.report(new Reported.CaseClosed(it.id(), reason, desk.person())),
                done("Closed: %s.".formatted(it.title())));
    }

    /// Asks until when and why, then puts the case aside.
    public void shelve(ExceptionCase it, DayView day) {
        if (!it.isUndecided()) {
            notices.tell(Tone.INFO, "Nothing is left to decide. Press X to close it.");
            return;
        }
        Instant now = desk.clock().instant();
        Duration most = day.state().policy().queue().shelveMost();
        Optional<Instant> shiftsEnd =
                day.state().vehicles().stream()
                        .map(Vehicle::shift)
                        .map(shift -> shift.ends())
                        .max(Instant::compareTo);
        List<Instant> times =
                SHELVE_TIMES.stream()
                        .filter(time -> time.compareTo(most) <= 0)
                        .map(now::plus)
                        .filter(time -> shiftsEnd.isEmpty() || !time.isAfter(shiftsEnd.get()))
                        .toList();
        if (times.isEmpty()) {
            notices.tell(Tone.WARN, "The shifts are about to end: nothing can be put aside now.");
            return;
        }
        List<String> labels =
                times.stream()
                        .map(time ->
                                Words.duration(Duration.between(now, time))
                                        + ", back at "
                                        + day.words().time(time)
                                        + (time.isAfter(it.deadline())
                                                ? " – after its deadline"
                                                : ""))
                        .toList();
        String atDeadline =
                "Its deadline stays at %s. If nobody answers by then: %s."
                        .formatted(
                                day.words().time(it.deadline()),
                                it.options().get(it.safeDefault()).label());
        ReasonForm.choose(
                overlay,
                "Shelve: " + it.title(),
                atDeadline,
                labels,
                index -> askWhyShelved(it, day, times.get(index)));
    }

    private void askWhyShelved(ExceptionCase it, DayView day, Instant until) {
        ReasonForm.open(
                overlay,
                "Shelve until " + day.words().time(until),
                it.title(),
                ReasonForm.SHELVE,
                reason ->
                        notices.follow(
                                desk.report(
                                        new Reported.CaseShelved(
                                                it.id(), until, reason, desk.person())),
                                done("Shelved until %s.".formatted(day.words().time(until)))));
    }

    private Notice done(String words) {
        return new Notice(Tone.GOOD, words, "Undo (U)", undo);
    }
}
