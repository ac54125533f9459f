package io.depotdesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.EnumMap;
import java.util.Map;

/// Thousands of random days of offers over a network that loses, delays, repeats and reorders everything.
///
/// More of them: `-Ddepotdesk.trials.schedules=20000`; others: `-Ddepotdesk.trials.seed=5000`.
class TenderScheduleTest {

    private static final Logger LOG = LoggerFactory.getLogger(TenderScheduleTest.class);
    private static final int DAYS = Integer.getInteger("depotdesk.trials.schedules", 2_000);
    private static final long FIRST = Long.getLong("depotdesk.trials.seed", 1);

    @Test
    void a_shipment_is_booked_once_or_openly_not_and_no_offer_is_forgotten() {
        Map<TenderState, Integer> ends = new EnumMap<>(TenderState.class);
        int kills = 0;
        for (long seed = FIRST; seed < FIRST + DAYS; seed++) {
            try {
                var schedule = new TenderSchedule(seed);
                schedule.play(25);
                kills += schedule.kills();
                schedule.state()
                        .tenders()
                        .all()
                        .map(TenderRecord::state)
                        .forEach(it -> ends.merge(it, 1, Integer::sum));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        LOG.info("{} days, {} kills, offers ended as {}", DAYS, kills, ends);
        assertThat(ends.keySet())
                .contains(
                        TenderState.ACCEPTED,
                        TenderState.DELIVERED,
                        TenderState.REJECTED,
                        TenderState.EXPIRED,
                        TenderState.WITHDRAWN,
                        TenderState.CANCELLED,
                        TenderState.RETURNED);
        assertThat(kills).isGreaterThan(DAYS / 2);
    }
}
