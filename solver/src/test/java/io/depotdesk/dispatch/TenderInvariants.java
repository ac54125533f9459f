package io.depotdesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import java.util.List;

/// What holds for offers on every day, whatever the network, carriers and people do.
final class TenderInvariants {

    private TenderInvariants() {}

    /// @param broadcast whether several may be asked at once
    static void always(DispatchState state, boolean broadcast) {
        for (ShipmentId shipment : state.tenders().attempts().sequencedKeySet()) {
            List<TenderRecord> offers = state.tenders().of(shipment);
            List<TenderRecord> holding = offers.stream().filter(TenderRecord::holds).toList();
            assertThat(holding.stream().filter(TenderRecord::isCommitted).count())
                    .as("carriers that do %s: %s", shipment, holding)
                    .isLessThanOrEqualTo(1);
            assertThat(
                            holding.stream()
                                    .map(it -> it.tender().broadcast())
                                    .map(key -> key == null ? shipment.value() : key.value())
                                    .distinct()
                                    .count())
                    .as("offers that hold %s", shipment)
                    .isLessThanOrEqualTo(1);
            if (!broadcast) {
                assertThat(holding.size()).as("holders of %s", shipment).isLessThan(2);
            }
            if (!holding.isEmpty()) {
                // A carrier that has the goods all the same takes them off a route by the next plan
                // only.
                if (!isTakenOffItsRoute(state, holding.getFirst())) {
                    assertThat(state.plan().routeOf(shipment))
                            .as("own route of %s", shipment)
                            .isEmpty();
                    assertThat(TenderHold.isKept(state.tenders(), state.plan(), shipment))
                            .as("%s is planned where it is held", shipment)
                            .isTrue();
                }
            }
        }
        state.tenders().all().forEach(it -> assertThat(getsOn(state, it)).as("%s", it).isTrue());
        state.carriers()
                .forEach(carrier ->
                        assertThat(
                                        state.tenders()
                                                .all()
                                                .filter(TenderRecord::holds)
                                                .filter(it ->
                                                        it.tender().carrier().equals(carrier.id()))
                                                .count())
                                .isLessThanOrEqualTo(carrier.capacity()));
    }

    private static boolean isTakenOffItsRoute(DispatchState state, TenderRecord holder) {
        var wish = state.replanWanted();
        return holder.hasGoods()
                && wish != null
                && wish.trigger()
                        .equals("a carrier has %s".formatted(holder.tender().shipment().id()));
    }

    /// Returns whether an offer has ended, has a next time, is listened to, or waits for a person.
    private static boolean getsOn(DispatchState state, TenderRecord it) {
        boolean asked =
                state.cases().stream()
                        .filter(each -> !each.isClosed())
                        .anyMatch(each ->
                                each.cause().equals(TenderCases.stuck(it))
                                        || each.cause()
                                                .subject()
                                                .equals("carrier " + it.tender().carrier()));
        return !it.state().isOpen()
                || it.progress().nextAt() != null
                || it.progress().until() != null
                || it.progress().known()
                || asked;
    }

    /// Booked exactly once or openly not: what the desk believes is so at the carriers, and nobody drives for nothing.
    static void atTheEnd(List<JournalUnit> journal, DispatchState state, CarrierWorld world) {
        for (CarrierWorld.Booking booking : world.bookings()) {
            TenderRecord offer = state.tenders().of(booking.tender.key()).orElseThrow();
            if (booking.isActive() && !offer.isCommitted()) {
                assertThat(
                                asksSomebody(state, offer)
                                        || haveBothSaidThatTheyHaveIt(journal, state, offer))
                        .as(
                                "%s is %s there and %s here",
                                booking.tender.key(), booking.state(), offer)
                        .isTrue();
            }
        }
        state.tenders()
                .all()
                .filter(TenderRecord::isCommitted)
                .forEach(it ->
                        assertThat(world.find(it.key()))
                                .as("%s", it)
                                .isInstanceOf(Found.Exists.class));
        assertThat(state.tenders().all().map(TenderRecord::state))
                .doesNotContain(TenderState.SENT, TenderState.UNKNOWN);
        DispatchState again = DispatchState.EMPTY;
        for (JournalUnit unit : journal) {
            assertThat(new DispatchCore().conclude(again, unit.report(), unit.takenAt()))
                    .isEqualTo(unit.conclusions());
            again = again.after(unit);
        }
        assertThat(again).isEqualTo(state);
    }

    /// Two couriers that both claim the goods are a case; nobody who was asked has said which of them lies.
    private static boolean haveBothSaidThatTheyHaveIt(
            List<JournalUnit> journal, DispatchState state, TenderRecord offer) {
        return state.tenders()
                        .holder(offer.tender().shipment().id())
                        .filter(TenderRecord::hasGoods)
                        .isPresent()
                && journal.stream()
                        .flatMap(unit -> unit.conclusions().stream())
                        .filter(Concluded.DecisionTaken.class::isInstance)
                        .map(Concluded.DecisionTaken.class::cast)
                        .anyMatch(it ->
                                it.decision().answer().equals("Leave it as it is")
                                        && it.decision()
                                                .question()
                                                .equals(
                                                        "%s does not give %s back"
                                                                .formatted(
                                                                        offer.tender().carrier(),
                                                                        offer.tender()
                                                                                .shipment()
                                                                                .id())));
    }

    private static boolean asksSomebody(DispatchState state, TenderRecord offer) {
        return state.cases().stream()
                .filter(each -> !each.isClosed())
                .anyMatch(each ->
                        each.cause().equals(TenderCases.stuck(offer))
                                || each.cause().subject().equals("tender " + offer.key()));
    }
}
