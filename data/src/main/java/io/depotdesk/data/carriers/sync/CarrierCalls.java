package io.depotdesk.data.carriers.sync;

import io.depotdesk.data.carriers.Capabilities;
import io.depotdesk.data.carriers.QuoteRequest;
import io.depotdesk.data.carriers.Replay;
import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.data.secrets.SecretsException;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Outcome.Accepted;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.dispatch.TenderWork;
import io.depotdesk.dispatch.TenderWork.Task;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.policy.Actor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Carries out one task at one carrier and reports what came of it. An offer is in the journal as being sent, with the
/// hash of its bytes, before the first of them leaves.
final class CarrierCalls {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierCalls.class);

    /// So many prices are asked for before they are reported together.
    private static final int QUOTES_AT_ONCE = 5;

    private static final Duration AFTER_NO_QUOTE = Duration.ofSeconds(2);

    private final DispatchLoop loop;
    private final ConnectedCarrier carrier;
    private final InstantSource clock;
    private final LineWatch watch;
    private Instant quotesFrom = Instant.MIN;

    /// @param reached whether the carrier answered something
    /// @param news whether it said anything new
    /// @param hold how long the same offer is left alone at least
    record Outcome(boolean reached, boolean news, Duration hold) {

        private static final Duration BREATH = Duration.ofSeconds(1);

        static final Outcome FAILED = new Outcome(false, false);
        static final Outcome DONE = new Outcome(true, true);

        /// What cannot even be written down is tried seldom, and keeps no other offer waiting.
        static final Outcome DEFECT = new Outcome(true, false, Duration.ofMinutes(5));

        Outcome(boolean reached, boolean news) {
            this(reached, news, BREATH);
        }
    }

    CarrierCalls(
            DispatchLoop loop, ConnectedCarrier carrier, InstantSource clock, LineWatch watch) {
        this.loop = loop;
        this.carrier = carrier;
        this.clock = clock;
        this.watch = watch;
    }

    Outcome carryOut(DispatchState state, Task task) throws InterruptedException {
        return switch (task) {
            case TenderWork.AskQuotes(_, List<ShipmentId> shipments) -> quotes(state, shipments);
            case TenderWork.Send(TenderRecord offer) -> send(offer);
            case TenderWork.LookUp(TenderRecord offer) ->
                    Repetition.isDue(offer, carrier.capabilities(), clock.instant())
                            ? send(offer)
                            : lookUp(offer);
            case TenderWork.Cancel(TenderRecord offer) -> cancel(offer);
            case TenderWork.Poll(TenderRecord offer, _) -> listen(offer);
        };
    }

    /// Returns from when prices may be asked for, a while later if the last asking came to nothing.
    Instant quotesFrom(Instant now) {
        return quotesFrom.isAfter(now) ? quotesFrom : Instant.MIN;
    }

    private Outcome quotes(DispatchState state, List<ShipmentId> shipments)
            throws InterruptedException {
        DispatchState.Day day = state.day();
        if (day == null) {
            return Outcome.FAILED;
        }
        List<TenderReport.ShipmentQuote> answers = new ArrayList<>();
        for (ShipmentId id : shipments.subList(0, Math.min(QUOTES_AT_ONCE, shipments.size()))) {
            Optional<Shipment> shipment = state.shipment(id);
            QuoteAnswer answer =
                    shipment.isPresent()
                            ? quote(shipment.get(), day.depot())
                            : new QuoteAnswer.Declined("The order is gone.");
            answers.add(new TenderReport.ShipmentQuote(id, answer));
        }
        boolean reached =
                answers.stream().anyMatch(it -> !(it.answer() instanceof QuoteAnswer.Unavailable));
        if (!report(new TenderReport.Quoted(carrier.carrier(), answers)) || !reached) {
            quotesFrom = clock.instant().plus(AFTER_NO_QUOTE);
        }
        return new Outcome(reached, true);
    }

    private QuoteAnswer quote(Shipment shipment, Depot depot) throws InterruptedException {
        Instant now = clock.instant();
        try {
            QuoteAnswer answer =
                    carrier.adapter()
                            .quote(
                                    new QuoteRequest(
                                            "Q-%s-%d".formatted(shipment.id(), now.toEpochMilli()),
                                            shipment,
                                            depot,
                                            now));
            if (answer instanceof QuoteAnswer.Unavailable(String cause)) {
                watch.failed(cause);
            } else {
                watch.heard(clock.instant());
            }
            return answer;
        } catch (SecretsException e) {
            return new QuoteAnswer.Unavailable(failure(e));
        } catch (RuntimeException e) {
            return new QuoteAnswer.Unavailable(defect(e));
        }
    }

    private Outcome send(TenderRecord offer) throws InterruptedException {
        Tender tender = offer.tender();
        byte[] body;
        try {
            body = carrier.adapter().body(tender);
        } catch (RuntimeException e) {
            defect(e);
            return Outcome.DEFECT;
        }
        String hash = sha256(body);
        boolean taken = report(new TenderReport.Sending(offer.key(), hash, keyValidUntil()));
        DispatchState state = loop.state();
        if (!taken || !TenderWork.maySend(state, offer.key(), hash)) {
            return Outcome.DONE; // The state says why; nothing has left.
        }
        int sending = state.tenders().of(offer.key()).map(it -> it.progress().sendings()).orElse(0);
        TenderAnswer answer = sent(tender, body);
        Instant quiet = carrier.http().quietUntil();
        report(
                new TenderReport.Answered(
                        offer.key(),
                        sending,
                        answer,
                        quiet.isAfter(clock.instant()) ? quiet : null));
        return switch (answer) {
            case TenderAnswer.Unknown(String cause) -> failed(cause);
            case TenderAnswer.NotSent(String cause) -> failed(cause);
            case TenderAnswer.Accepted _, TenderAnswer.Pending _, TenderAnswer.Rejected _ ->
                    heard();
        };
    }

    /// A defect of ours is no knowledge of what the carrier did.
    private TenderAnswer sent(Tender tender, byte[] body) throws InterruptedException {
        try {
            return carrier.adapter().tender(tender, body);
        } catch (SecretsException e) {
            return new TenderAnswer.NotSent(failure(e));
        } catch (RuntimeException e) {
            return new TenderAnswer.Unknown(defect(e));
        }
    }

    /// Returns until when a repetition counts as one: for ever where the key is natural, not at all where there is none.
    private @Nullable Instant keyValidUntil() {
        Capabilities can = carrier.capabilities();
        Duration lifetime = can.keyLifetime();
        if (can.replay() == Replay.NATURAL_KEY) {
            return null;
        }
        return lifetime == null ? clock.instant() : clock.instant().plus(lifetime);
    }

    private Outcome lookUp(TenderRecord offer) throws InterruptedException {
        Instant askedAt = clock.instant();
        Found found = asked(offer, null);
        report(new TenderReport.LookedUp(offer.key(), found, askedAt));
        return outcome(found, true);
    }

    /// Reports what is new only, so that listening does not fill the journal.
    private Outcome listen(TenderRecord offer) throws InterruptedException {
        Instant askedAt = clock.instant();
        Found found = asked(offer, offer.progress().booking().reference());
        boolean news = false;
        if (found instanceof Found.Exists(_, List<CarrierEvent> events)) {
            for (CarrierEvent event : events) {
                if (!offer.hasHeard(event)) {
                    news = true;
                    report(new TenderReport.Status(offer.key(), event));
                }
            }
        } else if (found instanceof Found.Absent) {
            report(new TenderReport.LookedUp(offer.key(), found, askedAt));
        }
        return outcome(found, news);
    }

    private Found asked(TenderRecord offer, @Nullable String reference)
            throws InterruptedException {
        try {
            return reference == null
                    ? carrier.adapter().find(offer.tender())
                    : carrier.adapter().poll(offer.tender(), reference);
        } catch (SecretsException e) {
            return new Found.Unreachable(failure(e));
        } catch (RuntimeException e) {
            return new Found.Unreachable(defect(e));
        }
    }

    private Outcome outcome(Found found, boolean news) {
        return found instanceof Found.Unreachable(String cause)
                ? failed(cause)
                : new Outcome(heard().reached(), news);
    }

    private Outcome cancel(TenderRecord offer) throws InterruptedException {
        CancelAnswer answer;
        try {
            answer =
                    carrier.adapter()
                            .cancel(
                                    offer.tender(),
                                    offer.progress().booking().reference(),
                                    "No longer needed");
        } catch (SecretsException e) {
            answer = new CancelAnswer.NotSent(failure(e));
        } catch (RuntimeException e) {
            answer = new CancelAnswer.Unknown(defect(e));
        }
        report(new TenderReport.CancelAnswered(offer.key(), answer));
        return switch (answer) {
            case CancelAnswer.Unknown(String cause) -> failed(cause);
            case CancelAnswer.NotSent(String cause) -> failed(cause);
            case CancelAnswer.Cancelled _, CancelAnswer.Requested _, CancelAnswer.TooLate _ ->
                    heard();
        };
    }

    private Outcome heard() {
        watch.heard(clock.instant());
        return Outcome.DONE;
    }

    private Outcome failed(String cause) {
        watch.failed(cause);
        return Outcome.FAILED;
    }

    private static String failure(SecretsException e) {
        return String.valueOf(e.getMessage());
    }

    /// The stack goes to the log, without what was sent.
    private String defect(RuntimeException e) {
        LOG.error("The adapter of {} failed", carrier.carrier(), e);
        return "a defect of this program: " + e.getClass().getSimpleName();
    }

    /// Returns whether the report is in the journal.
    private boolean report(TenderReport report) {
        return loop.submit(new Reported.TenderReported(report, Actor.MACHINE)).join()
                instanceof Accepted;
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
