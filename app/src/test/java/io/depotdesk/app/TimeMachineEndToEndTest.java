package io.depotdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.data.journal.StateDigest;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.progress.Progress;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The board as it was, in the real window on the real day.
class TimeMachineEndToEndTest {

    @TempDir private Path folder;

    @Test
    void every_event_of_the_day_shows_the_state_that_the_day_had_then() throws Exception {
        Home home = MonacoHome.planned(folder);
        try (RealWindow window = RealWindow.open(home)) {
            List<String> digests = digests(home);
            window.press(KeyCode.B);
            window.until(() -> window.shows("THE PAST"));
            assertThat(window.scene().getRoot().getStyleClass()).contains("past");

            for (int sequence = digests.size() - 1; sequence >= 1; sequence--) {
                long wanted = sequence;
                window.until(() -> window.shown().state().sequence() == wanted);
                assertThat(new StateDigest().of(window.shown().state()))
                        .as("event %d", sequence)
                        .isEqualTo(digests.get(sequence));
                window.press(KeyCode.COMMA);
            }
            window.press(KeyCode.PERIOD);
            window.until(() -> window.shown().state().sequence() == 2);

            window.press(KeyCode.ESCAPE);
            window.until(() -> !window.shows("THE PAST"));
            assertThat(window.shown().state()).isSameAs(window.state());
            assertThat(window.scene().getRoot().getStyleClass()).doesNotContain("past");
        }
    }

    @Test
    void nothing_can_be_changed_in_the_past_and_a_sentence_says_so() throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            DispatchState live = window.state();
            window.press(KeyCode.B);
            window.until(() -> window.shows("THE PAST"));

            window.press(KeyCode.J, KeyCode.A);
            window.until(() -> window.shows("it can be looked at, not changed"));
            Outcome replan =
                    window.shown().report(new Reported.ReplanAsked("to see", OpenDesk.NORA)).join();

            assertThat(replan).isInstanceOf(Outcome.Refused.class);
            assertThat(
                            window.shown()
                                    .tryMove(
                                            live.shipments().firstEntry().getKey(),
                                            live.vehicles().getFirst().id(),
                                            0))
                    .isCompletedExceptionally();
            assertThat(window.state()).isSameAs(live);
        }
    }

    @Test
    void a_jump_goes_to_an_event_and_a_decision_shows_the_board_before_it() throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            var first = window.state().decisions().getFirst();
            long unit = Long.parseLong(first.id().substring(0, first.id().indexOf('.')));

            jump(window, "event 3");
            window.until(() -> window.shown().state().sequence() == 3);
            jump(window, "99:99");
            assertThat(window.shows("is no place in the past")).isTrue();
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.ESCAPE);
            window.until(() -> !window.shows("THE PAST"));

            window.pressWithControl(KeyCode.DIGIT4);
            while (!RealWindow.onFx(() -> window.main().decision().orElseThrow()).equals(first)) {
                window.press(KeyCode.J);
            }
            window.press(KeyCode.B);
            window.until(() -> window.shows("just before decision " + first.id()));
            assertThat(window.shown().state().sequence()).isEqualTo(unit - 1);
            assertThat(window.shown().state().decisions()).doesNotContain(first);
        }
    }

    @Test
    void the_past_can_be_looked_at_in_both_themes_and_sizes() throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            var parcel = window.state().plan().outsourced().getFirst().shipment().value();
            window.press(KeyCode.B);
            window.until(() -> window.shows("THE PAST"));
            for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
                window.resize(size[0], size[1]);
                for (Theme theme : Theme.values()) {
                    window.fx(() -> window.settings.themeProperty().set(theme));
                    String name =
                            "%s-%dx%d"
                                    .formatted(
                                            theme.name().toLowerCase(Locale.ROOT),
                                            size[0],
                                            size[1]);
                    assertThat(window.keep("past-" + name).getWidth()).isEqualTo(size[0]);
                }
            }
            window.press(KeyCode.ESCAPE);
            window.resize(1280, 800);
            window.pressWithControl(KeyCode.DIGIT4);
            window.press(KeyCode.J);
            window.keep("past-decisions");
            window.press(KeyCode.Y);
            type(window, "#why-not-shipment", parcel);
            window.press(KeyCode.ENTER);
            window.until(() -> window.shows("As known at event"));
            window.keep("past-why-not");
        }
    }

    private static void jump(RealWindow window, String to) {
        window.press(KeyCode.G);
        window.until(() -> window.main().overlay().isOpen());
        type(window, "#jump-to", to);
        window.press(KeyCode.ENTER);
    }

    private static void type(RealWindow window, String field, String text) {
        window.fx(() -> ((TextField) window.scene().lookup(field)).setText(text));
        window.fx(() -> window.scene().lookup(field).requestFocus());
    }

    private static List<String> digests(Home home) {
        var state = new DispatchState[] {DispatchState.EMPTY};
        List<String> digests = new ArrayList<>();
        digests.add(new StateDigest().of(DispatchState.EMPTY));
        JournalReader.read(
                home.journal(),
                unit -> {
                    state[0] = state[0].after(unit);
                    digests.add(new StateDigest().of(state[0]));
                },
                Progress.NONE);
        return digests;
    }
}
