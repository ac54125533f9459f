package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.TenderRules;
import io.depotdesk.simulation.DrillPolicy;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;
import io.depotdesk.testdays.SampleTenders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// One random day of offers over a bad network, with a sender that is killed now and then and people who change
/// their minds. After every report the invariants are looked at.
final class TenderSchedule {

    private static final int SHIPMENTS = 4;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(25);

    private final RandomGenerator dice;
    private final boolean broadcast;
    private final CarrierDay desk;
    private final CarrierWorld world;
    private final List<OnTheWay> network = new ArrayList<>();
    private boolean calm;
    private int kills;
    private int changes;

    /// A message that arrives later.
    private record OnTheWay(Instant at, boolean diesWithTheSender, Runnable arrives) {}

    TenderSchedule(long seed) {
        dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        broadcast = dice.nextInt(3) == 0;
        world = new CarrierWorld(dice);
        TenderRules.Order[] orders = TenderRules.Order.values();
        desk =
                new CarrierDay(
                        DrillPolicy.tendering(
                                orders[dice.nextInt(orders.length)], broadcast ? 2 : 1));
        desk.planned(SHIPMENTS, RIVIERA, 1, 2, 3);
    }

    void play(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
        // The network is whole again and nobody interferes: everything comes to its end.
        calm = true;
        for (int i = 0; i < 60; i++) {
            step();
        }
        TenderInvariants.atTheEnd(desk.day.journal(), desk.state(), world);
    }

    int kills() {
        return kills;
    }

    DispatchState state() {
        return desk.state();
    }

    private void step() {
        desk.pass(Duration.ofSeconds(5 + dice.nextInt(20)));
        TenderInvariants.always(desk.state(), broadcast);
        arrivals();
        if (desk.state().replanWanted() != null) {
            replan();
        }
        if (!calm) {
            world.goOn(desk.now());
            people();
            if (dice.nextInt(12) == 0) {
                kill();
            }
        }
        for (TenderWork.Task task : TenderWork.due(desk.state(), desk.now())) {
            if (calm || dice.nextInt(4) > 0) {
                carryOut(task);
            }
        }
        arrivals();
    }

    // --- the sender

    private void carryOut(TenderWork.Task task) {
        switch (task) {
            case TenderWork.AskQuotes it -> quotes(it);
            case TenderWork.Send it -> send(it.offer());
            case TenderWork.LookUp it -> lookUp(it.offer());
            case TenderWork.Cancel it -> cancel(it.offer());
            case TenderWork.Poll it -> poll(it.offer());
        }
    }

    private void send(TenderRecord offer) {
        Tender tender = offer.tender();
        String body = Integer.toHexString(tender.hashCode());
        tell(new TenderReport.Sending(tender.key(), body, null));
        if (!TenderWork.maySend(desk.state(), tender.key(), body)) {
            return;
        }
        int fate = calm ? 9 : dice.nextInt(10);
        Instant sentAt = desk.now();
        switch (fate) {
            case 0, 1 -> answer(tender, new TenderAnswer.NotSent("no network"));
            case 2 -> answer(tender, new TenderAnswer.Unknown("cut before it arrived"));
            case 3, 4 -> {
                world.book(tender, body, sentAt);
                answer(tender, new TenderAnswer.Unknown("the answer was lost"));
            }
            case 5 -> {
                later(false, () -> world.book(tender, body, desk.now()));
                answer(tender, new TenderAnswer.Unknown("time-out; it is still on its way"));
            }
            case 6 -> {
                world.book(tender, body, sentAt);
                answer(tender, world.book(tender, body, sentAt));
            }
            default -> answer(tender, world.book(tender, body, sentAt));
        }
    }

    private void answer(Tender tender, TenderAnswer answer) {
        int sending = desk.state().tenders().of(tender.key()).orElseThrow().progress().sendings();
        deliver(new TenderReport.Answered(tender.key(), sending, answer, null), true);
    }

    /// The world knows its bookings by their keys, so what nobody knows of may be sent again instead.
    private void lookUp(TenderRecord offer) {
        if (offer.state() == TenderState.UNKNOWN && dice.nextInt(5) == 0) {
            send(offer);
            return;
        }
        Found found = lost() ? new Found.Unreachable("no network") : world.find(offer.key());
        deliver(new TenderReport.LookedUp(offer.key(), found, desk.now()), true);
    }

    private void cancel(TenderRecord offer) {
        if (lost()) {
            if (dice.nextBoolean()) {
                world.cancel(offer.key(), desk.now());
            }
            deliver(
                    new TenderReport.CancelAnswered(
                            offer.key(), new CancelAnswer.Unknown("time-out")),
                    true);
        } else {
            deliver(
                    new TenderReport.CancelAnswered(
                            offer.key(), world.cancel(offer.key(), desk.now())),
                    true);
        }
    }

    private void poll(TenderRecord offer) {
        if (!lost() && world.find(offer.key()) instanceof Found.Exists exists) {
            for (CarrierEvent event : exists.events()) {
                if (!offer.hasHeard(event) && !lost()) {
                    deliver(new TenderReport.Status(offer.key(), event), false);
                }
            }
        }
    }

    private void quotes(TenderWork.AskQuotes it) {
        if (lost()) {
            return;
        }
        for (ShipmentId shipment : it.shipments()) {
            QuoteAnswer answer =
                    dice.nextInt(5) == 0
                            ? new QuoteAnswer.Declined("It is too far.")
                            : new QuoteAnswer.Live(
                                    new Quote(
                                            it.carrier(),
                                            shipment,
                                            "q",
                                            SampleTenders.price(600 + dice.nextInt(800)),
                                            desk.now().plusSeconds(30 + dice.nextInt(300)),
                                            null,
                                            desk.now().plusSeconds(1_800)));
            deliver(
                    new TenderReport.Quoted(
                            it.carrier(),
                            List.of(new TenderReport.ShipmentQuote(shipment, answer))),
                    true);
        }
    }

    private boolean lost() {
        return !calm && dice.nextInt(4) == 0;
    }

    /// The desk hears of it at once, later, or twice.
    private void deliver(TenderReport told, boolean diesWithTheSender) {
        if (calm || dice.nextBoolean()) {
            tell(told);
        } else {
            later(diesWithTheSender, () -> tell(told));
        }
        if (!calm && dice.nextInt(6) == 0) {
            later(diesWithTheSender, () -> tell(told));
        }
    }

    private void later(boolean diesWithTheSender, Runnable arrives) {
        network.add(
                new OnTheWay(
                        desk.now().plusSeconds(dice.nextLong(LONGEST_DELAY.toSeconds())),
                        diesWithTheSender,
                        arrives));
    }

    private void arrivals() {
        List<OnTheWay> here = network.stream().filter(it -> !it.at().isAfter(desk.now())).toList();
        network.removeAll(here);
        here.forEach(it -> it.arrives().run());
    }

    private void tell(TenderReport told) {
        desk.tellAndGoOn(told);
        TenderInvariants.always(desk.state(), broadcast);
    }

    /// The desk dies and comes back: what it knows is in the journal, what was being sent may have arrived.
    private void kill() {
        kills++;
        assertThat(desk.day.restarted()).isEqualTo(desk.state());
        network.removeIf(OnTheWay::diesWithTheSender);
        desk.state()
                .tenders()
                .all()
                .filter(it -> it.state() == TenderState.SENT)
                .toList()
                .forEach(it ->
                        tell(
                                new TenderReport.Answered(
                                        it.key(), new TenderAnswer.Unknown("the desk stopped"))));
    }

    // --- people and plans

    private void people() {
        if (dice.nextInt(15) > 0) {
            return;
        }
        int number = 1 + dice.nextInt(SHIPMENTS);
        Optional<TenderRecord> holder = desk.state().tenders().holder(id(number));
        switch (dice.nextInt(3)) {
            case 0 ->
                    holder.map(it -> new TenderReport.Withdrawn(it.key(), "The customer called."))
                            .filter(it -> desk.refusal(it).isEmpty())
                            .ifPresent(desk::act);
            case 1 -> {
                changes++;
                var window =
                        new PromiseWindow(
                                desk.now().plusSeconds(changes), desk.now().plusSeconds(9_000));
                Shipment changed = SampleDay.delivery(number).promised(List.of(window));
                desk.day.report(
                        new Reported.ShipmentsImported(
                                "orders.csv", List.of(changed), 0, Actor.MACHINE));
                desk.pass(Duration.ZERO);
            }
            default -> {
                Reported onVan = proposed(onOwnRoute(id(number)), true);
                if (desk.day.refusal(onVan).isEmpty()) {
                    desk.day.report(onVan);
                    desk.pass(Duration.ZERO);
                }
            }
        }
        TenderInvariants.always(desk.state(), broadcast);
    }

    private Plan onOwnRoute(ShipmentId shipment) {
        Plan now = desk.state().plan();
        List<ShipmentId> own = new ArrayList<>(own(now));
        own.remove(shipment);
        own.add(shipment);
        return new Plan(
                0,
                SamplePlan.dealing(own, List.of()).routes(),
                now.outsourced().stream().filter(it -> !it.shipment().equals(shipment)).toList(),
                now.unserved().stream().filter(it -> !it.shipment().equals(shipment)).toList());
    }

    private static List<ShipmentId> own(Plan plan) {
        return plan.routes().stream().flatMap(it -> it.shipments().stream()).toList();
    }

    /// Whatever is at nobody's goes to some carrier that takes it, or on a van.
    private void replan() {
        DispatchState state = desk.state();
        List<ShipmentId> own = new ArrayList<>(own(state.plan()));
        List<Outsourced> given = new ArrayList<>(state.plan().outsourced());
        for (ShipmentId shipment : List.copyOf(own)) {
            state.tenders()
                    .holder(shipment)
                    .ifPresent(it -> {
                        own.remove(shipment);
                        given.add(
                                new Outsourced(
                                        shipment,
                                        it.tender().carrier(),
                                        SampleTenders.price(700),
                                        List.of()));
                    });
        }
        for (var left : state.plan().unserved()) {
            Optional<Outsourced> taker =
                    state.carriers().stream()
                            .filter(_ -> dice.nextBoolean())
                            .filter(carrier ->
                                    CarrierPrices.offer(
                                                    state,
                                                    carrier,
                                                    state.shipment(left.shipment()).orElseThrow(),
                                                    state.at())
                                            instanceof CarrierOffer.Priced)
                            .map(carrier ->
                                    new Outsourced(
                                            left.shipment(),
                                            carrier.id(),
                                            SampleTenders.price(700),
                                            List.of()))
                            .findFirst();
            taker.ifPresentOrElse(given::add, () -> own.add(left.shipment()));
        }
        desk.day.report(
                proposed(
                        new Plan(0, SamplePlan.dealing(own, List.of()).routes(), given, List.of()),
                        false));
    }

    private Reported proposed(Plan plan, boolean byPerson) {
        return new Reported.PlanProposed(
                byPerson
                        ? SamplePlan.proposal(
                                desk.state().plan().version(),
                                desk.state().sequence(),
                                plan,
                                new PlanProposal.Reason.StopMoved(
                                        id(1), null, SampleDay.VAN_1, 0, null),
                                List.of(),
                                ANNA)
                        : desk.proposal(plan));
    }
}
