package io.depotdesk.data.carriers.suite;

import io.depotdesk.data.carriers.Capabilities;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.QuoteRequest;
import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.MemoryJournal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.dispatch.TenderWork;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.policy.Actor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/// A desk that does one thing at a time, with the real core, a journal and a real adapter, and can be killed between
/// any two of them. Who comes after it knows the journal and nothing else.
final class SuiteDesk {

    /// The desk was killed.
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final Actor.Person ANNA = new Actor.Person("Anna");

    private static final int MOST_ROUNDS = 400;

    private final DispatchCore core = new DispatchCore();
    private final MemoryJournal journal;
    private final SuiteClock clock;
    private final CarrierAdapter adapter;
    private final Predicate<Arrow> kill;
    private DispatchState state;

    /// @param kill asked at every arrow
    SuiteDesk(
            MemoryJournal journal,
            SuiteClock clock,
            CarrierAdapter adapter,
            Predicate<Arrow> kill) {
        this.journal = journal;
        this.clock = clock;
        this.adapter = adapter;
        this.kill = kill;
        this.state = DispatchLoop.restore(journal);
        // What was being sent when the desk before died may be booked or not.
        for (TenderRecord each : state.tenders().all().toList()) {
            if (each.state() == TenderState.SENT) {
                answered(each, new TenderAnswer.Unknown("the desk stopped while it was sent"));
            }
        }
    }

    DispatchState state() {
        return state;
    }

    List<TenderRecord> offersOf(ShipmentId shipment) {
        return state.tenders().of(shipment);
    }

    void report(Reported report) {
        Instant at = clock.instant();
        core.refusal(state, report, at)
                .ifPresent(why -> {
                    throw new AssertionError("Refused: " + why);
                });
        var unit =
                new JournalUnit(state.sequence() + 1, at, report, core.conclude(state, report, at));
        journal.append(List.of(unit));
        state = state.after(unit);
    }

    void tell(TenderReport report) {
        report(new Reported.TenderReported(report, Actor.MACHINE));
    }

    void offer(ShipmentId... shipments) {
        report(
                new Reported.TenderReported(
                        new TenderReport.Offered(List.of(shipments), List.of(SuiteLine.CARRIER), 1),
                        ANNA));
    }

    void withdraw(TenderRecord offer) {
        report(
                new Reported.TenderReported(
                        new TenderReport.Withdrawn(offer.key(), "The customer called."), ANNA));
    }

    /// Works for `time`, looking at its watch every `step`.
    void workFor(Duration time, Duration step) throws InterruptedException {
        Instant end = clock.instant().plus(time);
        work();
        while (clock.instant().isBefore(end)) {
            clock.pass(step);
            work();
        }
    }

    /// Does what is due now until nothing but listening is.
    void work() throws InterruptedException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (Reported due : core.due(state, clock.instant())) {
                report(due);
            }
            List<TenderWork.Task> calls = new ArrayList<>();
            List<TenderWork.Poll> listening = new ArrayList<>();
            for (TenderWork.Task task : TenderWork.due(state, clock.instant())) {
                if (task instanceof TenderWork.Poll poll) {
                    listening.add(poll);
                } else {
                    calls.add(task);
                }
            }
            if (calls.isEmpty()) {
                for (TenderWork.Poll poll : listening) {
                    poll(poll.offer());
                }
                return;
            }
            for (TenderWork.Task task : calls) {
                call(task);
            }
        }
        throw new AssertionError("There is no end to what is due at " + clock.instant());
    }

    private void call(TenderWork.Task task) throws InterruptedException {
        switch (task) {
            case TenderWork.AskQuotes it -> quotes(it);
            case TenderWork.Send it -> send(it.offer());
            case TenderWork.LookUp it -> lookUp(it.offer());
            case TenderWork.Cancel it -> cancel(it.offer());
            case TenderWork.Poll it -> poll(it.offer());
        }
    }

    private void at(Arrow arrow) {
        if (kill.test(arrow)) {
            throw new Killed();
        }
    }

    private void quotes(TenderWork.AskQuotes wish) throws InterruptedException {
        List<TenderReport.ShipmentQuote> answers = new ArrayList<>();
        for (ShipmentId id : wish.shipments()) {
            Shipment shipment = state.shipment(id).orElseThrow();
            QuoteAnswer answer =
                    adapter.quote(
                            new QuoteRequest(
                                    "Q-%s-%d".formatted(id, state.sequence()),
                                    shipment,
                                    TenderDay.DEPOT,
                                    clock.instant().plus(Duration.ofMinutes(15))));
            answers.add(new TenderReport.ShipmentQuote(id, answer));
        }
        at(Arrow.BEFORE_A_PRICE_IS_TOLD);
        tell(new TenderReport.Quoted(wish.carrier(), answers));
    }

    private void send(TenderRecord offer) throws InterruptedException {
        Tender tender = offer.tender();
        byte[] body = adapter.body(tender);
        String hash = sha256(body);
        Capabilities can = adapter.capabilities();
        Duration lifetime = can.keyLifetime();
        at(Arrow.BEFORE_SENDING_IS_TOLD);
        tell(
                new TenderReport.Sending(
                        tender.key(),
                        hash,
                        lifetime == null ? null : clock.instant().plus(lifetime)));
        if (!TenderWork.maySend(state, tender.key(), hash)) {
            return;
        }
        at(Arrow.BEFORE_THE_FIRST_BYTE);
        TenderAnswer answer = adapter.tender(tender, body);
        at(Arrow.BEFORE_THE_ANSWER_IS_TOLD);
        answered(offer, answer);
        at(Arrow.AFTER_THE_ANSWER_IS_TOLD);
    }

    void answered(TenderRecord offer, TenderAnswer answer) {
        tell(new TenderReport.Answered(offer.key(), answer));
    }

    void lookedUp(TenderRecord offer, Found found) {
        tell(new TenderReport.LookedUp(offer.key(), found));
    }

    private void lookUp(TenderRecord offer) throws InterruptedException {
        Found found = adapter.find(offer.tender());
        at(Arrow.BEFORE_A_LOOK_UP_IS_TOLD);
        lookedUp(offer, found);
        at(Arrow.AFTER_A_LOOK_UP_IS_TOLD);
    }

    private void cancel(TenderRecord offer) throws InterruptedException {
        var answer =
                adapter.cancel(offer.tender(), offer.progress().booking().reference(), "withdrawn");
        at(Arrow.BEFORE_A_CANCELLATION_IS_TOLD);
        tell(new TenderReport.CancelAnswered(offer.key(), answer));
    }

    private void poll(TenderRecord offer) throws InterruptedException {
        String reference = offer.progress().booking().reference();
        Found found =
                reference == null
                        ? adapter.find(offer.tender())
                        : adapter.poll(offer.tender(), reference);
        if (found instanceof Found.Exists(_, List<CarrierEvent> events)) {
            for (CarrierEvent event : events) {
                if (!state.tenders().of(offer.key()).orElseThrow().hasHeard(event)) {
                    tell(new TenderReport.Status(offer.key(), event));
                }
            }
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
