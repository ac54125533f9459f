package io.depotdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Objects;

/// The commands that deal with a day: `demo`, `plan`, `open-day`, `journal verify` and `replay`.
class DayCommandsTest {

    @TempDir private Path folder;
    private Home home;
    private Terminal terminal;

    @BeforeEach
    void open() throws IOException {
        home = MonacoHome.in(folder.resolve("home"));
        terminal = new Terminal(home);
    }

    @Test
    void the_demo_day_is_planned_from_the_files_that_the_demo_command_writes() {
        String[] files = terminal.type("demo").out().lines().toArray(String[]::new);
        assertThat(Path.of(files[0])).exists();

        var plan =
                terminal.type(
                                "plan",
                                "--orders",
                                files[0],
                                "--fleet",
                                files[1],
                                "--seconds",
                                "0.2",
                                "--json")
                        .json();

        assertThat(plan.path("region").asString()).isEqualTo("monaco");
        assertThat(plan.path("rowsRefused").asInt()).isEqualTo(3);
        assertThat(plan.path("inReview").asInt()).isEqualTo(5);
        assertThat(plan.path("routes").size()).isGreaterThan(2);
        assertThat(plan.path("routes").path(0).path("stops").size()).isPositive();
        assertThat(plan.path("costCents").asLong()).isPositive();
        assertThat(plan.path("unserved"))
                .allSatisfy(left -> assertThat(left.path("reasons").size()).isPositive());
    }

    @Test
    void a_plan_for_people_names_bad_rows_routes_and_questions() throws IOException {
        var answer =
                terminal.type(
                        "plan",
                        "--orders",
                        orders(),
                        "--fleet",
                        fleet(),
                        "--seconds",
                        "0.2",
                        "--date",
                        "2026-11-24");

        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .contains("2026-11-24, depot Depot Quay, 2 shipments", "Van 1", "Cost of the day");
        assertThat(answer.err()).contains("Row 4, Weight (kg) \"heavy\"");
        assertThat(home.journal()).doesNotExist();
    }

    @Test
    void a_day_of_ones_own_is_opened_and_the_desk_plans_it() throws Exception {
        var answer =
                terminal.type(
                        "open-day",
                        "--orders",
                        orders(),
                        "--fleet",
                        fleet(),
                        "--date",
                        "2026-11-24");

        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("2026-11-24 is open with 2 shipments;");
        assertThat(answer.err()).contains("Row 4, Weight (kg) \"heavy\"");
        try (OpenDesk desk = OpenDesk.in(home)) {
            DispatchState state = desk.planned();
            assertThat(Objects.requireNonNull(state.day()).date())
                    .isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(state.shipments().keySet())
                    .containsExactly(new ShipmentId("A-1"), new ShipmentId("A-2"));
            assertThat(state.plan().routes())
                    .singleElement()
                    .satisfies(route -> assertThat(route.visits()).hasSize(2));
        }
        var check = terminal.type("journal", "verify", "--json").json();
        assertThat(check.path("damage").isNull()).isTrue();
        assertThat(check.path("lastSequence").asLong()).isGreaterThanOrEqualTo(4);
        assertThat(terminal.type("journal", "verify").out()).contains("The journal is sound.");
        var replay = terminal.type("replay", "--json");
        assertThat(replay.exit()).isZero();
        assertThat(replay.json().path("searches").asLong()).isPositive();
        assertThat(replay.json().path("differences").size()).isZero();
    }

    @Test
    void a_second_day_takes_the_place_of_the_first() throws Exception {
        terminal.type("open-day", "--orders", orders(), "--fleet", fleet());
        Path next =
                write(
                        "next.csv",
                        "Order ID;Customer;Address\nB-1;Eva;20 Avenue de Fontvieille, Monaco\n");
        terminal.type("open-day", "--orders", next, "--fleet", fleet());

        try (OpenDesk desk = OpenDesk.in(home)) {
            assertThat(desk.planned().shipments().keySet()).containsExactly(new ShipmentId("B-1"));
        }
    }

    @Test
    void what_the_journal_does_not_hold_is_named() throws IOException {
        terminal.type("open-day", "--orders", orders(), "--fleet", fleet());

        var unit = terminal.type("replay", "--unit", "999999");
        assertThat(unit.exit()).isEqualTo(1);
        assertThat(unit.err()).contains("The journal holds no unit 999999.");

        var shipment = terminal.type("erase", "--shipment", "M-999", "--yes");
        assertThat(shipment.exit()).isEqualTo(1);
        assertThat(shipment.err()).contains("The journal knows no such shipment: M-999.");
    }

    @Test
    void a_day_cannot_be_opened_under_a_desk_at_work() throws Exception {
        terminal.type("open-day", "--orders", orders(), "--fleet", fleet());
        try (OpenDesk desk = OpenDesk.in(home)) {
            var answer = terminal.type("open-day", "--orders", orders(), "--fleet", fleet());

            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.err()).contains(home.journal().toString(), "in use");
            assertThat(desk.planned().shipments()).hasSize(2);
        }
    }

    @Test
    void files_that_are_not_there_or_not_what_they_should_be_are_named() throws IOException {
        var gone = terminal.type("plan", "--orders", folder.resolve("o.csv"), "--fleet", fleet());
        assertThat(gone.exit()).isEqualTo(1);
        assertThat(gone.err()).contains("o.csv: There is no such file. Check the name");

        var swapped = terminal.type("plan", "--orders", orders(), "--fleet", orders());
        assertThat(swapped.exit()).isEqualTo(1);
        assertThat(swapped.err()).contains("orders.csv", "no fleet file", "record");

        Path vans = write("vans.csv", "record,id,name\nvehicle,v1,Van 1\n");
        var nowhere = terminal.type("open-day", "--orders", orders(), "--fleet", vans);
        assertThat(nowhere.exit()).isEqualTo(1);
        assertThat(nowhere.err()).contains("vans.csv names no depot", "Add a sheet");
        assertThat(home.journal()).doesNotExist();

        var policy = terminal.type("policy", "check", folder.resolve("p.json"));
        assertThat(policy.exit()).isEqualTo(1);
        assertThat(policy.err()).contains("p.json: There is no such file. Check the name");

        var region = terminal.type("plan", "--demo", "--region", "atlantis");
        assertThat(region.exit()).isEqualTo(1);
        assertThat(region.err()).contains("There is no region atlantis.", "region list");
    }

    @Test
    void a_journal_that_was_never_begun_is_told() {
        for (String command : new String[] {"journal verify", "replay"}) {
            var answer = terminal.type((Object[]) command.split(" "));
            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.err())
                    .contains(home.journal().toString(), "The desk begins one when");
        }
    }

    @Test
    void a_damaged_journal_is_told_with_exit_code_1_and_the_place() throws IOException {
        terminal.type("open-day", "--orders", orders(), "--fleet", fleet());
        Path segment;
        try (var files = Files.list(home.journal())) {
            segment = files.filter(f -> f.toString().endsWith(".dj")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(segment);
        bytes[200] ^= 1;
        Files.write(segment, bytes, StandardOpenOption.TRUNCATE_EXISTING);

        var answer = terminal.type("journal", "verify");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("NOT sound", segment.getFileName().toString());
    }

    private Path orders() throws IOException {
        return write(
                "orders.csv",
                """
                Order ID;Customer;Address;Weight (kg)
                A-1;Ana;20 Avenue de Fontvieille, Monaco;2.5
                A-2;Luc;9 Rue du Castelleretto, Monaco;3
                A-3;Tom;1 Rue Plati, Monaco;heavy
                """);
    }

    private Path fleet() throws IOException {
        return write(
                "fleet.csv",
                """
                record;id;name;latitude;longitude;zone;driver;shift start;shift end;max weight kg
                depot;;Depot Quay;43.7296;7.4141;Europe/Monaco;;;;
                vehicle;v1;Van 1;;;;Mia;08:00;16:00;800
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
