package io.depotdesk.testdays;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.MORNING;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.id;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.QuoteStand;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.policy.Actor;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// At least one of every kind of report and conclusion about offers to carriers.
public final class SampleTenders {

    public static final TenderKey KEY = TenderKey.of(SampleDay.DATE, id(6), 1);

    private SampleTenders() {}

    /// Returns every kind of report.
    public static List<TenderReport> told() {
        return List.of(
                new TenderReport.QuotesAsked(List.of(RIVIERA), List.of(id(6))),
                new TenderReport.Quoted(
                        RIVIERA,
                        List.of(
                                new TenderReport.ShipmentQuote(
                                        id(6), new QuoteAnswer.Live(quote())),
                                new TenderReport.ShipmentQuote(
                                        id(7), new QuoteAnswer.Declined("Too far.")),
                                new TenderReport.ShipmentQuote(
                                        id(3), new QuoteAnswer.Unavailable("time-out")))),
                new TenderReport.Offered(List.of(id(6)), List.of(RIVIERA), 2),
                new TenderReport.OfferDue(List.of(id(6))),
                new TenderReport.Sending(KEY, "ab12", MORNING),
                new TenderReport.Sending(KEY, "ab12", null),
                new TenderReport.Answered(KEY, new TenderAnswer.Accepted("r-1", price(900))),
                new TenderReport.Answered(KEY, new TenderAnswer.Accepted("r-1", null)),
                new TenderReport.Answered(KEY, new TenderAnswer.Pending(null, MORNING)),
                new TenderReport.Answered(
                        KEY, new TenderAnswer.Rejected(RejectReason.NO_COURIER, "Full.")),
                new TenderReport.Answered(KEY, 2, new TenderAnswer.Unknown("503"), MORNING),
                new TenderReport.Answered(KEY, new TenderAnswer.NotSent("no network")),
                new TenderReport.LookedUp(KEY, new Found.Exists("r-1", List.of(event()))),
                new TenderReport.LookedUp(KEY, new Found.Absent(), MORNING),
                new TenderReport.LookedUp(KEY, new Found.CannotTell("It has no look-up.")),
                new TenderReport.LookedUp(KEY, new Found.Unreachable("no network")),
                new TenderReport.Withdrawn(KEY, "The customer cancelled."),
                new TenderReport.CancelAnswered(KEY, new CancelAnswer.Cancelled(250)),
                new TenderReport.CancelAnswered(KEY, new CancelAnswer.Requested()),
                new TenderReport.CancelAnswered(KEY, new CancelAnswer.TooLate("Under way.")),
                new TenderReport.CancelAnswered(KEY, new CancelAnswer.Unknown("time-out")),
                new TenderReport.CancelAnswered(KEY, new CancelAnswer.NotSent("no network")),
                new TenderReport.Status(KEY, event()),
                new TenderReport.Status(
                        KEY, new CarrierEvent("f-2", null, "SNOOZED", MORNING, null, "")),
                new TenderReport.PhoneAnswered(KEY, true, "Mme Roux", MORNING, "At noon."),
                new TenderReport.Settled(KEY, TenderState.REJECTED, "It is not booked."),
                new TenderReport.AskAgain(KEY, Duration.ofMinutes(15)),
                new TenderReport.TimeReached(KEY));
    }

    static Stream<Reported> reports() {
        return told().stream()
                .map(told ->
                        new Reported.TenderReported(
                                told, told instanceof TenderReport.Sending ? Actor.MACHINE : ANNA));
    }

    static Stream<Concluded> conclusions() {
        TenderProgress fresh = TenderProgress.intended(MORNING, MORNING.plusSeconds(600));
        TenderProgress accepted =
                fresh.draft()
                        .sent(new TenderProgress.Sent("ab12", MORNING.plusSeconds(3_600)))
                        .to(TenderState.ACCEPTED, MORNING)
                        .known()
                        .reference("r-1")
                        .price(price(905))
                        .confirmedBy("Mme Roux, told by Anna")
                        .told(event())
                        .note("At noon.")
                        .made();
        return Stream.of(
                new Concluded.TenderIntended(
                        new Tender(
                                KEY,
                                RIVIERA,
                                1,
                                SampleDay.delivery(6),
                                SampleDay.DEPOT,
                                MORNING,
                                price(900),
                                quote(),
                                MORNING.plusSeconds(600),
                                KEY),
                        fresh),
                new Concluded.TenderMoved(
                        KEY,
                        accepted,
                        List.of(new TenderRecord.Heard(event(), MORNING, false, "Known."))),
                new Concluded.QuoteNoted(new QuoteStand(RIVIERA, id(6), MORNING, null)),
                new Concluded.QuoteNoted(
                        new QuoteStand(RIVIERA, id(6), MORNING, new QuoteAnswer.Live(quote()))),
                new Concluded.OfferAsked(id(6), new Tenders.Asked(List.of(RIVIERA), 2, 1)),
                new Concluded.OfferAsked(id(6), null));
    }

    public static CostLedger price(long cents) {
        return new CostLedger(List.of(new CostLedger.Line("price", "quoted", cents)));
    }

    static Quote quote() {
        return new Quote(
                RIVIERA,
                id(6),
                "q-1",
                price(900),
                MORNING.plusSeconds(300),
                MORNING.plusSeconds(900),
                null);
    }

    private static CarrierEvent event() {
        return new CarrierEvent(
                "f-1",
                TenderState.PICKED_UP,
                "PICKED_UP",
                MORNING,
                MORNING.plusSeconds(1_200),
                "by bike");
    }
}
