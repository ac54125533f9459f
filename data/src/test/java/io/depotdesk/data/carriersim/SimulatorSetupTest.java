package io.depotdesk.data.carriersim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a person writes about simulated carriers is understood, or the person is told what is wrong.
class SimulatorSetupTest {

    @TempDir Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("carriers.json"), text);
    }

    @Test
    void a_file_says_how_carriers_are() throws IOException {
        var setup =
                SimulatorSetup.read(
                        file(
                                """
                                {"seed": 7, "speed": 60, "carriers": [
                                  {"name": "dash", "api": "doordash", "accepted": 0.8, "answer-lost": 0.05},
                                  {"name": "moto", "api": "lalamove", "currency": "USD"}]}
                                """));

        assertThat(setup.seed()).isEqualTo(7);
        assertThat(setup.speed()).isEqualTo(60);
        assertThat(setup.carriers())
                .extracting(CarrierTraits::name)
                .containsExactly("dash", "moto");
        assertThat(setup.carriers().getFirst().get(Knob.ACCEPTED)).isEqualTo(0.8);
        assertThat(setup.carriers().getFirst().faults()).containsEntry(Fault.ANSWER_LOST, 0.05);
        assertThat(setup.carriers().getLast().currency()).isEqualTo("USD");
    }

    @Test
    void a_line_says_how_a_carrier_is() {
        var dash = SimulatorSetup.carrier("dash=doordash,base-cents=700,too-many=0.1");

        assertThat(dash.api()).isEqualTo(ApiKind.DOORDASH);
        assertThat(dash.get(Knob.BASE_CENTS)).isEqualTo(700);
        assertThat(dash.get(Knob.KMH)).isEqualTo(Knob.KMH.usual());
        assertThat(dash.faults()).containsEntry(Fault.TOO_MANY, 0.1);
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        var setup =
                new SimulatorSetup(
                        7,
                        2.5,
                        List.of(
                                CarrierTraits.usual("dash", ApiKind.DOORDASH)
                                        .with("currency", "EUR")
                                        .with(Knob.ACCEPTED, 0.8)
                                        .with(Fault.ANSWER_LOST, 0.05)));
        Path file = folder.resolve("written.json");
        setup.write(file);

        assertThat(SimulatorSetup.read(file)).isEqualTo(setup);
    }

    @Test
    void all_mistakes_of_a_file_are_told_together() throws IOException {
        Path wrong =
                file(
                        """
                        {"sped": 3, "carriers": [
                          {"name": "dash", "api": "dordash"},
                          {"name": "x y", "api": "doordash"},
                          {"name": "moto", "api": "lalamove", "accepted": 1.5},
                          {"name": "uber", "api": "uberdirect", "acepted": 1}]}
                        """);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatorSetup.read(wrong))
                .withMessageContaining("\"sped\" means nothing")
                .withMessageContaining("\"dordash\" is no carrier language")
                .withMessageContaining("\"x y\" is no name")
                .withMessageContaining("accepted is 1.5, but goes from 0 to 1")
                .withMessageContaining("there is no setting \"acepted\"");
    }

    @Test
    void faults_that_happen_more_than_always_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatorSetup.carrier("a=doordash,slow=0.6,huge=0.6"))
                .withMessageContaining("more than 1");
    }

    @Test
    void no_two_carriers_have_one_name() throws IOException {
        Path twice =
                file(
                        """
                        {"carriers": [{"name": "a", "api": "doordash"}, {"name": "a", "api": "lalamove"}]}
                        """);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatorSetup.read(twice))
                .withMessageContaining("Two carriers are called a");
    }
}
