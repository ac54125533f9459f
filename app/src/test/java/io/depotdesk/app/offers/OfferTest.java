package io.depotdesk.app.offers;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class OfferTest {

    private static final Instant NOW = SampleDay.at(7, 0);
    private static final Words WORDS = new Words(ZoneOffset.UTC);

    @Test
    void what_is_about_to_be_sent_says_how_long_its_price_holds() {
        Offer offer = offer(TenderProgress.intended(NOW, NOW.plus(Duration.ofMinutes(10))));

        assertThat(offer.word()).isEqualTo("about to be sent");
        assertThat(offer.detail(WORDS))
                .startsWith("Offered for ")
                .contains("8.40")
                .endsWith(
                        "; its price holds until %s.".formatted(WORDS.time(NOW.plusSeconds(300))));
    }

    @Test
    void what_could_not_be_sent_is_said_to_wait_for_the_network() {
        TenderProgress tried =
                TenderProgress.intended(NOW, NOW.plusSeconds(600)).draft().attempts(1).made();
        Offer offer = offer(tried);

        assertThat(offer.word()).isEqualTo("waits for the network");
        assertThat(offer.tone()).isEqualTo(Tone.WARN);
        assertThat(offer.isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TenderState.class)
    void every_state_has_a_word_a_tone_and_an_icon_of_its_own_kind(TenderState state) {
        Offer offer =
                offer(
                        TenderProgress.intended(NOW, NOW.plusSeconds(600))
                                .draft()
                                .to(state, NOW)
                                .made());

        assertThat(offer.word()).isNotBlank();
        assertThat(offer.icon()).isNotNull();
        assertThat(offer.tone() == Tone.BAD)
                .isEqualTo(state == TenderState.LOST || state == TenderState.FAILED);
    }

    @Test
    void a_carrier_that_is_reached_by_telephone_is_to_be_called_and_nothing_is_sent() {
        TenderProgress intended = TenderProgress.intended(NOW, NOW.plusSeconds(600));
        Offer offer = offer(intended.draft().attempts(1).made(), true);

        assertThat(offer.word()).isEqualTo("call to make");
        assertThat(offer.call())
                .isEqualTo("Call Zip Couriers, offer it, and enter the answer with Shift+R.");
        assertThat(offer.tone()).isEqualTo(Tone.WARN);
        assertThat(offer.detail(WORDS)).contains("an answer is due by").doesNotContain("network");
        assertThat(offer(intended, false).call()).isEmpty();
    }

    @Test
    void what_a_carrier_accepted_by_telephone_needs_another_call_to_come_back() {
        Offer offer =
                offer(
                        TenderProgress.intended(NOW, NOW.plusSeconds(600))
                                .draft()
                                .to(TenderState.WITHDRAWING, NOW)
                                .made(),
                        true);

        assertThat(offer.word()).isEqualTo("call to take it back");
        assertThat(offer.isAnswerable()).isTrue();
        assertThat(offer.isOpen()).isFalse();
    }

    private static Offer offer(TenderProgress progress) {
        return offer(progress, false);
    }

    private static Offer offer(TenderProgress progress, boolean byPhone) {
        var carrier = new CarrierId("zip");
        var price = new CostLedger(List.of(new CostLedger.Line("base price", "card 1", 840)));
        var shipment = SampleDay.busy().shipments().firstEntry().getValue();
        return new Offer(
                "Zip Couriers",
                byPhone,
                new TenderRecord(
                        new Tender(
                                TenderKey.of(SampleDay.DATE, shipment.id(), 1),
                                carrier,
                                1,
                                shipment,
                                SampleDay.DEPOT,
                                NOW,
                                price,
                                new Quote(
                                        carrier,
                                        shipment.id(),
                                        "q-1",
                                        price,
                                        NOW.plusSeconds(300),
                                        null,
                                        null),
                                NOW.plusSeconds(600),
                                null),
                        progress,
                        List.of()));
    }
}
