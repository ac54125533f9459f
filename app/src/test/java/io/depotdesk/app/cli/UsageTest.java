package io.depotdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

/// What the command line says before it does anything: how it is used, and what is wrong with a call.
class UsageTest {

    @TempDir private Path folder;
    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(new Home(folder.resolve("home")));
    }

    @Test
    void without_a_command_the_window_opens_on_the_home_that_was_named() {
        var answer = terminal.type();

        assertThat(answer.exit()).isEqualTo(77);
        assertThat(terminal.windows).containsExactly(folder.resolve("home"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan",
                "open-day",
                "demo",
                "region",
                "matrix",
                "route",
                "address",
                "solve",
                "bench",
                "journal",
                "audit",
                "erase",
                "replay",
                "invoices",
                "scores",
                "export"
            })
    void every_command_explains_itself(String command) {
        var answer = terminal.type(command, "--help");

        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).startsWith("Usage: depotdesk " + command).contains("--home");
        assertThat(terminal.type("--help").out()).contains("  " + command);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plna | Did you mean: depotdesk plan",
                "plan | --demo | [--orders=FILE --fleet=FILE]",
                "plan --orders a.csv | Missing required argument(s): --fleet=FILE",
                "plan --demo --orders a.csv --fleet b.csv | mutually exclusive",
                "plan --demo --date tomorrow | 'tomorrow' is no date. Write it as 2026-11-23.",
                "plan --demo --seconds long | 'long' is no number. Write it as 2 or 2.5.",
                "plan --demo --seconds -1 | --seconds has to be more than 0, not -1.0.",
                "plan --demo --seed 1.5 | '1.5' is no whole number.",
                "open-day --orders a.csv | Missing required option: '--fleet=FILE'",
                "region | Imports, lists and removes road regions.",
                "region import a.osm.pbf | Missing required option: '--name=<name>'",
                "matrix | --points=FILE.csv",
                "matrix --random 0 | --random has to be at least 1, not 0.",
                "matrix --random 3 --threads 0 | --threads has to be at least 1, not 0.",
                "route | Missing required parameters: 'FROM', 'TO'",
                "address Monaco --limit 0 | --limit has to be at least 1, not 0.",
                "solve a.json --steps 5 --seconds 1 | mutually exclusive",
                "solve a.json --seconds 0 | --seconds has to be more than 0, not 0.0.",
                "solve a.json --steps -1 | --steps has to be at least 0, not -1.",
                "solve a.json --threads 0 | --threads has to be at least 1, not 0.",
                "solve a.json --objective best | dimacs, rounded, exact",
                "bench waves | Missing required parameter: 'FOLDER'",
                "bench waves days --seconds 0 | --seconds has to be more than 0, not 0.0.",
                "bench waves days --days 0 | --days has to be at least 1, not 0.",
                "journal | Checks the journal",
                "journal kill-test --kills 0 | --kills has to be at least 1, not 0.",
                "replay --threads 0 | --threads has to be at least 1, not 0.",
                "replay --unit foo | 'foo' is no whole number.",
                "people add Nora --role boss | expected one of [DISPATCHER, SUPERVISOR,"
                        + " ADMINISTRATOR]",
                "people | Looks after the people",
                "audit | Hands the journal to others",
                "why-not abc M-1 | \"abc\" is no decision; they have numbers like 1042.1.",
                "journal start-test --days 0 | --days has to be at least 1, not 0.",
                "bench day --events -5 | --events has to be at least 1, not -5.",
                "bench day --shipments 0 | --shipments has to be at least 1, not 0.",
                "bench keys --size 12 | --size has to be a width and a height as 1280x800, not 12.",
                "bench start --days 0 | --days has to be at least 1, not 0.",
                "bench keys --stops 0 | --stops has to be at least 1, not 0.",
                "bench keys --events -1 | --events has to be from 0 to 1000, not -1.0.",
                "erase M-1 | Unmatched argument",
                "audit export | Missing required option: '--out=DIR'",
                "plan --demo --frobnicate | Unknown option: '--frobnicate'"
            })
    void a_wrong_call_is_told_with_exit_code_2_and_leaves_nothing_behind(
            String call, String sentence) {
        var answer = terminal.type((Object[]) call.split(" "));

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err() + answer.out()).contains(sentence);
        assertThat(folder.resolve("home"))
                .satisfies(home -> assertThat(Files.exists(home)).isFalse());
    }
}
