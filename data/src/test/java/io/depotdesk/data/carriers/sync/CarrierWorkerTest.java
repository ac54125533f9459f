package io.depotdesk.data.carriers.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the sender does at one carrier, and when.
class CarrierWorkerTest extends WorkerDay {

    @Test
    void an_offer_is_journalled_as_being_sent_before_it_is() throws Exception {
        List<TenderState> seen = new ArrayList<>();
        carrier.whenTendered = () -> seen.add(offer().state());
        carrier.answers.add(new TenderAnswer.Accepted("R1", null));
        offered();

        work();

        assertThat(seen).containsExactly(TenderState.SENT);
        assertThat(offer().state()).isEqualTo(TenderState.ACCEPTED);
        assertThat(offer().progress().booking().reference()).isEqualTo("R1");
    }

    @Test
    void what_did_not_leave_is_sent_again_later_and_only_then() throws Exception {
        offered();
        Instant again = work();
        assertThat(offer().state()).isEqualTo(TenderState.INTENDED);
        assertThat(carrier.calls).hasSize(1);
        assertThat(again).isAfter(clock.instant());

        carrier.answers.add(new TenderAnswer.Accepted("R1", null));
        now.set(again.plusSeconds(1));
        work();

        assertThat(offer().state()).isEqualTo(TenderState.ACCEPTED);
        assertThat(carrier.calls.stream().distinct()).hasSize(1);
    }

    @Test
    void an_offer_of_which_nobody_knows_is_asked_for_and_not_sent_again() throws Exception {
        carrier.answers.add(new TenderAnswer.Unknown("time-out"));
        carrier.found.add(booked(TenderState.ACCEPTED, "CONFIRMED"));
        offered();
        now.set(work());
        work();

        assertThat(offer().state()).isEqualTo(TenderState.ACCEPTED);
        assertThat(carrier.calls.stream().filter(it -> it.startsWith("tender"))).hasSize(1);
    }

    @Test
    void only_two_looks_a_settle_time_apart_that_find_nothing_let_it_be_sent_again()
            throws Exception {
        carrier.answers.add(new TenderAnswer.Unknown("time-out"));
        carrier.found.add(new Found.Absent());
        carrier.found.add(new Found.Absent());
        carrier.answers.add(new TenderAnswer.Accepted("R1", null));
        offered();
        now.set(work());
        work();
        Instant first = clock.instant();
        assertThat(offer().progress().absentAt()).isEqualTo(first);

        pass(
                Duration.ofSeconds(
                        60)); // the core would look, but bookings of this carrier settle in 90 s
        work();
        assertThat(offer().state()).isEqualTo(TenderState.UNKNOWN);

        pass(Duration.ofSeconds(31));
        work();
        pass(Duration.ofSeconds(2));
        work();

        assertThat(offer().state()).isEqualTo(TenderState.ACCEPTED);
        assertThat(carrier.calls.stream().filter(it -> it.startsWith("tender")).distinct())
                .hasSize(1);
    }

    @Test
    void other_bytes_under_the_same_key_never_leave() throws Exception {
        carrier.answers.add(new TenderAnswer.Unknown("time-out"));
        carrier.found.add(new Found.Absent());
        carrier.found.add(new Found.Absent());
        offered();
        now.set(work());
        work();
        carrier.body = "another body";
        pass(Duration.ofSeconds(100));
        work();
        pass(Duration.ofSeconds(100));
        work();

        assertThat(carrier.calls.stream().filter(it -> it.startsWith("tender"))).hasSize(1);
        assertThat(loop.state().cases()).isNotEmpty();
    }

    @Test
    void what_was_being_sent_when_the_desk_died_is_asked_for() throws Exception {
        carrier.whenTendered =
                () -> {
                    throw new Error("killed");
                };
        offered();
        try {
            work();
        } catch (Error e) {
            assertThat(e).hasMessage("killed");
        }
        assertThat(offer().state()).isEqualTo(TenderState.SENT);

        restart();
        try (var _ = CarrierSync.start(loop, List.of(), clock)) {
            assertThat(offer().state()).isEqualTo(TenderState.UNKNOWN);
        }
        carrier.found.add(booked(TenderState.ACCEPTED, "CONFIRMED"));
        pass(Duration.ofSeconds(5));
        work();

        assertThat(offer().state()).isEqualTo(TenderState.ACCEPTED);
    }

    @Test
    void listening_tells_news_only_and_asks_ever_more_seldom() throws Exception {
        carrier.answers.add(new TenderAnswer.Accepted("R1", null));
        offered();
        work();
        for (int i = 0; i < 6; i++) {
            carrier.found.add(booked(TenderState.ACCEPTED, "CONFIRMED"));
        }
        long before = loop.state().sequence();
        List<Duration> gaps = new ArrayList<>();
        Instant last = clock.instant();
        while (!carrier.found.isEmpty()) {
            int calls = carrier.calls.size();
            Instant again = work();
            if (carrier.calls.size() > calls) {
                gaps.add(Duration.between(last, clock.instant()));
                last = clock.instant();
            }
            now.set(again);
        }

        assertThat(loop.state().sequence()).isEqualTo(before + 1);
        assertThat(gaps.getLast()).isGreaterThan(Duration.ofSeconds(35));
    }

    @Test
    void a_carrier_that_keeps_failing_is_left_alone_for_a_while() throws Exception {
        carrier.answers.add(new TenderAnswer.Unknown("time-out"));
        offered();
        Instant end = clock.instant().plus(Duration.ofHours(1));
        while (!worker.line().rests() && clock.instant().isBefore(end)) {
            Instant again = worker.step();
            now.set(again.isAfter(clock.instant()) ? again : clock.instant());
        }
        assertThat(worker.line().rests()).isTrue();
        assertThat(worker.line().trouble()).isEqualTo("no network");
        told(
                new Reported.TenderReported(
                        new TenderReport.QuotesAsked(List.of(ID), List.of(S1)), ANNA));
        int calls = carrier.calls.size();

        worker.step();
        assertThat(carrier.calls).hasSize(calls);

        pass(Duration.ofSeconds(31));
        worker.step();
        assertThat(carrier.calls).hasSize(calls + 1);
    }

    @Test
    void an_offer_that_cannot_be_written_down_is_left_alone_and_nothing_is_sent() throws Exception {
        carrier.body = null;
        offered();

        Instant again = work();

        assertThat(again).isAfter(clock.instant().plusSeconds(30));
        assertThat(carrier.calls).isEmpty();
        assertThat(offer().state()).isEqualTo(TenderState.INTENDED);
    }

    @Test
    void prices_are_asked_and_told() throws Exception {
        told(
                new Reported.TenderReported(
                        new TenderReport.QuotesAsked(List.of(ID), List.of(S1)), ANNA));

        work();

        assertThat(carrier.calls).containsExactly("quote S1");
        assertThat(loop.state().tenders().quote(ID, S1).orElseThrow().answer()).isNotNull();
    }
}
