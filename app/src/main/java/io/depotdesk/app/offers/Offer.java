package io.depotdesk.app.offers;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.Channel;
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
/// @param byPhone whether a person has to call, because the carrier is reached by telephone alone
public record Offer(String carrier, boolean byPhone, TenderRecord record) {

    /// Returns the offers of `shipment`, newest first.
    public static List<Offer> of(DispatchState state, ShipmentId shipment) {
        return state.tenders().of(shipment).reversed().stream().map(it -> of(state, it)).toList();
    }

    public static Offer of(DispatchState state, TenderRecord record) {
        return new Offer(
                carrier(state, record),
                state.carrier(record.tender().carrier())
                        .filter(it -> it.channel() == Channel.PHONE)
                        .isPresent(),
                record);
    }

    private static String carrier(DispatchState state, TenderRecord record) {
        return state.carrier(record.tender().carrier())
                .map(Carrier::name)
                .orElse(record.tender().carrier().value());
    }

    /// Returns how it stands, in a word or two.
    public String word() {
        return switch (record.state()) {
            case INTENDED ->
                    byPhone
                            ? "call to make"
                            : queued() ? "waits for the network" : "about to be sent";
            case SENT -> "being sent";
            case UNKNOWN -> "outcome unknown";
            case PENDING -> byPhone ? "call to make" : "waits for an answer";
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case EXPIRED -> "not answered";
            case WITHDRAWING -> byPhone ? "call to take it back" : "being taken back";
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
    public boolean queued() {
        return record.state() == TenderState.INTENDED
                && !byPhone
                && record.progress().attempts() > 0;
    }

    /// Returns whether a person has to call the carrier now.
    public boolean isToCall() {
        return byPhone
                && (record.state() == TenderState.INTENDED
                        || record.state() == TenderState.PENDING
                        || record.state() == TenderState.WITHDRAWING);
    }

    /// Returns whether it has to be sent or called about, or cannot go on by itself.
    public boolean needsSomething() {
        return isToCall()
                || record.state() == TenderState.INTENDED
                || record.state() == TenderState.UNKNOWN;
    }

    /// Returns whom to call about it and what to do then, empty if nobody has to be called.
    public String call() {
        if (!isToCall()) {
            return "";
        }
        return record.state() == TenderState.WITHDRAWING
                ? "Call %s, take it back, and enter what they say with Shift+R.".formatted(carrier)
                : "Call %s, offer it, and enter the answer with Shift+R.".formatted(carrier);
    }

    public Tone tone() {
        return switch (record.state()) {
            case INTENDED, SENT, PENDING, WITHDRAWING, WITHDRAWN, RETURNED ->
                    queued() || isToCall() ? Tone.WARN : Tone.INFO;
            case UNKNOWN, REJECTED, EXPIRED, RETURNING, CANCELLED -> Tone.WARN;
            case ACCEPTED, PICKED_UP, DELIVERED -> Tone.GOOD;
            case FAILED, LOST -> Tone.BAD;
        };
    }

    public Ikon icon() {
        if (isToCall()) {
            return Icons.PHONE;
        }
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
        if (record.state() == TenderState.PENDING
                || record.state() == TenderState.INTENDED && byPhone) {
            parts.add("an answer is due by " + words.time(record.tender().answerBy()));
        }
        if (it.booking().reference() != null) {
            parts.add("its number " + it.booking().reference());
        }
        if (it.booking().confirmedBy() != null) {
            parts.add("said by " + it.booking().confirmedBy());
        }
        boolean drives =
                record.state() == TenderState.ACCEPTED || record.state() == TenderState.PICKED_UP;
        if (it.booking().arrival() != null && drives) {
            parts.add("at the door about " + words.time(it.booking().arrival()));
        }
        if (!it.note().isBlank()) {
            parts.add(it.note());
        }
        String all = OwnWords.plain(String.join("; ", parts)).strip();
        return all.endsWith(".") ? all : all + ".";
    }

    /// Returns whether a person may say what the carrier answered.
    boolean isAnswerable() {
        return isOpen() || record.state() == TenderState.WITHDRAWING;
    }

    /// Returns whether a person may still take it back.
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
