package io.depotdesk.dispatch;

import static io.depotdesk.domain.tender.TenderState.ACCEPTED;
import static io.depotdesk.domain.tender.TenderState.EXPIRED;
import static io.depotdesk.domain.tender.TenderState.INTENDED;
import static io.depotdesk.domain.tender.TenderState.PENDING;
import static io.depotdesk.domain.tender.TenderState.SENT;
import static io.depotdesk.domain.tender.TenderState.UNKNOWN;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWING;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWN;

import io.depotdesk.dispatch.TenderStep.Trouble;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.tender.ProgressDraft;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// How an offer enters each state: what is due then, and by when.
final class TenderMoves {

    /// Whoever sends and says nothing for so long has died, or may as well have.
    static final Duration SENDING_LASTS = Duration.ofMinutes(2);

    /// An answer may be on its way this long after its time.
    static final Duration GRACE = Duration.ofSeconds(30);

    /// A carrier has to miss an offer twice, this far apart, before it is believed that it has none. What a proxy still
    /// holds back by then comes as a late acceptance.
    static final Duration SETTLE = Duration.ofSeconds(60);

    /// Who cannot be reached or does not say for so long is a matter for a person.
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /// After so many calls in one doubt that led nowhere, which takes about as long as [#PATIENCE], a person is asked.
    private static final int PATIENT_CALLS = 9;

    private static final Duration MOST_BACKOFF = Duration.ofMinutes(5);

    private final TenderStep step;
    private final Tender tender;
    private final Channel channel;
    private final Instant at;

    TenderMoves(TenderStep step, Channel channel) {
        this.step = step;
        this.tender = step.record.tender();
        this.channel = channel;
        this.at = step.at;
    }

    ProgressDraft draft() {
        return step.now().draft();
    }

    boolean wasNeverSent() {
        boolean never = step.state() == INTENDED && step.now().sent() == null;
        if (never) {
            step.odd(Flag.CONTRADICTS, "It was never sent.");
        }
        return never;
    }

    boolean isQuoteGone() {
        return tender.quote() != null && !tender.quote().isGoodAt(at);
    }

    void wait(@Nullable String reference, Instant answerBy) {
        step.become(
                draft().to(PENDING, at)
                        .known()
                        .reference(reference)
                        .until(answerBy.plus(GRACE))
                        .note(""));
    }

    /// Nobody knows whether it is booked. Where it was a repetition, the doubt goes on: pauses grow, and it does not stay
    /// from people for longer than a doubt that is only looked into.
    void inDoubt(String cause, Instant next) {
        int attempts = step.now().inDoubt() ? step.now().attempts() + 1 : 0;
        Instant earliest = attempts == 0 ? at : at.plus(backoff(attempts));
        step.become(
                draft().to(UNKNOWN, at)
                        .inDoubt(true)
                        .attempts(attempts)
                        .next(later(next, earliest))
                        .until(attempts < PATIENT_CALLS ? at.plus(PATIENCE) : null)
                        .note(cause));
        if (attempts == PATIENT_CALLS) {
            step.trouble(Trouble.UNREACHABLE, "Nobody knows whether it is booked.");
        }
    }

    void intended(Instant next, int attempts, String note) {
        Instant until = tender.answerBy();
        if (tender.quote() != null && tender.quote().expiresAt().isBefore(until)) {
            until = tender.quote().expiresAt();
        }
        step.become(
                draft().to(INTENDED, at)
                        .inDoubt(false)
                        .next(next)
                        .until(until.isAfter(at) ? until : at.plus(PATIENCE))
                        .attempts(attempts)
                        .note(note));
    }

    void expired(String note, boolean again) {
        step.become(draft().to(EXPIRED, at).inDoubt(false).again(again).note(note));
    }

    /// The carrier does it after it was over: it is asked back, and meanwhile holds nothing.
    void late(@Nullable String reference) {
        step.odd(Flag.LATE, "It was accepted after it was over; it is asked back.");
        step.become(
                draft().to(WITHDRAWING, at)
                        .known()
                        .reference(reference)
                        .overtaken(true)
                        .next(canBeAsked() ? at : null)
                        .until(at.plus(PATIENCE))
                        .note("Accepted after it was over."));
    }

    void withdraw(String reason, boolean again, boolean overtaken) {
        switch (step.state()) {
            case INTENDED ->
                    step.become(
                            draft().to(WITHDRAWN, at)
                                    .overtaken(overtaken)
                                    .again(again)
                                    .note(reason));
            case SENT, UNKNOWN, PENDING, ACCEPTED -> {
                boolean onItsWay = step.state() == SENT;
                step.become(
                        draft().to(WITHDRAWING, at)
                                .next(onItsWay ? at.plus(SENDING_LASTS) : canBeAsked() ? at : null)
                                .until(at.plus(PATIENCE))
                                .overtaken(overtaken)
                                .again(again)
                                .note(reason));
            }
            case WITHDRAWING -> {
                if (overtaken && !step.now().overtaken()) {
                    step.become(draft().overtaken(true).again(again));
                } else {
                    step.odd(Flag.DUPLICATE, "It is being asked back.");
                }
            }
            default -> step.odd(Flag.OUT_OF_ORDER, "It can no longer be asked back.");
        }
    }

    boolean canBeAsked() {
        return channel == Channel.API || channel == Channel.MANIFEST;
    }

    void off() {
        step.become(draft().to(WITHDRAWN, at).inDoubt(false));
    }

    /// It stays with the carrier; what has been overtaken still holds nothing.
    void tooLate(TenderState so, String why) {
        if (step.now().overtaken()) {
            step.become(draft().known().next(null).until(null).tooLate(true));
        } else {
            step.become(draft().to(so, at).known().tooLate(true).note(why));
        }
        step.trouble(Trouble.TOO_LATE, why);
    }

    boolean isLookedFor() {
        return step.state() == UNKNOWN
                || step.state() == WITHDRAWING
                || step.state() == PENDING && step.now().nextAt() != null;
    }

    void tryLater(String cause) {
        if (isLookedFor()) {
            int attempts = step.now().attempts();
            step.become(
                    draft().attempts(attempts + 1).next(at.plus(backoff(attempts))).note(cause));
        }
    }

    static String words(RejectReason reason) {
        return switch (reason) {
            case NO_COURIER -> "Nobody is free now.";
            case NOT_COVERED -> "It does not go there.";
            case GOODS -> "It does not carry such goods.";
            case TIME -> "It does not drive at these times.";
            case QUOTE_GONE -> "Its price is no longer good.";
            case CAPACITY -> "It is full for today.";
            case ACCOUNT -> "It does not accept our account.";
            case MALFORMED -> "It does not understand the offer.";
            case OTHER -> "It says no.";
        };
    }

    /// Returns how long to wait after `attempts` calls that led nowhere: 1, 2, 4 s and so on, up to 5 min. Whoever calls
    /// adds the jitter.
    static Duration backoff(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 9));
        return wait.compareTo(MOST_BACKOFF) < 0 ? wait : MOST_BACKOFF;
    }

    static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
