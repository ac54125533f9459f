package io.depotdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.TenderWork;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The demo day's carriers in the real window: what a newcomer sees of them, and what keys do about offers.
class OffersEndToEndTest {

    private static final CarrierId KESTREL = new CarrierId("KES");
    private static final CarrierId ZIP = new CarrierId("ZIP");
    private static final CarrierId ROCHER = new CarrierId("ROC");

    @TempDir private Path folder;

    @Test
    void a_newcomer_sees_quotes_acceptances_a_rejection_and_a_call_to_make() throws Exception {
        try (RealWindow window = RealWindow.start(MonacoHome.in(folder), OpenDesk.fromMorning())) {
            window.planned();
            window.until(() -> window.shows("Simulated carriers"));
            window.pressWithControl(KeyCode.DIGIT5);
            window.until(() -> window.shows("are simulated on this machine"));
            window.until(() -> isRejectedAndOfferedAgain(window.state()).isPresent());
            window.until(() -> accepted(window.state(), KESTREL) && accepted(window.state(), ZIP));
            window.until(() -> window.shows("accepted") && window.shows("rejected"));
            assertThat(window.shows("line is up")).isTrue();
            pictures(window, "carriers");

            window.press(KeyCode.J);
            window.until(() -> window.shows("Offers to Zip Couriers today"));
            assertThat(window.shows("asked for")).isTrue();
            pictures(window, "carriers-gig");

            ShipmentId rejected = isRejectedAndOfferedAgain(window.state()).orElseThrow();
            find(window, rejected.value());
            window.until(() -> window.shows("Offered to carriers"));
            window.keep("offers-rejected-dark-1280x800");
        }
    }

    @Test
    void a_call_is_made_and_its_answer_entered_with_two_keys() throws Exception {
        try (RealWindow window = RealWindow.start(MonacoHome.in(folder), OpenDesk.fromMorning())) {
            window.planned();
            window.until(() -> !TenderWork.toPhone(window.state()).isEmpty());
            TenderRecord call = TenderWork.toPhone(window.state()).getFirst();

            window.press(KeyCode.N);
            window.until(() -> window.shows("Call Rocher Messengers, offer it"));
            assertThat(window.shows("call to make")).isTrue();
            assertThat(window.shows("about to be sent")).isFalse();
            assertThat(window.placeOf("Enter the answer (Shift+R)").getMaxY()).isLessThan(770);
            pictures(window, "offer-call");

            window.pressWithShift(KeyCode.R);
            assertThat(window.shows("What does Rocher Messengers say?")).isTrue();
            window.press(KeyCode.DIGIT1);
            window.press(KeyCode.ENTER);
            assertThat(window.shows("Say who said so.")).isTrue();
            window.robot.write("M. Roux");
            pictures(window, "offer-answer");
            window.press(KeyCode.ENTER);
            window.until(() -> state(window, call) == TenderState.ACCEPTED);
            window.until(() -> window.shows("said by M. Roux, told by Nora Keller"));

            answer(window, "Rocher Messengers gives it back");
            window.until(() -> state(window, call) == TenderState.CANCELLED);
        }
    }

    /// The clock stands still, so that nothing is offered but by keys.
    @Test
    void c_offers_a_shipment_and_shift_c_takes_the_offer_back() throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            ShipmentId shipment = window.state().plan().outsourced().getFirst().shipment();
            find(window, shipment.value());
            window.press(KeyCode.C);
            assertThat(window.shows("Offer %s to whom?".formatted(shipment))).isTrue();
            window.keep("offer-whom-dark-1280x800");
            window.press(KeyCode.DIGIT4);
            window.until(() -> window.shows("call to make"));
            TenderRecord offer = window.state().tenders().of(shipment).getLast();
            assertThat(offer.tender().carrier()).isEqualTo(ROCHER);

            answer(window, "Rocher Messengers takes the shipment");
            window.until(() -> window.shows("said by M. Roux, told by Nora Keller"));
            assertThat(state(window, offer)).isEqualTo(TenderState.ACCEPTED);

            window.pressWithShift(KeyCode.C);
            assertThat(window.shows("Take the offer to Rocher Messengers back?")).isTrue();
            window.keep("offer-back-dark-1280x800");
            window.press(KeyCode.DIGIT4);
            window.until(() -> window.shows("Call Rocher Messengers, take it back"));
            assertThat(state(window, offer)).isEqualTo(TenderState.WITHDRAWING);
            pictures(window, "offer-call-back");

            answer(window, "Rocher Messengers gives it back");
            window.until(() -> state(window, offer) == TenderState.WITHDRAWN);
            window.until(() -> window.shows("taken back"));
        }
    }

    @Test
    void what_a_courier_has_accepted_is_taken_back_over_its_line() throws Exception {
        try (RealWindow window = RealWindow.start(MonacoHome.in(folder), OpenDesk.fromMorning())) {
            window.planned();
            window.until(() -> accepted(window.state(), ZIP));
            TenderRecord taken = committed(window.state(), ZIP).orElseThrow();
            find(window, taken.tender().shipment().id().value());
            window.until(() -> window.shows("accepted"));

            window.pressWithShift(KeyCode.C);
            window.press(KeyCode.DIGIT4);

            window.until(() -> state(window, taken) == TenderState.WITHDRAWN);
            window.until(() -> window.shows("taken back"));
        }
    }

    @Test
    void an_offer_that_cannot_be_sent_is_seen_to_wait() throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            ShipmentId shipment = withCarrier(window.state(), KESTREL);
            find(window, "cut the simulated carriers off");
            window.until(() -> window.shows("The simulated carriers are cut off."));
            find(window, shipment.value());
            window.press(KeyCode.C, KeyCode.DIGIT2);
            window.until(() -> window.shows("waits for the network"));
            window.pressWithControl(KeyCode.DIGIT5);
            window.until(() -> window.shows("not reached"));

            assertThat(window.shows("1 waits for the network")).isTrue();
            assertThat(window.shows("For a drill they are cut off now.")).isTrue();
            assertThat(window.shows("The last request failed: the connection was refused"))
                    .isTrue();
            pictures(window, "carriers-cut");
        }
    }

    private static ShipmentId withCarrier(DispatchState state, CarrierId carrier) {
        return state.plan().outsourced().stream()
                .filter(it -> it.carrier().equals(carrier))
                .findFirst()
                .orElseThrow()
                .shipment();
    }

    /// Enters what somebody at a carrier has said; of two answers the first.
    private static void answer(RealWindow window, String sentence) {
        window.pressWithShift(KeyCode.R);
        if (window.shows("What does ")) {
            window.press(KeyCode.DIGIT1);
        }
        assertThat(window.shows(sentence)).isTrue();
        window.robot.write("M. Roux");
        window.press(KeyCode.ENTER);
    }

    /// Finds something in the palette and asks for it.
    private static void find(RealWindow window, String words) {
        window.pressWithControl(KeyCode.K);
        window.robot.write(words);
        window.press(KeyCode.ENTER);
    }

    private static void pictures(RealWindow window, String name) throws Exception {
        for (Theme theme : Theme.values()) {
            window.fx(() -> window.settings.themeProperty().set(theme));
            String themed = name + "-" + theme.name().toLowerCase(Locale.ROOT);
            window.resize(1280, 800);
            window.keep(themed + "-1280x800");
            window.resize(1920, 1080);
            window.keep(themed + "-1920x1080");
        }
        window.fx(() -> window.settings.themeProperty().set(Theme.DARK));
        window.resize(1280, 800);
    }

    private static TenderState state(RealWindow window, TenderRecord offer) {
        return window.state().tenders().of(offer.key()).orElseThrow().state();
    }

    private static boolean accepted(DispatchState state, CarrierId carrier) {
        return committed(state, carrier).isPresent();
    }

    private static Optional<TenderRecord> committed(DispatchState state, CarrierId carrier) {
        return state.tenders()
                .all()
                .filter(it -> it.tender().carrier().equals(carrier) && it.isCommitted())
                .findFirst();
    }

    private static Optional<ShipmentId> isRejectedAndOfferedAgain(DispatchState state) {
        return state.tenders().attempts().entrySet().stream()
                .filter(it -> {
                    List<TenderRecord> offers = it.getValue();
                    return offers.size() > 1
                            && offers.getFirst().state() == TenderState.REJECTED
                            && !offers.get(1)
                                    .tender()
                                    .carrier()
                                    .equals(offers.getFirst().tender().carrier());
                })
                .map(it -> it.getKey())
                .findFirst();
    }
}
