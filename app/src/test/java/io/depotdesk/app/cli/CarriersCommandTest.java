package io.depotdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.data.carriersim.CarrierSimulator;
import io.depotdesk.data.carriersim.CarrierTraits;
import io.depotdesk.data.carriersim.SimulatorSetup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Accounts with carriers at a terminal, with a simulated carrier behind them.
class CarriersCommandTest {

    private static final String SECRET = "dG9wc2VjcmV0Zm9yZG9vcmRhc2g\n";

    @TempDir private Path folder;
    private Terminal terminal;
    private CarrierSimulator simulator;

    @BeforeEach
    void a_simulated_carrier() throws IOException {
        terminal = new Terminal(new Home(folder));
        simulator =
                CarrierSimulator.serving(
                        new SimulatorSetup(
                                1, 1, List.of(CarrierTraits.usual("dash", ApiKind.DOORDASH))),
                        0,
                        InstantSource.system());
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private Terminal.Answer add(String url, String... more) {
        List<Object> words =
                new ArrayList<>(
                        List.of(
                                "carriers",
                                "add",
                                "dash",
                                "--kind",
                                "doordash",
                                "--url",
                                url,
                                "--local",
                                "--currency",
                                "USD",
                                "--set",
                                "developerId=d",
                                "--set",
                                "keyId=k",
                                "--set",
                                "country=US",
                                "--set",
                                "depotPhone=+16505550100",
                                "--set",
                                "depotAddress=901 Market St"));
        words.addAll(List.of(more));
        return terminal.typeWith(SECRET, words.toArray());
    }

    @Test
    void an_account_is_added_tried_listed_and_removed() throws IOException {
        Terminal.Answer added = add(simulator.url("dash"));

        assertThat(added.exit()).isZero();
        assertThat(added.out())
                .contains("dash is kept.", "The carrier answered and knows this account.");
        assertThat(terminal.type("carriers", "list").out()).contains("DoorDash Drive");
        assertThat(terminal.type("carriers", "test", "dash").out()).contains("works:");

        assertThat(terminal.type("carriers", "remove", "dash").exit()).isZero();
        assertThat(terminal.type("carriers", "list").out()).startsWith("There are no accounts.");
        assertThat(Files.readString(folder.resolve("secrets/secrets.json")))
                .doesNotContain("carriers/dash");
    }

    @Test
    void a_secret_is_on_no_line_of_any_file() throws IOException {
        add(simulator.url("dash"));

        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SECRET.strip());
            }
        }
    }

    @Test
    void a_line_that_does_not_work_is_kept_and_said_so() {
        simulator.close();
        Terminal.Answer added = add("http://127.0.0.1:1");

        assertThat(added.exit()).isEqualTo(1);
        assertThat(added.out())
                .contains("dash is kept.", "Nothing could be sent: the connection was refused.");
        assertThat(terminal.type("carriers", "test").exit()).isEqualTo(1);
    }

    @Test
    void what_is_missing_or_wrong_is_named_and_nothing_is_kept() {
        Terminal.Answer wrong =
                terminal.typeWith(
                        SECRET,
                        "carriers",
                        "add",
                        "dash",
                        "--kind",
                        "doordash",
                        "--set",
                        "keyid=k");

        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err())
                .contains("\"settings.developerId\" is missing", "\"settings.keyid\" means nothing")
                .contains("Nothing was changed.");
        assertThat(folder.resolve("carriers")).doesNotExist();
        assertThat(terminal.type("carriers", "add", "x", "--kind", "pigeon").err())
                .contains("\"pigeon\"", "doordash, opendelivery");
    }

    @Test
    void a_file_that_was_spoilt_by_hand_is_named_in_the_list() throws IOException {
        add(simulator.url("dash"));
        Files.writeString(folder.resolve("carriers/dash.json"), "{\"adapter\": 7");

        assertThat(terminal.type("carriers", "list").out()).contains("cannot be used:", "no JSON");
        assertThat(terminal.type("carriers", "test").out()).contains("does not work:");
    }

    @Test
    void a_carrier_that_is_told_by_letter_is_set_up_like_any_other() {
        assertThat(terminal.type("carriers", "kinds").out())
                .contains("mail: Manifest by e-mail")
                .contains("--set smtp: Our mail server for sending, such as mail.example.com")
                .contains("asked: password: Password for the mail server (may be left out)");

        var answer =
                terminal.typeWith(
                        SECRET,
                        "carriers",
                        "add",
                        "riviera",
                        "--kind",
                        "mail",
                        "--set",
                        "to=dispatch@riviera.example",
                        "--set",
                        "from=depot@north.example",
                        "--set",
                        "smtp=smtp://127.0.0.1:9",
                        "--local");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .contains("riviera is kept.")
                .contains("No connection to the mail server 127.0.0.1:9.");
    }
}
