package io.depotdesk.dispatch;

import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.ProgressDraft;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one report makes of one offer, while it is being worked out.
final class TenderStep {

    /// Something odd about a report.
    ///
    /// @param id names it among all that was told of the offer
    /// @param when it was so, as told
    record Oddity(Flag flag, String id, Instant when, String why) {}

    /// Why an offer needs a person.
    enum Trouble {
        /// Nobody can tell whether it is booked.
        UNCLEAR,
        /// The carrier has not answered in time, and there is no way of asking it but by a person.
        UNANSWERED,
        /// The carrier cannot be reached.
        UNREACHABLE,
        /// What would be sent now is not what was sent before under the same key.
        CHANGED,
        /// Two statements of the carrier cannot both be true.
        CONTRADICTION,
        /// It is asked back, and the carrier does it all the same.
        TOO_LATE,
        /// Nobody knows whether it is off.
        NOT_OFF,
        /// The courier could not hand the goods over.
        FAILED,
        /// The carrier no longer knows where the goods are, or knows nothing of the booking any more.
        LOST,
        /// Our account with the carrier does not work, or it does not understand what we send.
        ACCOUNT
    }

    final TenderRecord record;
    final Instant at;
    private final List<TenderRecord.Heard> heard = new ArrayList<>();
    private final List<Oddity> odd = new ArrayList<>();
    private TenderProgress now;
    private @Nullable Trouble trouble;
    private String why = "";
    private @Nullable TenderState claimed;

    TenderStep(TenderRecord record, Instant at) {
        this.record = record;
        this.at = at;
        this.now = record.progress();
    }

    TenderProgress now() {
        return now;
    }

    TenderState state() {
        return now.state();
    }

    void become(ProgressDraft draft) {
        now = draft.made();
    }

    void odd(Flag flag, String text) {
        odd.add(new Oddity(flag, record.key().value(), at, text));
    }

    void odd(Flag flag, CarrierEvent event, String text) {
        odd.add(
                new Oddity(
                        flag, record.key().value() + "/" + event.fingerprint(), event.at(), text));
    }

    void trouble(Trouble kind, String text) {
        trouble = kind;
        why = text;
    }

    /// The carrier claims a state that was not taken over.
    void contradiction(TenderState state, String text) {
        claimed = state;
        trouble(Trouble.CONTRADICTION, text);
    }

    void hear(CarrierEvent event, boolean counts, String text) {
        if (!record.hasHeard(event)
                && heard.stream()
                        .noneMatch(it -> it.event().fingerprint().equals(event.fingerprint()))) {
            heard.add(new TenderRecord.Heard(event, at, counts, text));
        }
    }

    List<TenderRecord.Heard> heard() {
        return List.copyOf(heard);
    }

    List<Oddity> odd() {
        return List.copyOf(odd);
    }

    @Nullable Trouble trouble() {
        return trouble;
    }

    /// Returns the state that the carrier claims against what is known, null if it claims none.
    @Nullable TenderState claimed() {
        return claimed;
    }

    /// Returns what the trouble is, in a sentence.
    String why() {
        return why;
    }

    boolean changes() {
        return !now.equals(record.progress()) || !heard.isEmpty();
    }
}
