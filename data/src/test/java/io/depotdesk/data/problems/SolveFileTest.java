package io.depotdesk.data.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.search.SearchListener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class SolveFileTest {
    private static final String VROOM =
            """
            {
              "vehicles": [
                {"id": 7, "start_index": 0, "end_index": 3, "capacity": [4], "skills": [1, 14],
                 "time_window": [1600416000, 1600430400],
                 "breaks": [{"id": 1, "service": 300,
                             "time_windows": [[1600423200, 1600425000]]}]}
              ],
              "jobs": [
                {"id": 1414, "location_index": 1, "service": 300, "delivery": [1], "skills": [1]},
                {"id": 1515, "location_index": 2, "service": 300, "pickup": [1], "skills": [9]}
              ],
              "shipments": [
                {"amount": [1],
                 "pickup": {"id": 4, "location_index": 2, "service": 300},
                 "delivery": {"id": 5, "location_index": 1, "service": 300}}
              ],
              "matrices": {"car": {"durations": [
                [0, 2104, 197, 1299], [2103, 0, 2255, 3152],
                [197, 2256, 0, 1102], [1299, 3153, 1102, 0]]}}
            }
            """;

    private static final String SOLOMON =
            """
            TINY

            VEHICLE
            NUMBER     CAPACITY
              2         10

            CUSTOMER
            CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME
                0      0         0        0       0           100       0
                1      3         4        5       0           50        2
                2      6         8        5       0           50        2
                3      0         5        5       10          50        2
            """;

    @TempDir private Path folder;

    private SolveFile.Answer solve(String text) throws IOException {
        Path file = folder.resolve("problem");
        Files.writeString(file, text);
        return new SolveFile(file, Optional.empty(), Optional.empty(), Optional.empty(), 500, 1, 1)
                .run(SearchListener.NONE);
    }

    @Test
    void a_vroom_file_is_answered_as_vroom_would() throws IOException {
        var answer = solve(VROOM);

        assertThat(PlanCheck.violations(answer.problem().problem(), answer.plan())).isEmpty();
        assertThat(answer.unserved()).isEqualTo(1);
        // VROOM names what it leaves out and calls the rest a plan.
        assertThat(answer.feasible()).isTrue();
        var json = JsonMapper.shared().readTree(VroomOutput.json(answer));
        assertThat(json.at("/code").intValue()).isZero();
        assertThat(json.at("/unassigned/0/id").intValue()).isEqualTo(1515);
        assertThat(json.at("/summary/cost").intValue())
                .isEqualTo(json.at("/summary/duration").intValue());
        assertThat(json.at("/routes/0/steps/0/arrival").longValue()).isGreaterThan(1600410000L);
        assertThat(json.at("/routes/0/vehicle").intValue()).isEqualTo(7);
    }

    @Test
    void a_solomon_file_is_priced_in_tenths_cut_off() throws IOException {
        var answer = solve(SOLOMON);

        assertThat(answer.feasible()).isTrue();
        // Two routes: to 2 by 1 and back (20), to 3 and back (10).
        assertThat(answer.cost()).isEqualTo(30.0);
        assertThat(answer.routes()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_is_said_in_a_sentence() {
        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() -> solve(VROOM.replace("\"durations\"", "\"hours\"")))
                .withMessageContaining("no matrices.car.durations");
        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() -> solve(VROOM.replace("\"location_index\": 1,", "")))
                .withMessageContaining("no location_index");
        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() -> solve(SOLOMON.replace("3      0         5", "3      0   NaN")))
                .withMessageContaining("NaN");
        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() -> solve("{ \"vehicles\": ["))
                .withMessageContaining("no JSON");
    }
}
