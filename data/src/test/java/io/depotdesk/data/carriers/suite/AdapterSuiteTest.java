package io.depotdesk.data.carriers.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.data.carriersim.Fault;
import io.depotdesk.data.carriersim.Knob;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// What every adapter has to live through: whatever the network, the carrier or the power supply does to an offer, it
/// is booked once, or not at all, or it is openly unknown. Real adapter, real core, real HTTP.
class AdapterSuiteTest {

    private static final Duration LONG = Duration.ofMinutes(8);

    /// By the computer's clock: within it, even what waits on its way has arrived.
    private static final Duration LATEST = Duration.ofMinutes(1);

    static Stream<SuiteLine> lines() {
        return Stream.of(
                new SuiteLine(ApiKind.DOORDASH, true),
                new SuiteLine(ApiKind.DOORDASH, false),
                new SuiteLine(ApiKind.OPEN_DELIVERY, false),
                new SuiteLine(ApiKind.SHIPENGINE, true),
                new SuiteLine(ApiKind.UBER_DIRECT, true),
                new SuiteLine(ApiKind.UBER_DIRECT, false),
                new SuiteLine(ApiKind.LALAMOVE, true));
    }

    static Stream<Arguments> linesAndFaults() {
        return lines().flatMap(line ->
                Arrays.stream(Fault.values()).map(fault -> Arguments.of(line, fault)));
    }

    static Stream<Arguments> linesAndArrows() {
        return lines().flatMap(line ->
                Arrays.stream(Arrow.values()).map(arrow -> Arguments.of(line, arrow)));
    }

    private static SuiteDay day(SuiteLine line) throws Exception {
        return new SuiteDay(line, 1, it -> it);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void an_offer_that_meets_no_trouble_is_booked_once(SuiteLine line) throws Exception {
        try (SuiteDay day = day(line)) {
            day.desk.offer(SuiteDay.id(1));
            day.work(LONG);

            assertThat(day.standing()).hasSize(1);
            assertThat(day.lastOffer().isCommitted()).isTrue();
            assertThat(day.desk.offersOf(SuiteDay.id(1))).hasSize(1);
            day.isExactlyOnceOrOpenlyUnknown(1);
        }
    }

    /// An answer is lost, late, cut, an error, or nonsense; a request waits on its way until nobody expects it any more.
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("linesAndFaults")
    void whatever_happens_to_the_sending_it_is_booked_once_or_openly_unknown(
            SuiteLine line, Fault fault) throws Exception {
        boolean isMissed = fault == Fault.LATE || fault == Fault.SLOW;
        Duration patience = isMissed ? SuiteLine.IMPATIENT : SuiteLine.PATIENT;
        try (SuiteDay day = new SuiteDay(line, 1, 1, patience, it -> it)) {
            day.adapter
                    .check(); // A first connection takes its time, and nothing else is to be late.
            day.carrier.nextBooking(fault);
            day.desk.offer(SuiteDay.id(1));
            day.desk.work();
            if (isMissed) {
                assertThat(day.lastOffer().state()).isEqualTo(TenderState.UNKNOWN);
                assertThat(day.carrier.ledger().awaitSize(1, LATEST)).isTrue();
            }
            day.work(LONG);

            day.isExactlyOnceOrOpenlyUnknown(1);
            assertThat(day.simulator.trapped()).isZero();
            if (line.finds()) {
                assertThat(day.standing()).hasSize(1);
                assertThat(day.lastOffer().isCommitted()).isTrue();
                assertThat(day.stuck()).isEmpty();
            } else {
                asksAPerson(day);
            }
        }
    }

    /// Nobody can ask Lalamove: it is not sent again, and a person says what its portal shows.
    private static void asksAPerson(SuiteDay day) {
        assertThat(day.carrier.ledger().size()).isLessThanOrEqualTo(1);
        assertThat(day.lastOffer().state()).isEqualTo(TenderState.UNKNOWN);
        assertThat(day.stuck()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void the_same_answer_twice_changes_nothing(SuiteLine line) throws Exception {
        try (SuiteDay day = day(line)) {
            day.desk.offer(SuiteDay.id(1));
            day.work(LONG);
            TenderRecord before = day.lastOffer();
            String reference = String.valueOf(before.progress().booking().reference());

            day.desk.answered(before, new TenderAnswer.Accepted(reference, null));
            day.desk.lookedUp(before, day.adapter.poll(before.tender(), reference));

            assertThat(day.lastOffer().state()).isEqualTo(before.state());
            assertThat(day.lastOffer().progress().booking().reference()).isEqualTo(reference);
            assertThat(day.lastOffer().heard()).hasSameSizeAs(before.heard());
            day.isExactlyOnceOrOpenlyUnknown(1);
        }
    }

    /// The carrier is sent the very same twice, as a network that doubles packets would.
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_repetition_within_the_key_is_the_same_booking(SuiteLine line) throws Exception {
        try (SuiteDay day = day(line)) {
            day.desk.offer(SuiteDay.id(1));
            day.work(Duration.ZERO);
            TenderRecord offer = day.lastOffer();

            day.adapter.tender(offer.tender(), day.adapter.body(offer.tender()));

            int booked =
                    switch (day.adapter.capabilities().replay()) {
                        case NATURAL_KEY, KEY_WITH_LIFETIME -> 1;
                        case SEARCH, NONE -> 2;
                    };
            assertThat(day.carrier.ledger().size())
                    .as("what the class of its key says")
                    .isEqualTo(booked);
        }
    }

    @ParameterizedTest(name = "{0}, killed {1}")
    @MethodSource("linesAndArrows")
    void a_desk_killed_on_its_way_is_followed_by_one_that_books_once(SuiteLine line, Arrow arrow)
            throws Exception {
        try (SuiteDay day = day(line)) {
            var armed = new AtomicBoolean(true);
            day.restart(it -> it == arrow && armed.getAndSet(false));
            if (arrow == Arrow.BEFORE_A_LOOK_UP_IS_TOLD || arrow == Arrow.AFTER_A_LOOK_UP_IS_TOLD) {
                day.carrier.nextBooking(Fault.ANSWER_LOST);
            }
            day.desk.offer(SuiteDay.id(1));
            day.work(LONG);
            if (arrow == Arrow.BEFORE_A_CANCELLATION_IS_TOLD) {
                withdrawnOnce(day);
                return;
            }

            day.isExactlyOnceOrOpenlyUnknown(1);
            boolean isInDoubt =
                    switch (arrow) {
                        case BEFORE_THE_FIRST_BYTE, BEFORE_THE_ANSWER_IS_TOLD -> true;
                        case BEFORE_A_LOOK_UP_IS_TOLD, AFTER_A_LOOK_UP_IS_TOLD -> true;
                        case BEFORE_SENDING_IS_TOLD, AFTER_THE_ANSWER_IS_TOLD -> false;
                        case BEFORE_A_PRICE_IS_TOLD, BEFORE_A_CANCELLATION_IS_TOLD -> false;
                    };
            if (isInDoubt && !line.finds()) {
                asksAPerson(day);
            } else {
                assertThat(day.standing()).hasSize(1);
                assertThat(day.lastOffer().isCommitted()).isTrue();
            }
        }
    }

    private static void withdrawnOnce(SuiteDay day) throws Exception {
        day.desk.withdraw(day.lastOffer());
        day.work(Duration.ofMinutes(1));

        assertThat(day.standing()).isEmpty();
        assertThat(day.lastOffer().holds()).isFalse();
    }

    /// The answer is lost, then the network for three days; Uber has long forgotten the key.
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void after_three_days_offline_nothing_is_booked_again(SuiteLine line) throws Exception {
        try (SuiteDay day = day(line)) {
            day.carrier.nextBooking(Fault.ANSWER_LOST);
            day.desk.offer(SuiteDay.id(1));
            day.desk.work();
            assertThat(day.lastOffer().state()).isEqualTo(TenderState.UNKNOWN);

            day.carrier.become(day.carrier.traits().with(Fault.CUT_BEFORE, 1));
            day.work(Duration.ofDays(3), Duration.ofHours(1));
            assertThat(day.lastOffer().state()).isEqualTo(TenderState.UNKNOWN);
            day.restart();
            day.carrier.become(day.carrier.traits().with(Fault.CUT_BEFORE, 0));
            day.work(Duration.ofMinutes(20));

            assertThat(day.carrier.ledger().size()).isEqualTo(1);
            day.isExactlyOnceOrOpenlyUnknown(1);
            if (!line.finds()) {
                asksAPerson(day);
            }
        }
    }

    /// Nothing had arrived; after three days it is too late to send it, and nobody does.
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void what_never_arrived_is_not_sent_three_days_later(SuiteLine line) throws Exception {
        try (SuiteDay day = day(line)) {
            day.carrier.nextBooking(Fault.CUT_BEFORE);
            day.desk.offer(SuiteDay.id(1));
            day.desk.work();
            String key = day.lastOffer().key().value();
            day.carrier.become(day.carrier.traits().with(Fault.CUT_BEFORE, 1));
            day.work(Duration.ofDays(3), Duration.ofHours(1));
            day.restart();
            day.carrier.become(day.carrier.traits().with(Fault.CUT_BEFORE, 0));
            day.work(Duration.ofMinutes(20));

            TenderRecord first = day.desk.offersOf(SuiteDay.id(1)).getFirst();
            assertThat(first.key().value()).isEqualTo(key);
            assertThat(first.state())
                    .isEqualTo(line.finds() ? TenderState.EXPIRED : TenderState.UNKNOWN);
            day.isExactlyOnceOrOpenlyUnknown(1);
        }
    }

    /// A booking that cannot be found yet is not taken for absent too early.
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_carrier_that_learns_of_its_own_bookings_late_books_once(SuiteLine line)
            throws Exception {
        try (SuiteDay day = new SuiteDay(line, 1, it -> it.with(Knob.LAG_SECONDS, 20))) {
            day.carrier.nextBooking(Fault.ANSWER_LOST);
            day.desk.offer(SuiteDay.id(1));
            day.work(LONG, Duration.ofSeconds(5));

            assertThat(day.carrier.ledger().size()).isEqualTo(1);
            day.isExactlyOnceOrOpenlyUnknown(1);
        }
    }

    /// A third of all requests goes wrong in some way, one call in twenty kills the desk; statuses come doubled and in
    /// another order; the carrier refuses and gives up some. Every seed is another such day.
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void days_on_which_everything_goes_wrong_end_with_each_shipment_booked_once_or_openly_unknown(
            SuiteLine line) throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            int shipments = 12;
            try (SuiteDay day =
                    new SuiteDay(
                            line,
                            shipments,
                            seed,
                            SuiteLine.PATIENT,
                            it ->
                                    it.with(Knob.ACCEPTED, 0.85)
                                            .with(Knob.CANCELLED, 0.1)
                                            .with(Knob.FAILED, 0.1)
                                            .with(Knob.DUPLICATE_EVENTS, 0.5)
                                            .with(Knob.REORDERED_EVENTS, 0.3)
                                            .with(Fault.CUT_BEFORE, 0.06)
                                            .with(Fault.ANSWER_LOST, 0.1)
                                            .with(Fault.ERROR_BEFORE, 0.03)
                                            .with(Fault.ERROR_AFTER, 0.05)
                                            .with(Fault.TOO_MANY, 0.03)
                                            .with(Fault.HALF, 0.02)
                                            .with(Fault.WRONG_TYPES, 0.03)
                                            .with(Fault.NOT_JSON, 0.02))) {
                var dice = new SplittableRandom(seed);
                day.restart(_ -> dice.nextInt(20) == 0);
                for (int number = 1; number <= shipments; number++) {
                    day.desk.offer(SuiteDay.id(number));
                }
                for (int minute = 0; minute < 40; minute++) {
                    try {
                        day.desk.workFor(Duration.ofMinutes(1), Duration.ofSeconds(15));
                    } catch (SuiteDesk.Killed e) {
                        day.restart(_ -> dice.nextInt(20) == 0);
                    }
                }
                day.restart();
                day.carrier.become(
                        day.carrier.traits().withoutFaults().with(Knob.REORDERED_EVENTS, 0));
                day.work(Duration.ofMinutes(30));

                day.isExactlyOnceOrOpenlyUnknown(shipments);
                assertThat(day.carrier.ledger().size()).as("seed %d", seed).isPositive();
            }
        }
    }

    /// What the class of a key promises, or does not, is what the simulator does: the suite would find a blind repeat.
    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_blind_repetition_behind_the_life_of_the_key_would_be_found(SuiteLine line)
            throws Exception {
        try (SuiteDay day = new SuiteDay(line, 1, it -> it.with(Knob.QUOTE_SECONDS, 86_400))) {
            day.desk.offer(SuiteDay.id(1));
            day.work(Duration.ZERO);
            TenderRecord offer = day.lastOffer();
            day.clock.pass(Duration.ofHours(7));

            day.adapter.tender(offer.tender(), day.adapter.body(offer.tender()));
            Found found = day.adapter.find(offer.tender());

            boolean remembers =
                    line.api() == ApiKind.DOORDASH || line.api() == ApiKind.OPEN_DELIVERY;
            assertThat(day.carrier.ledger().doubled(day.clock.instant()).isEmpty())
                    .isEqualTo(remembers);
            assertThat(found instanceof Found.Exists).isEqualTo(line.finds());
        }
    }
}
