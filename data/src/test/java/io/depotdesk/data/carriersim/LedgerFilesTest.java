package io.depotdesk.data.carriersim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What simulated carriers have booked is there when the simulator comes back.
class LedgerFilesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00.123456789Z");

    @TempDir private Path folder;

    private static Booking booking(String key) {
        return new Booking(
                key,
                "order " + key,
                "r-" + key,
                "hash",
                NOON,
                840,
                List.of(
                        new Milestone(Step.BOOKED, NOON),
                        new Milestone(Step.DELIVERED, NOON.plusSeconds(600))));
    }

    private static void enter(BookingLedger ledger, String key) {
        ledger.enter(Optional::empty, () -> booking(key));
    }

    @Test
    void bookings_and_what_became_of_them_outlive_the_simulator() throws IOException {
        BookingLedger first = LedgerFiles.in(folder).ledger("dash");
        enter(first, "a");
        enter(first, "b");
        first.change("r-a", it -> it.cancelled(NOON.plusSeconds(60)));

        BookingLedger second = LedgerFiles.in(folder).ledger("dash");

        assertThat(second.all()).isEqualTo(first.all());
        assertThat(second.newestFor("b")).contains(booking("b"));
        assertThat(LedgerFiles.in(folder).ledger("moto").all()).isEmpty();
    }

    @Test
    void a_line_that_was_cut_off_spoils_no_other() throws IOException {
        BookingLedger first = LedgerFiles.in(folder).ledger("dash");
        enter(first, "a");
        Files.writeString(
                folder.resolve("dash.bookings"),
                "\n{\"key\":\"b\",\"ta",
                StandardOpenOption.APPEND);
        enter(LedgerFiles.in(folder).ledger("dash"), "c");

        assertThat(LedgerFiles.in(folder).ledger("dash").all())
                .containsExactly(booking("a"), booking("c"));
    }

    @Test
    void a_carrier_may_refuse_the_second_of_every_few_offers_for_sure() {
        var traits =
                CarrierTraits.usual("dash", ApiKind.OPEN_DELIVERY)
                        .with(Knob.ACCEPTED, 1)
                        .with(Knob.REFUSE_EVERY, 3);
        var ledger = new BookingLedger(List.of(), _ -> {});
        var carrier = new SimulatedCarrier(traits, 1, 1, () -> NOON, ledger);
        for (String key : List.of("a", "b", "c", "d", "e", "f")) {
            ledger.enter(
                    Optional::empty,
                    () -> new Booking(key, key, key, "", NOON, 1, carrier.path(key, 3, true)));
        }

        assertThat(ledger.all())
                .filteredOn(it -> it.path().getLast().step() == Step.REFUSED)
                .extracting(Booking::key)
                .containsExactly("b", "e");
    }
}
