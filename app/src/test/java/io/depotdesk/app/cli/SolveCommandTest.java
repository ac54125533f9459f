package io.depotdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `depotdesk solve` on problems small enough to be solved by looking.
class SolveCommandTest {

    private static final String STEPS =
            """
            {"vehicles": [{"id": 1, "start_index": 0, "end_index": 0,
                           "steps": [{"type": "job", "id": 2}, {"type": "job", "id": 1}]}],
             "jobs": [{"id": 1, "location_index": 1}, {"id": 2, "location_index": 2, "index": 2}],
             "matrices": {"car": {"durations": [[0, 10, 40], [10, 0, 20], [30, 30, 0]]}}}
            """;

    @TempDir private Path folder;
    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(new Home(folder.resolve("home")));
    }

    @Test
    void a_vroom_problem_is_solved_as_a_program_expects_it() throws IOException {
        Path file =
                write(
                        "three.json",
                        """
                        {"vehicles": [{"id": 1, "start_index": 0, "end_index": 0}],
                         "jobs": [{"id": 1, "location_index": 1}, {"id": 2, "location_index": 2}],
                         "matrices": {"car": {"durations": [[0, 10, 50], [10, 0, 20], [50, 20, 0]]}}}
                        """);
        var answer = terminal.type("solve", file, "--steps", 50, "--json").json();

        assertThat(answer.path("feasible").asBoolean()).isTrue();
        assertThat(answer.path("routes").asInt()).isEqualTo(1);
        assertThat(answer.path("unserved").asInt()).isZero();
        assertThat(answer.path("cost").asDouble()).isEqualTo(80);
        assertThat(answer.path("steps").asLong()).isEqualTo(50);
        assertThat(answer.path("cpuSeconds").asDouble()).isNotNegative();
    }

    @Test
    void a_solomon_problem_costs_what_its_way_is_long_in_tenths() throws IOException {
        var answer = terminal.type("solve", solomon(), "--steps", 50);

        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("Cost 20.00, 1 routes, 0 unserved").contains("feasible");
    }

    @Test
    void a_problem_that_cannot_serve_everybody_says_so() throws IOException {
        String narrow = Files.readString(solomon()).replace("1         20", "1          5");
        var answer =
                terminal.type("solve", write("narrow.txt", narrow), "--steps", 20, "--json").json();

        assertThat(answer.path("unserved").asInt()).isEqualTo(2);
        assertThat(answer.path("feasible").asBoolean()).isFalse();
    }

    @Test
    void a_vroom_problem_may_leave_jobs_out() throws IOException {
        Path file =
                write(
                        "skilled.json",
                        """
                        {"vehicles": [{"id": 1, "start_index": 0, "end_index": 0}],
                         "jobs": [{"id": 1, "location_index": 1},
                                  {"id": 2, "location_index": 1, "skills": [9]}],
                         "matrices": {"car": {"durations": [[0, 10], [10, 0]]}}}
                        """);
        var answer = terminal.type("solve", file, "--steps", 20, "--json").json();

        assertThat(answer.path("unserved").asInt()).isEqualTo(1);
        assertThat(answer.path("feasible").asBoolean()).isTrue();
        assertThat(terminal.type("solve", file, "--steps", 20).out())
                .contains("1 routes, 1 unserved")
                .endsWith(", feasible\n");
    }

    @Test
    void equal_seeds_and_steps_give_equal_answers() throws IOException {
        Path file = solomon();
        var first = terminal.type("solve", file, "--steps", 200, "--seed", 7, "--json").json();
        var second = terminal.type("solve", file, "--steps", 200, "--seed", 7, "--json").json();

        assertThat(second.path("cost")).isEqualTo(first.path("cost"));
        assertThat(second.path("steps")).isEqualTo(first.path("steps"));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        var answer = terminal.type("solve", folder.resolve("nope.json"));

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err())
                .contains("nope.json: There is no such file. Check the name and the folder.");
    }

    @Test
    void a_torn_file_is_named_with_the_place_where_it_ends() throws IOException {
        var answer = terminal.type("solve", write("torn.json", "{\"vehicles\": [\n  {"));

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("torn.json", "line 2");
    }

    @Test
    void places_without_driving_times_are_told_what_to_give() throws IOException {
        Path file = write("far.json", "{\"vehicles\": [{\"id\": 1, \"start\": [7.42, 43.73]}]}");
        var answer = terminal.type("solve", file);

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("far.json", "Vehicle 1", "start_index");
    }

    @Test
    void the_plan_of_a_vroom_problem_is_written_as_vroom_does() throws IOException {
        Path file = write("steps.json", STEPS);
        Path plan = folder.resolve("plan.json");

        assertThat(terminal.type("solve", file, "--steps", 10, "-o", plan).exit()).isZero();
        assertThat(Files.readString(plan)).contains("\"summary\"", "\"cost\" : 60");

        var other = terminal.type("solve", solomon(), "--steps", 10, "-o", plan);
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("VROOM problem");
    }

    @Test
    void given_routes_are_checked_without_a_search() throws IOException {
        Path file = write("steps.json", STEPS);

        var sound = terminal.type("solve", file, "--check");
        assertThat(sound.out()).contains("Cost 80.00, 1 routes, 0 unserved, 0 steps", ", feasible");

        Path late = write("late.json", STEPS.replace("\"index\": 2", "\"time_windows\": [[0, 5]]"));
        var broken = terminal.type("solve", late, "-c");
        assertThat(broken.out()).contains("not feasible", "The service of job:2 begins at 40");
    }

    @Test
    void a_peer_that_is_not_there_says_how_to_get_it() throws IOException {
        var answer = terminal.type("bench", "solver", folder, "--peers", "jsprit");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("jsprit", "-Ppeers");
    }

    @Test
    void an_unknown_format_is_told_the_known_ones() throws IOException {
        var answer = terminal.type("solve", solomon(), "--format", "excel");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("excel", "vroom, vrplib, solomon and vrppc");
    }

    private Path solomon() throws IOException {
        return write(
                "two.txt",
                """
                TWO

                VEHICLE
                NUMBER     CAPACITY
                  1         20

                CUSTOMER
                CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

                    0      0        0         0        0          100        0
                    1      5        0        10        0          100        1
                    2     10        0        10        0          100        1
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
