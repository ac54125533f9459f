package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderReport.ShipmentQuote;

import java.util.List;
import java.util.function.UnaryOperator;

/// Finds what people and carriers have written into what is told of offers: who was met, why it failed, who said so.
final class TenderWords {

    private TenderWords() {}

    /// Returns the shipments that such words may be about.
    static List<ShipmentId> about(DispatchState state, TenderReport report) {
        return switch (report) {
            case TenderReport.QuotesAsked it -> it.shipments();
            case TenderReport.Quoted it ->
                    it.answers().stream().map(ShipmentQuote::shipment).toList();
            case TenderReport.Offered it -> it.shipments();
            case TenderReport.OfferDue it -> it.shipments();
            case TenderReport.OfOne it ->
                    state.tenders().of(it.key()).stream()
                            .map(TenderRecord::tender)
                            .map(offer -> offer.shipment().id())
                            .toList();
        };
    }

    /// Returns `report` with `change` made to all such words.
    static TenderReport each(TenderReport report, UnaryOperator<String> change) {
        return switch (report) {
            case TenderReport.Quoted it ->
                    new TenderReport.Quoted(
                            it.carrier(),
                            it.answers().stream()
                                    .map(each ->
                                            new ShipmentQuote(
                                                    each.shipment(), of(each.answer(), change)))
                                    .toList());
            case TenderReport.Answered it ->
                    new TenderReport.Answered(
                            it.key(), it.sending(), of(it.answer(), change), it.notBefore());
            case TenderReport.LookedUp it ->
                    new TenderReport.LookedUp(it.key(), of(it.found(), change), it.askedAt());
            case TenderReport.Withdrawn it ->
                    new TenderReport.Withdrawn(it.key(), change.apply(it.reason()));
            case TenderReport.CancelAnswered it ->
                    new TenderReport.CancelAnswered(it.key(), of(it.answer(), change));
            case TenderReport.Status it ->
                    new TenderReport.Status(it.key(), of(it.event(), change));
            case TenderReport.PhoneAnswered it ->
                    new TenderReport.PhoneAnswered(
                            it.key(),
                            it.accepted(),
                            change.apply(it.who()),
                            it.at(),
                            change.apply(it.text()));
            case TenderReport.Settled it ->
                    new TenderReport.Settled(it.key(), it.state(), change.apply(it.why()));
            case TenderReport.QuotesAsked _,
                    TenderReport.Offered _,
                    TenderReport.OfferDue _,
                    TenderReport.Sending _,
                    TenderReport.AskAgain _,
                    TenderReport.TimeReached _ ->
                    report;
        };
    }

    private static QuoteAnswer of(QuoteAnswer answer, UnaryOperator<String> change) {
        return switch (answer) {
            case QuoteAnswer.Declined it -> new QuoteAnswer.Declined(change.apply(it.reason()));
            case QuoteAnswer.Live _, QuoteAnswer.Unavailable _ -> answer;
        };
    }

    private static TenderAnswer of(TenderAnswer answer, UnaryOperator<String> change) {
        return switch (answer) {
            case TenderAnswer.Rejected it ->
                    new TenderAnswer.Rejected(it.reason(), change.apply(it.text()));
            case TenderAnswer.Accepted _,
                    TenderAnswer.Pending _,
                    TenderAnswer.Unknown _,
                    TenderAnswer.NotSent _ ->
                    answer;
        };
    }

    private static CancelAnswer of(CancelAnswer answer, UnaryOperator<String> change) {
        return switch (answer) {
            case CancelAnswer.TooLate it -> new CancelAnswer.TooLate(change.apply(it.why()));
            case CancelAnswer.Cancelled _,
                    CancelAnswer.Requested _,
                    CancelAnswer.Unknown _,
                    CancelAnswer.NotSent _ ->
                    answer;
        };
    }

    private static Found of(Found found, UnaryOperator<String> change) {
        return switch (found) {
            case Found.Exists it ->
                    new Found.Exists(
                            it.reference(),
                            it.events().stream().map(event -> of(event, change)).toList());
            case Found.Absent _, Found.CannotTell _, Found.Unreachable _ -> found;
        };
    }

    private static CarrierEvent of(CarrierEvent it, UnaryOperator<String> change) {
        return new CarrierEvent(
                it.fingerprint(),
                it.state(),
                it.word(),
                it.at(),
                it.arrival(),
                change.apply(it.note()));
    }
}
