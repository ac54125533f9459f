package io.depotdesk.dispatch;

import io.depotdesk.dispatch.TenderStep.Trouble;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns what goes no further by itself into cases, and ends these when it does.
final class TenderCases {

    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(20);

    private final TenderDay day;

    TenderCases(TenderDay day) {
        this.day = day;
    }

    /// Brings the queue up to date after one step.
    void after(TenderStep step, TenderRecord now) {
        Trouble trouble = step.trouble();
        if (trouble != null) {
            day.conclusions().raise(draft(trouble, step, now));
        } else if (step.record.state() != now.state()) {
            day.conclusions()
                    .over(stuck(now), "The offer is %s.".formatted(TenderEvents.word(now.state())));
        }
        if (now.state() == TenderState.ACCEPTED && step.record.state() != TenderState.ACCEPTED) {
            dearer(now);
        }
        if (now.state() != TenderState.INTENDED && step.record.state() == TenderState.INTENDED) {
            reached(now);
        }
    }

    private CaseDraft draft(Trouble trouble, TenderStep step, TenderRecord now) {
        return switch (trouble) {
            case UNCLEAR ->
                    stuck(
                            now,
                            "Nobody knows whether %s has booked %s",
                            step.why(),
                            "Call the carrier. Until somebody knows, nobody else can be asked.",
                            TenderOptions.bookedOrNot(now, true),
                            2);
            case UNANSWERED ->
                    stuck(
                            now,
                            "%s has not said whether it takes %s",
                            step.why(),
                            "Call the carrier and say here what it answers.",
                            TenderOptions.bookedOrNot(now, false),
                            2);
            case CHANGED ->
                    stuck(
                            now,
                            "The offer to %s of %s is not what it was",
                            step.why(),
                            "It is not sent again. Withdraw it; it is then offered anew.",
                            List.of(
                                    TenderOptions.tell(
                                            "Withdraw it and offer it anew",
                                            "The carrier is asked first whether it has booked it",
                                            new TenderReport.Withdrawn(
                                                    now.key(), "Its content had changed."))),
                            0);
            case NOT_OFF ->
                    stuck(
                            now,
                            "Nobody knows whether %s still comes for %s",
                            step.why(),
                            "Call the carrier.",
                            TenderOptions.offOrNot(now),
                            TenderOptions.offOrNot(now).size() - 1);
            case TOO_LATE ->
                    now.progress().overtaken()
                            ? twice(step, now)
                            : stuck(
                                    now,
                                    "%s does not give %s back",
                                    step.why() + " It stays with the carrier.",
                                    "Call the carrier if it has to come back.",
                                    TenderOptions.leave(now),
                                    0);
            case LOST -> isPhonedOnly(now) ? unknownThere(now) : lost(step, now);
            case FAILED -> failed(step, now);
            case CONTRADICTION -> contradiction(step, now);
            case UNREACHABLE -> unreachable(now);
            case ACCOUNT -> account(step, now);
        };
    }

    /// Whether only a person's word says that the carrier does it.
    private static boolean isPhonedOnly(TenderRecord now) {
        return now.state() == TenderState.ACCEPTED
                && now.progress().booking().confirmedBy() != null
                && !TenderLattice.hasSaidYes(now);
    }

    // --- one offer

    static Cause stuck(TenderRecord now) {
        return new Cause(Cause.Kind.TENDER_STUCK, now.key().value());
    }

    private CaseDraft stuck(
            TenderRecord now,
            String title,
            String detail,
            String guidance,
            List<CaseOption> options,
            int safe) {
        return draft(
                stuck(now),
                title.formatted(name(now), shipment(now)),
                detail,
                guidance,
                options,
                safe);
    }

    private CaseDraft draft(
            Cause cause,
            String title,
            String detail,
            String guidance,
            List<CaseOption> options,
            int safe) {
        return new CaseDraft(
                cause,
                CasePriority.P2,
                title,
                detail,
                guidance,
                day.at().plus(TIME_TO_ANSWER),
                options,
                safe);
    }

    private CaseDraft unknownThere(TenderRecord now) {
        return stuck(
                now,
                "%s knows nothing of %s",
                "%s, said that it takes the shipment. The carrier's own system knows no such booking."
                        .formatted(now.progress().booking().confirmedBy()),
                "Call the carrier. Until then the shipment stays with it.",
                List.of(
                        TenderOptions.keep(
                                "Leave it with the carrier", "Somebody there has said yes"),
                        TenderOptions.settle(now, TenderState.REJECTED, "It does not take it")),
                0);
    }

    private CaseDraft lost(TenderStep step, TenderRecord now) {
        return stuck(
                now,
                "%s has lost %s",
                step.why(),
                "Call the carrier, and tell the customer.",
                List.of(
                        TenderOptions.keep("Leave it as it is", "The carrier keeps looking for it"),
                        TenderOptions.settle(now, TenderState.DELIVERED, "It was delivered"),
                        TenderOptions.settle(now, TenderState.RETURNED, "It has come back")),
                0);
    }

    /// Two have the shipment. Who has the goods decides it, if the carrier has said that it does: then whoever else was to
    /// come would come for nothing. Else somebody has to ask.
    private CaseDraft twice(TenderStep step, TenderRecord now) {
        ShipmentId shipment = now.tender().shipment().id();
        Optional<TenderState> under = goodsAreAt(now);
        Optional<TenderRecord> other = day.tenders().holder(shipment);
        boolean otherHasGoods =
                other.map(TenderRecord::hasGoods)
                        .orElse(day.now().facts().stops().containsKey(shipment));
        List<CaseOption> options = new ArrayList<>();
        if (under.isPresent() && !otherHasGoods) {
            options.add(
                    TenderOptions.tell(
                            other.map(it ->
                                            "It stays with %s; %s is asked back"
                                                    .formatted(name(now), name(it)))
                                    .orElse(
                                            "It stays with %s; no own vehicle goes there"
                                                    .formatted(name(now))),
                            "%s has the goods; nobody else goes for nothing".formatted(name(now)),
                            new TenderReport.Settled(now.key(), under.get(), "It has the goods.")));
        }
        boolean mayStay = !options.isEmpty();
        options.addAll(TenderOptions.offOrNot(now));
        if (under.isPresent() && otherHasGoods) {
            options.add(
                    TenderOptions.keep("Leave it as it is", "Both say that they have the goods"));
        }
        return stuck(
                now,
                "%s does not give %s back",
                step.why() + " Somebody else has it, too: one of both must not drive.",
                under.isPresent()
                        ? "Call both. Whoever has the goods keeps them."
                        : "Call the carrier.",
                options,
                mayStay ? 0 : options.size() - 1);
    }

    /// Returns what the carrier said last, if that was that its courier has or had the goods.
    private static Optional<TenderState> goodsAreAt(TenderRecord now) {
        return now.heard().reversed().stream()
                .filter(TenderRecord.Heard::counts)
                .map(heard -> TenderLattice.meaning(heard.event()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .filter(TenderLattice::isDriving);
    }

    private CaseDraft failed(TenderStep step, TenderRecord now) {
        ShipmentId shipment = now.tender().shipment().id();
        int tier = day.now().shipment(shipment).map(Shipment::priority).orElse(0);
        return draft(
                new Cause(Cause.Kind.STOP_FAILED, shipment.value()),
                "%s could not hand over %s (%s)".formatted(name(now), shipment, step.why()),
                "The courier of %s was there.".formatted(name(now)),
                "The carrier tries again or brings the goods back. Tell the customer.",
                List.of(
                        TenderOptions.keep(
                                "Leave it to the carrier", "It tries again or brings it back"),
                        new CaseOption(
                                "Leave for another day",
                                "The promise is broken; the customer knows that somebody was there",
                                0,
                                new Effects(Duration.ZERO, Duration.ZERO, 1, 0, tier),
                                new Action.Defer(shipment))),
                0);
    }

    private CaseDraft contradiction(TenderStep step, TenderRecord now) {
        List<CaseOption> options = new ArrayList<>();
        options.add(
                TenderOptions.keep("Keep what was known before", "The new report is set aside"));
        @Nullable TenderState claimed = step.claimed();
        if (claimed != null && claimed != now.state()) {
            options.add(
                    TenderOptions.settle(
                            now,
                            claimed,
                            "Believe that it is %s".formatted(TenderEvents.word(claimed))));
        }
        return draft(
                new Cause(Cause.Kind.REPORTS_CONTRADICT, "tender " + now.key()),
                "%s contradicts itself about %s".formatted(name(now), shipment(now)),
                step.why(),
                "Call the carrier. Until then what was known before holds.",
                options,
                0);
    }

    // --- prices

    private void dearer(TenderRecord now) {
        CostLedger said = now.progress().booking().price();
        long tolerated = day.now().policy().tendering().priceToleranceCents();
        if (said == null || said.totalCents() <= now.tender().expected().totalCents() + tolerated) {
            return;
        }
        long more = said.totalCents() - now.tender().expected().totalCents();
        day.conclusions()
                .raise(
                        draft(
                                stuck(now),
                                "%s asks %s more for %s than expected"
                                        .formatted(name(now), money(more), shipment(now)),
                                "Expected were %s, it says %s."
                                        .formatted(
                                                money(now.tender().expected().totalCents()),
                                                money(said.totalCents())),
                                "Without an answer it stays with the carrier at this price.",
                                List.of(
                                        new CaseOption(
                                                "Accept the price",
                                                "It stays with the carrier",
                                                more,
                                                new Action.KeepPlan()),
                                        TenderOptions.tell(
                                                "Withdraw it and ask the next",
                                                "The carrier may charge for it",
                                                new TenderReport.Withdrawn(
                                                        now.key(), "It was too dear."))),
                                0));
    }

    private static String money(long cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    // --- one carrier

    private Cause atCarrier(TenderRecord now) {
        return new Cause(Cause.Kind.TENDER_STUCK, "carrier " + now.tender().carrier());
    }

    private List<TenderKey> waiting(TenderRecord now) {
        return day.tenders()
                .all()
                .filter(it -> it.tender().carrier().equals(now.tender().carrier()))
                .filter(it -> it.state() == TenderState.INTENDED)
                .filter(it -> it.progress().until() == null)
                .map(TenderRecord::key)
                .toList();
    }

    /// One case for all that waits for the same carrier.
    private CaseDraft unreachable(TenderRecord now) {
        List<TenderKey> waiting = waiting(now);
        List<CaseOption> options = new ArrayList<>();
        options.add(
                TenderOptions.keep(
                        "Wait until it can be reached",
                        "What waits is sent as soon as that is so"));
        if (!waiting.isEmpty()) {
            options.add(
                    new CaseOption(
                            waiting.size() == 1
                                    ? "Withdraw what has not been sent"
                                    : "Withdraw the %d that have not been sent"
                                            .formatted(waiting.size()),
                            "Others are asked, or own vehicles take them",
                            0,
                            new Action.Together(
                                    waiting.stream()
                                            .<Action>map(key ->
                                                    new Action.Tell(
                                                            new TenderReport.Withdrawn(
                                                                    key,
                                                                    "It could not be reached.")))
                                            .toList())));
        }
        return draft(
                atCarrier(now),
                "%s cannot be reached".formatted(name(now)),
                waiting.isEmpty()
                        ? "Nobody knows how %s stands.".formatted(shipment(now))
                        : "%s to send.".formatted(Upsets.shipments(waiting.size())),
                "Check the network. Urgent ones can be offered by telephone.",
                options,
                0);
    }

    private CaseDraft account(TenderStep step, TenderRecord now) {
        return draft(
                atCarrier(now),
                "%s does not accept what we send".formatted(name(now)),
                step.why(),
                "Check the account with the carrier. Until then others are asked.",
                List.of(TenderOptions.keep("Leave it", "Others are asked")),
                0);
    }

    private void reached(TenderRecord now) {
        if (now.state() == TenderState.SENT && waiting(now).isEmpty()) {
            day.conclusions().over(atCarrier(now), "It can be reached again.");
        }
    }

    private String name(TenderRecord now) {
        return day.now()
                .carrier(now.tender().carrier())
                .map(Carrier::name)
                .orElse(now.tender().carrier().value());
    }

    private static ShipmentId shipment(TenderRecord now) {
        return now.tender().shipment().id();
    }
}
