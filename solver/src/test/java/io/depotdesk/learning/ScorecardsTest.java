package io.depotdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.carrier.CarrierId;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

final class ScorecardsTest {

    private static final CarrierId NEAR = new CarrierId("near");
    private static final CarrierId FAR = new CarrierId("far");
    private static final ScoreCell TOWN = new ScoreCell(0, 4);
    private static final ScoreCell EVENING = new ScoreCell(3, 8);
    private static final LatenessPrice PRICE = new LatenessPrice(20, 800);

    /// All in all "far" is worse, 83 of 120 against 105 of 120, because it drives the far evenings. On the same
    /// work it is better (E. H. Simpson's reversal).
    @Test
    void carriers_are_compared_on_the_same_mix_of_work() {
        var cards =
                cards(
                        NEAR,
                        cell(TOWN, 100, 110),
                        cell(EVENING, 5, 10), //
                        FAR,
                        cell(TOWN, 10, 10),
                        cell(EVENING, 73, 110));

        assertThat(cards.of(NEAR).onTime().perMillion())
                .isGreaterThan(cards.of(FAR).onTime().perMillion());
        SameMix same = sameMix(cards);
        assertThat(same.second()).isGreaterThan(same.first());
        assertThat(same.cells()).isEqualTo(2);
        assertThat(same.firstAll()).isEqualTo(120);
    }

    @Test
    void a_difference_that_may_be_chance_is_none() {
        SameMix few = sameMix(cards(NEAR, cell(TOWN, 9, 10), FAR, cell(TOWN, 7, 10)));
        SameMix many = sameMix(cards(NEAR, cell(TOWN, 900, 1_000), FAR, cell(TOWN, 700, 1_000)));

        assertThat(few.firstIsBetter()).isFalse();
        assertThat(many.firstIsBetter()).isTrue();
        assertThat(many.secondIsBetter()).isFalse();
    }

    @Test
    void carriers_without_common_work_are_not_compared() {
        SameMix none = sameMix(cards(NEAR, cell(TOWN, 9, 10), FAR, cell(EVENING, 1, 10)));

        assertThat(none.cells()).isZero();
        assertThat(none.firstIsBetter()).isFalse();
        assertThat(none.secondIsBetter()).isFalse();
    }

    @Test
    void lateness_costs_nothing_before_enough_was_seen_and_only_what_is_certain_after() {
        assertThat(PRICE.cents(Scorecards.NONE, NEAR, TOWN)).isZero();
        assertThat(PRICE.cents(cards(NEAR, cell(TOWN, 0, 19)), NEAR, TOWN)).isZero();
        assertThat(PRICE.cents(cards(NEAR, cell(TOWN, 40, 40)), NEAR, TOWN)).isZero();
        // 10 of 40 on time: at most 40.2 % with confidence, so at least 59.8 % are late: 4.78 of
        // 8.00.
        assertThat(PRICE.cents(cards(NEAR, cell(TOWN, 10, 40)), NEAR, TOWN)).isEqualTo(478);
        // The same share seen ten times as often is more certain, so it counts more.
        assertThat(PRICE.cents(cards(NEAR, cell(TOWN, 100, 400)), NEAR, TOWN)).isGreaterThan(478);
    }

    @Test
    void work_that_was_seen_too_seldom_is_judged_by_all_of_the_carriers_work() {
        var cards = cards(NEAR, cell(TOWN, 10, 40), cell(EVENING, 2, 2));

        assertThat(PRICE.basis(cards, NEAR, EVENING)).isEqualTo(new Share(12, 42));
        assertThat(PRICE.cents(cards, NEAR, EVENING)).isPositive();
        assertThat(PRICE.cents(cards, FAR, EVENING)).isZero();
    }

    private static SameMix sameMix(Scorecards cards) {
        return SameMix.of(cards, NEAR, FAR, Tally::onTime);
    }

    private record Cell(ScoreCell cell, Tally tally) {}

    private static Cell cell(ScoreCell cell, int onTime, int all) {
        return new Cell(
                cell, new Tally(Share.NONE, Share.NONE, new Share(onTime, all), Share.NONE, 0));
    }

    private static Scorecards cards(Object... carriersAndCells) {
        SequencedMap<CarrierId, SequencedMap<ScoreCell, Tally>> all = new LinkedHashMap<>();
        CarrierId carrier = NEAR;
        for (Object each : carriersAndCells) {
            if (each instanceof CarrierId id) {
                carrier = id;
            } else if (each instanceof Cell(var cell, var tally)) {
                all.computeIfAbsent(carrier, _ -> new LinkedHashMap<>()).put(cell, tally);
            }
        }
        return new Scorecards(all);
    }
}
