package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.Right;

import java.util.List;
import java.util.Optional;

/// What people may ask of offers to carriers: why an act of theirs is turned down, and what it is called.
final class TenderActs {

    private TenderActs() {}

    /// Returns why the act of a person cannot be taken now; empty if it can. What carriers and the clock tell is always
    /// taken, and flagged if it fits nothing.
    static Optional<String> misfit(DispatchState state, Reported.TenderReported told) {
        if (state.day() == null) {
            return Optional.of("No day is open yet. Open one first.");
        }
        if (!(told.by() instanceof Actor.Person)) {
            return Optional.empty();
        }
        return switch (told.what()) {
            case TenderReport.Offered it ->
                    first(it.carriers().stream().map(carrier -> unasked(state, carrier)).toList())
                            .or(() ->
                                    first(
                                            it.shipments().stream()
                                                    .map(shipment -> notToOffer(state, shipment))
                                                    .toList()));
            case TenderReport.QuotesAsked it ->
                    first(it.carriers().stream().map(carrier -> unasked(state, carrier)).toList());
            case TenderReport.PhoneAnswered it ->
                    state.tenders()
                            .of(it.key())
                            .map(record -> unanswerable(record, it.accepted()))
                            .orElseGet(() -> unknown(it));
            case TenderReport.Withdrawn it ->
                    state.tenders()
                            .of(it.key())
                            .map(TenderActs::unwithdrawable)
                            .orElseGet(() -> unknown(it));
            case TenderReport.OfOne it ->
                    state.tenders().of(it.key()).isPresent() ? Optional.empty() : unknown(it);
            case TenderReport.Quoted _, TenderReport.OfferDue _ -> Optional.empty();
        };
    }

    private static Optional<String> first(List<Optional<String>> faults) {
        return faults.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> unknown(TenderReport.OfOne it) {
        return Optional.of("There is no offer %s.".formatted(it.key()));
    }

    private static Optional<String> unasked(DispatchState state, CarrierId id) {
        Optional<Carrier> carrier = state.carrier(id);
        if (carrier.isEmpty()) {
            return Optional.of("There is no carrier %s today.".formatted(id));
        }
        return carrier.get().channel() == Channel.NONE
                ? Optional.of(
                        "%s is not offered work from here. Set up how it is reached first."
                                .formatted(carrier.get().name()))
                : Optional.empty();
    }

    private static Optional<String> notToOffer(DispatchState state, ShipmentId id) {
        if (state.shipment(id).isEmpty()) {
            return Optional.of("There is no shipment %s today.".formatted(id));
        }
        Optional<TenderRecord> holder = state.tenders().holder(id);
        if (holder.isPresent()) {
            return Optional.of(
                    "%s was offered to %s and is %s. Take it back first."
                            .formatted(
                                    id,
                                    name(state, holder.get()),
                                    TenderEvents.word(holder.get().state())));
        }
        if (state.plan().routeOf(id).isPresent()) {
            return Optional.of(
                    "%s is on an own route. Give it to the carrier first.".formatted(id));
        }
        if (state.shipment(id).orElseThrow().point().isEmpty()) {
            return Optional.of("The address of %s is not certain yet.".formatted(id));
        }
        return Offering.isToOffer(state, id)
                ? Optional.empty()
                : Optional.of("%s is left for another day or has been served.".formatted(id));
    }

    private static Optional<String> unanswerable(TenderRecord record, boolean accepted) {
        boolean fits =
                switch (record.state()) {
                    case INTENDED, SENT, UNKNOWN, PENDING -> true;
                    case ACCEPTED, WITHDRAWING -> !accepted;
                    case REJECTED,
                            EXPIRED,
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
        return fits
                ? Optional.empty()
                : Optional.of(
                        "The offer %s is %s; there is nothing to answer."
                                .formatted(record.key(), TenderEvents.word(record.state())));
    }

    private static Optional<String> unwithdrawable(TenderRecord record) {
        boolean fits =
                record.state() == TenderState.INTENDED
                        || record.state() == TenderState.SENT
                        || record.state() == TenderState.UNKNOWN
                        || record.state() == TenderState.PENDING
                        || record.state() == TenderState.ACCEPTED;
        return fits
                ? Optional.empty()
                : Optional.of(
                        "The offer %s is %s; it cannot be taken back."
                                .formatted(record.key(), TenderEvents.word(record.state())));
    }

    static Right right(TenderReport what) {
        return switch (what) {
            case TenderReport.Offered _,
                    TenderReport.Withdrawn _,
                    TenderReport.QuotesAsked _,
                    TenderReport.OfferDue _ ->
                    Right.CHANGE_PLAN;
            case TenderReport.Settled _, TenderReport.AskAgain _ -> Right.WORK_QUEUE;
            case TenderReport.Quoted _, TenderReport.OfOne _ -> Right.REPORT_EVENTS;
        };
    }

    /// Returns what was told, as a short line for a person.
    static String label(DispatchState before, TenderReport what) {
        return switch (what) {
            case TenderReport.QuotesAsked it ->
                    "Ask %d carriers for prices".formatted(it.carriers().size());
            case TenderReport.Quoted it ->
                    "%s names %d prices".formatted(name(before, it.carrier()), it.answers().size());
            case TenderReport.Offered it ->
                    "Offer %s to carriers".formatted(Upsets.shipments(it.shipments().size()));
            case TenderReport.OfferDue it ->
                    "Time to offer " + Upsets.shipments(it.shipments().size());
            case TenderReport.OfOne it -> {
                Optional<TenderRecord> record = before.tenders().of(it.key());
                String whose =
                        record.map(each ->
                                        "%s to %s"
                                                .formatted(
                                                        each.tender().shipment().id(),
                                                        name(before, each)))
                                .orElse(it.key().value());
                yield of(it).formatted(whose);
            }
        };
    }

    private static String of(TenderReport.OfOne it) {
        return switch (it) {
            case TenderReport.Sending _ -> "Send the offer of %s";
            case TenderReport.Answered _ -> "Answer to the offer of %s";
            case TenderReport.LookedUp _ -> "Look up the offer of %s";
            case TenderReport.Withdrawn _ -> "Withdraw the offer of %s";
            case TenderReport.CancelAnswered _ -> "Answer to withdrawing %s";
            case TenderReport.Status _ -> "News of the offer of %s";
            case TenderReport.PhoneAnswered phone ->
                    phone.accepted() ? "Accepted by telephone: %s" : "Rejected by telephone: %s";
            case TenderReport.Settled _ -> "Say how the offer of %s stands";
            case TenderReport.AskAgain _ -> "Ask again about the offer of %s";
            case TenderReport.TimeReached _ -> "Time of the offer of %s";
        };
    }

    private static String name(DispatchState state, TenderRecord record) {
        return name(state, record.tender().carrier());
    }

    private static String name(DispatchState state, CarrierId id) {
        return state.carrier(id).map(Carrier::name).orElse(id.value());
    }
}
