package io.depotdesk.dispatch;

import static io.depotdesk.dispatch.CarrierDay.flags;
import static io.depotdesk.domain.tender.TenderState.ACCEPTED;
import static io.depotdesk.domain.tender.TenderState.CANCELLED;
import static io.depotdesk.domain.tender.TenderState.DELIVERED;
import static io.depotdesk.domain.tender.TenderState.FAILED;
import static io.depotdesk.domain.tender.TenderState.INTENDED;
import static io.depotdesk.domain.tender.TenderState.LOST;
import static io.depotdesk.domain.tender.TenderState.PENDING;
import static io.depotdesk.domain.tender.TenderState.PICKED_UP;
import static io.depotdesk.domain.tender.TenderState.RETURNED;
import static io.depotdesk.domain.tender.TenderState.RETURNING;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWING;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWN;
import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.watch.Cause;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGeneratorFactory;

/// What a carrier tells while it drives. Riviera has accepted S-2.
class TenderStatusTest {

    private final CarrierDay day = CarrierDay.oneAfterTheOther();
    private Instant noon = Instant.EPOCH;

    @BeforeEach
    void accepted() {
        day.planned(3, RIVIERA, 2).settled();
        day.accepted(2);
        noon = day.now();
        day.pass(Duration.ofMinutes(30));
    }

    @Test
    void news_move_the_offer_on_and_keep_the_carriers_own_times() {
        day.says(2, "a", PICKED_UP, at(1));
        day.says(2, "b", DELIVERED, at(9));

        assertThat(day.states(2)).containsExactly(DELIVERED);
        assertThat(day.offer(2).progress().booking().toldAt()).isEqualTo(at(9));
        assertThat(day.offer(2).heard()).hasSize(2).allMatch(TenderRecord.Heard::counts);
        assertThat(day.cases()).isEmpty();
    }

    @Test
    void the_same_news_twice_counts_once() {
        day.says(2, "a", PICKED_UP, at(1));

        assertThat(flags(day.says(2, "a", PICKED_UP, at(1)))).containsExactly(Flag.DUPLICATE);
        assertThat(day.offer(2).heard()).hasSize(1);
    }

    @Test
    void older_news_fill_the_history_and_move_nothing_back() {
        day.says(2, "b", DELIVERED, at(9));

        assertThat(flags(day.says(2, "a", PICKED_UP, at(1)))).containsExactly(Flag.OUT_OF_ORDER);
        assertThat(day.states(2)).containsExactly(DELIVERED);
        assertThat(day.offer(2).heard()).hasSize(2);
        assertThat(day.offer(2).heard().getLast().counts()).isFalse();
    }

    @Test
    void an_unknown_word_is_kept_and_changes_nothing() {
        assertThat(flags(day.says(2, "a", null, at(1)))).isEmpty();
        assertThat(day.states(2)).containsExactly(ACCEPTED);
        assertThat(day.offer(2).heard().getFirst().why()).isEqualTo("The word \"?\" is not known.");
    }

    @Test
    void a_courier_taken_off_it_and_a_second_attempt_are_real_ways_back() {
        day.says(2, "a", PENDING, at(1));
        assertThat(day.states(2)).containsExactly(PENDING);
        day.says(2, "b", ACCEPTED, at(2));
        day.says(2, "c", PICKED_UP, at(3));
        day.says(2, "d", FAILED, at(4));
        day.says(2, "e", PICKED_UP, at(5));
        assertThat(day.states(2)).containsExactly(PICKED_UP);

        assertThat(flags(day.says(2, "f", FAILED, at(4)))).containsExactly(Flag.OUT_OF_ORDER);
        assertThat(day.states(2)).containsExactly(PICKED_UP);
    }

    @Test
    void delivered_goods_may_come_back() {
        day.says(2, "a", DELIVERED, at(1));
        day.says(2, "b", RETURNED, at(2));

        assertThat(day.states(2)).containsExactly(RETURNED);
        assertThat(day.cases()).isEmpty();
    }

    @Test
    void returned_and_then_delivered_is_a_question_for_a_person() {
        day.says(2, "a", RETURNED, at(1));

        assertThat(flags(day.says(2, "b", DELIVERED, at(2)))).containsExactly(Flag.CONTRADICTS);
        assertThat(day.states(2)).containsExactly(RETURNED);
        assertThat(day.cases()).hasSize(1);
    }

    @Test
    void cancelled_and_then_delivered_is_one_case_and_a_person_says_what_is_so() {
        day.says(2, "a", CANCELLED, at(1));
        assertThat(day.states(2)).containsExactly(CANCELLED, INTENDED);
        TenderRecord first = first();

        CarrierEvent delivered = CarrierDay.event("b", DELIVERED, at(5));
        assertThat(flags(day.tell(new TenderReport.Status(first.key(), delivered))))
                .containsExactly(Flag.CONTRADICTS);
        day.tell(new TenderReport.Status(first.key(), CarrierDay.event("c", DELIVERED, at(6))));
        assertThat(day.states(2)).containsExactly(CANCELLED, INTENDED);
        assertThat(day.cases()).hasSize(1);
        assertThat(day.cases().getFirst().cause())
                .isEqualTo(
                        new Cause(Cause.Kind.REPORTS_CONTRADICT, "tender " + first.key().value()));

        day.day.report(
                new Reported.CaseAnswered(day.cases().getFirst().id(), 1, "They called.", ANNA));
        assertThat(day.states(2)).containsExactly(DELIVERED, WITHDRAWN);
        assertThat(day.placeOf(2)).isEqualTo(RIVIERA);
    }

    @Test
    void a_carrier_that_cancels_before_it_has_the_goods_frees_the_shipment() {
        day.says(2, "a", CANCELLED, at(1));

        assertThat(day.states(2)).containsExactly(CANCELLED, INTENDED);
        assertThat(day.asked(2)).containsExactly(RIVIERA, CarrierDay.AZUR);
    }

    @Test
    void a_cancellation_with_the_goods_on_board_is_not_believed() {
        day.says(2, "a", PICKED_UP, at(1));

        assertThat(flags(day.says(2, "b", CANCELLED, at(2)))).containsExactly(Flag.CONTRADICTS);
        assertThat(day.states(2)).containsExactly(PICKED_UP);
        assertThat(day.cases()).hasSize(1);
    }

    @Test
    void an_older_cancellation_does_not_take_what_was_accepted_since() {
        day.says(2, "a", ACCEPTED, at(5));

        assertThat(flags(day.says(2, "b", CANCELLED, at(1)))).containsExactly(Flag.CONTRADICTS);
        assertThat(day.states(2)).containsExactly(ACCEPTED);
    }

    @Test
    void failed_and_lost_are_cases() {
        day.says(2, "a", FAILED, at(1));
        assertThat(day.cases()).hasSize(1);
        assertThat(day.cases().getFirst().cause().kind()).isEqualTo(Cause.Kind.STOP_FAILED);

        day.says(2, "b", LOST, at(2));
        assertThat(day.cases()).hasSize(2);
    }

    @Test
    void picked_up_while_it_is_asked_back_is_too_late() {
        day.act(new TenderReport.Withdrawn(day.key(2), "The customer called."));
        assertThat(day.states(2)).containsExactly(WITHDRAWING);

        assertThat(flags(day.says(2, "a", PICKED_UP, at(1)))).containsExactly(Flag.LATE);
        assertThat(day.states(2)).containsExactly(PICKED_UP);
        assertThat(day.cases()).hasSize(1);
    }

    @Test
    void cancelled_while_it_is_asked_back_is_what_was_wanted() {
        day.act(new TenderReport.Withdrawn(day.key(2), "The customer called."));
        day.says(2, "a", CANCELLED, at(1));

        assertThat(first().state()).isEqualTo(WITHDRAWN);
    }

    /// A true course of events, told in any order and with repetitions, always ends as it did in truth.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_in_which_news_come_does_not_matter(long seed) {
        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 250; round++) {
            List<CarrierEvent> truth = new ArrayList<>();
            List<TenderState> course = course(dice.nextInt(6));
            for (int i = 0; i < course.size(); i++) {
                truth.add(CarrierDay.event("e" + i, course.get(i), at(i)));
            }
            List<CarrierEvent> told = new ArrayList<>(truth);
            for (int i = 0; i < 3; i++) {
                told.add(truth.get(dice.nextInt(truth.size())));
            }
            Collections.shuffle(told, new Random(dice.nextLong()));
            TenderRecord record = day.offer(2);
            for (CarrierEvent event : told) {
                TenderStep step =
                        TenderMachine.step(
                                record,
                                new TenderReport.Status(record.key(), event),
                                Channel.API,
                                "test",
                                day.now());
                record = record.with(step.now(), step.heard());
            }
            assertThat(record.state()).as("seed %d: %s", seed, told).isEqualTo(course.getLast());
            assertThat(record.heard()).hasSize(truth.size());
        }
    }

    private static List<TenderState> course(int which) {
        return switch (which) {
            case 0 -> List.of(ACCEPTED, PICKED_UP, DELIVERED);
            case 1 -> List.of(PENDING, ACCEPTED, PICKED_UP, DELIVERED, RETURNED);
            case 2 -> List.of(ACCEPTED, PICKED_UP, FAILED, PICKED_UP, DELIVERED);
            case 3 -> List.of(ACCEPTED, PENDING, ACCEPTED, PICKED_UP, FAILED, RETURNING, RETURNED);
            case 4 -> List.of(ACCEPTED, PICKED_UP, LOST);
            default -> List.of(ACCEPTED, PICKED_UP, DELIVERED, RETURNING, RETURNED);
        };
    }

    private Instant at(int minutes) {
        return noon.plusSeconds(60L * minutes);
    }

    private TenderRecord first() {
        return day.state().tenders().of(id(2)).getFirst();
    }
}
