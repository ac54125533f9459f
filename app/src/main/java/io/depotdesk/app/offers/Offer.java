package io.depotdesk.app.offers;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.words.OwnWords;

import org.kordamp.ikonli.Ikon;

import java.util.ArrayList;
import java.util.List;

/// One offer of a shipment to a carrier, in words.
///
/// @param carrier its name
public record Offer(String carrier, TenderRecord record) {

    /// Returns the offers of `shipment`, newest first.
    public static List<Offer> of(DispatchState state, ShipmentId shipment) {
        return state.tenders().of(shipment).reversed().stream()
                .map(it -> new Offer(carrier(state, it), it))
                .toList();
    }

    private static String carrier(DispatchState state, TenderRecord record) {
        return state.carrier(record.tender().carrier())
                .map(Carrier::name)
                .orElse(record.tender().carrier().value());
    }

    /// Returns how it stands, in a word or two.
    public String word() {
        return switch (record.state()) {
            case INTENDED -> queued() ? "waits for the network" : "about to be sent";
            case SENT -> "being sent";
            case UNKNOWN -> "outcome unknown";
            case PENDING -> "waits for an answer";
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case EXPIRED -> "not answered";
            case WITHDRAWING -> "being taken back";
            case WITHDRAWN -> "taken back";
            case PICKED_UP -> "picked up";
            case DELIVERED -> "delivered";
            case FAILED -> "not handed over";
            case RETURNING -> "coming back";
            case RETURNED -> "back";
            case CANCELLED -> "given up by the carrier";
            case LOST -> "lost";
        };
    }

    /// Returns whether it is still here only because the carrier could not be reached.
    private boolean queued() {
        return record.progress().attempts() > 0;
    }

    public Tone tone() {
        return switch (record.state()) {
            case INTENDED, SENT, PENDING, WITHDRAWING, WITHDRAWN, RETURNED ->
                    queued() ? Tone.WARN : Tone.INFO;
            case UNKNOWN, REJECTED, EXPIRED, RETURNING, CANCELLED -> Tone.WARN;
            case ACCEPTED, PICKED_UP, DELIVERED -> Tone.GOOD;
            case FAILED, LOST -> Tone.BAD;
        };
    }

    public Ikon icon() {
        return switch (record.state()) {
            case INTENDED, SENT, PENDING, WITHDRAWING -> Icons.WAITING;
            case UNKNOWN -> Icons.WARNING;
            case ACCEPTED, DELIVERED -> Icons.GOOD;
            case PICKED_UP -> Icons.CARRIER;
            case REJECTED, EXPIRED, CANCELLED, FAILED, LOST -> Icons.UNSERVED;
            case WITHDRAWN, RETURNING, RETURNED -> Icons.RETURN;
        };
    }

    /// Returns what a person should know besides: price, reference, times and reasons.
    public String detail(Words words) {
        List<String> parts = new ArrayList<>();
        parts.add("Offered for " + Words.money(record.tender().expected().totalCents()));
        TenderProgress it = record.progress();
        var price = it.booking().price();
        if (price != null && price.totalCents() != record.tender().expected().totalCents()) {
            parts.add("it asks " + Words.money(price.totalCents()));
        }
        var quote = record.tender().quote();
        if (quote != null && record.state() == TenderState.INTENDED) {
            parts.add("its price holds until " + words.time(quote.expiresAt()));
        }
        if (record.state() == TenderState.PENDING) {
            parts.add("an answer is due by " + words.time(record.tender().answerBy()));
        }
        if (it.booking().reference() != null) {
            parts.add("its number " + it.booking().reference());
        }
        if (it.booking().confirmedBy() != null) {
            parts.add("said by " + it.booking().confirmedBy());
        }
        if (it.booking().arrival() != null) {
            parts.add("at the door about " + words.time(it.booking().arrival()));
        }
        if (!it.note().isBlank()) {
            parts.add(it.note());
        }
        return OwnWords.plain(String.join("; ", parts)) + ".";
    }

    /// Returns whether a person may still take it back or say what the carrier answered.
    boolean isOpen() {
        return switch (record.state()) {
            case INTENDED, SENT, UNKNOWN, PENDING, ACCEPTED -> true;
            case REJECTED,
                    EXPIRED,
                    WITHDRAWING,
                    WITHDRAWN,
                    PICKED_UP,
                    DELIVERED,
                    FAILED,
                    RETURNING,
                    RETURNED,
                    CANCELLED,
                    LOST ->
                    false;
        };
    }
}
