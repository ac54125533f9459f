package io.depotdesk.data.carriers.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriers.TenderDay;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/// Nothing that a carrier fails at keeps it from all else.
class FairShareTest extends WorkerDay {

    private static final int WITHDRAWN = 40;
    private static final ShipmentId FRESH = new ShipmentId("FRESH");

    /// Withdrawals came before everything else and were the only thing that a resting carrier was tried with again, so
    /// one that answered them with nonsense was never offered anything any more.
    @Test
    void offers_and_look_ups_go_on_where_answers_to_withdrawals_cannot_be_read() throws Exception {
        List<ShipmentId> all =
                IntStream.range(0, WITHDRAWN).mapToObj(i -> new ShipmentId("W" + i)).toList();
        List<Shipment> goods = all.stream().map(it -> TenderDay.shipment(it.value())).toList();
        told(new Reported.ShipmentsImported("more.csv", goods, 0, ANNA));
        told(
                new Reported.ShipmentsImported(
                        "fresh.csv", List.of(TenderDay.shipment(FRESH.value())), 0, ANNA));
        all.forEach(it -> {
            carrier.answers.add(new TenderAnswer.Accepted("R-" + it, null));
            offered(it);
        });
        workUntil(clock.instant().plusSeconds(60));
        carrier.cancelled = new CancelAnswer.Unknown("an answer that cannot be read");
        all.forEach(it -> tell(new TenderReport.Withdrawn(offer(it).key(), "Not needed.")));
        workUntil(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(worker.line().trouble()).isEqualTo("an answer that cannot be read");

        carrier.answers.add(new TenderAnswer.Unknown("time-out"));
        carrier.found.add(booked(TenderState.ACCEPTED, "CONFIRMED"));
        offered(FRESH);
        workUntil(clock.instant().plus(Duration.ofMinutes(2)));

        assertThat(offer(FRESH).state()).isEqualTo(TenderState.ACCEPTED);
        assertThat(all).allMatch(it -> offer(it).state() == TenderState.WITHDRAWING);
    }

    @Test
    void of_much_to_do_everything_has_its_share_and_withdrawals_and_offers_the_largest() {
        var turns = new FairTurns();
        var counts = new int[Errand.values().length];
        for (int i = 0; i < 110; i++) {
            Errand turn = turns.next(EnumSet.allOf(Errand.class));
            turns.took(turn, 1, true);
            counts[turn.ordinal()]++;
        }
        assertThat(counts).containsExactly(40, 40, 20, 10);
    }

    @Test
    void what_came_to_nothing_stands_back_and_idleness_saves_nothing_up() {
        var turns = new FairTurns();
        turns.took(Errand.WITHDRAWAL, 1, false);
        for (int i = 0; i < 4; i++) {
            Errand turn = turns.next(EnumSet.of(Errand.WITHDRAWAL, Errand.OFFER));
            assertThat(turn).isEqualTo(Errand.OFFER);
            turns.took(turn, 1, true);
        }
        assertThat(turns.next(EnumSet.of(Errand.WITHDRAWAL, Errand.OFFER)))
                .isEqualTo(Errand.WITHDRAWAL);

        for (int i = 0; i < 1_000; i++) {
            turns.took(Errand.OFFER, 1, true);
        }
        turns.took(Errand.PRICE, 1, true);
        assertThat(turns.next(EnumSet.of(Errand.PRICE, Errand.OFFER))).isEqualTo(Errand.OFFER);
    }
}
