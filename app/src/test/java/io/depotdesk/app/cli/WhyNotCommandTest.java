package io.depotdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// `why-not` on the planned demo day.
class WhyNotCommandTest {

    @TempDir private Path folder;

    @Test
    void a_past_decision_answers_in_words_and_in_json() throws Exception {
        Home home = MonacoHome.planned(folder);
        var terminal = new Terminal(home);
        var state = new DispatchState[] {DispatchState.EMPTY};
        JournalReader.read(home.journal(), unit -> state[0] = state[0].after(unit), Progress.NONE);
        String decision = state[0].decisions().getLast().id();
        Outsourced out = state[0].plan().outsourced().getFirst();
        String van = state[0].vehicles().getFirst().name();

        var words = terminal.type("why-not", decision, out.shipment().value());
        assertThat(words.exit()).isZero();
        assertThat(words.out())
                .contains("Decision " + decision, out.shipment().value() + " was with ", van)
                .contains("As known at event");

        var json = terminal.type("why-not", decision, out.shipment().value(), van, "--json").json();
        assertThat(json.path("decision").asString()).isEqualTo(decision);
        assertThat(json.path("knownUpTo").asLong())
                .isEqualTo(state[0].decisions().getLast().basis().knownUpTo());
        assertThat(json.path("reasons").size()).isEqualTo(1);
        assertThat(json.path("reasons").path(0).path("reason").asString())
                .isEqualTo(out.alternatives().getFirst().reason());

        var wrong = terminal.type("why-not", decision, "nobody");
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("There was no shipment nobody then.");
    }
}
