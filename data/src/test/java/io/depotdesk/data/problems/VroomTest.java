package io.depotdesk.data.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.Roads;
import io.depotdesk.roads.TravelMatrix;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.search.SearchListener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// VROOM's documented input and output.
class VroomTest {
    private static final String EVERYTHING =
            """
            {
              "vehicles": [{
                "id": 7, "description": "the van", "start_index": 0, "end_index": 0,
                "capacity": [4, 10], "skills": [1], "time_window": [0, 1000],
                "max_tasks": 3, "max_travel_time": 500, "max_distance": 9000, "speed_factor": 2,
                "costs": {"fixed": 50, "per_hour": 7200, "per_km": 100},
                "breaks": [{"id": 42, "description": "lunch", "service": 30,
                            "time_windows": [[0, 200]]}],
                "steps": [{"type": "start"}, {"type": "job", "id": 2}, {"type": "break", "id": 42},
                          {"type": "job", "id": 1}, {"type": "end"}]
              }],
              "jobs": [
                {"id": 1, "description": "the shop", "location_index": 1, "location": [7.5, 43.7],
                 "service": 10, "setup": 5, "delivery": [1, 2], "skills": [1], "priority": 30},
                {"id": 2, "location_index": 2, "pickup": [1, 1], "time_windows": [[0, 900]]}
              ],
              "matrices": {"car": {
                "durations": [[0, 100, 300], [100, 0, 100], [300, 100, 0]],
                "distances": [[0, 1000, 2000], [1000, 0, 1000], [2000, 1000, 0]]}}
            }
            """;

    private static final String ON_EARTH =
            """
            {
              "vehicles": [{"id": 1, "start": [7.0, 43.0], "end": [7.0, 43.0]}],
              "jobs": [{"id": 1, "location": [7.2, 43.0]}, {"id": 2, "location": [7.1, 43.0]},
                       {"id": 3, "location": [7.2, 43.0]}]
            }
            """;

    @TempDir private Path folder;

    /// Roads on which a degree of longitude takes 1,000 s and is 10 km long.
    private static final class StraightRoad implements Roads {
        @Override
        public String version() {
            return "straight";
        }

        @Override
        public List<String> profiles() {
            return List.of("van", "truck");
        }

        @Override
        public TravelMatrix matrix(
                String profile, List<GeoPoint> places, TrafficDay traffic, Progress progress) {
            int n = places.size();
            int[] seconds = new int[n * n];
            int[] metres = new int[n * n];
            for (int i = 0; i < n * n; i++) {
                double far = places.get(i / n).longitude() - places.get(i % n).longitude();
                seconds[i] = (int) Math.rint(Math.abs(far) * (profile.equals("van") ? 1e3 : 2e3));
                metres[i] = (int) Math.rint(Math.abs(far) * 1e4);
            }
            return new TravelMatrix("straight", profile, n, seconds, metres, null, List.of());
        }

        @Override
        public RoadLeg leg(
                String profile, GeoPoint from, GeoPoint to, TrafficDay traffic, int departure) {
            throw new UnsupportedOperationException("A plan needs no legs.");
        }
    }

    private SolveFile file(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("problem.json"), text);
        return new SolveFile(file, Optional.empty(), Optional.empty(), Optional.empty(), 300, 1, 1);
    }

    private JsonNode solved(String text, Optional<Roads> roads) throws IOException {
        SolveFile file = file(text);
        return json(file.run(file.load(roads), SearchListener.NONE));
    }

    private JsonNode checked(String text) throws IOException {
        SolveFile file = file(text);
        return json(file.check(file.load(Optional.empty())));
    }

    private static JsonNode json(SolveFile.Answer answer) {
        return JsonMapper.shared().readTree(VroomOutput.json(answer));
    }

    @Test
    void all_that_is_said_of_a_vehicle_is_read() throws IOException {
        RoutingProblem problem = file(EVERYTHING).load(Optional.empty()).problem();
        Vehicle vehicle = problem.vehicles().getFirst();

        assertThat(vehicle.capacity()).containsExactly(4, 10);
        assertThat(vehicle.prices().fixed()).isEqualTo(50);
        assertThat(vehicle.prices().perDrivingHour()).isEqualTo(7200);
        assertThat(vehicle.prices().perKm()).isEqualTo(100);
        assertThat(vehicle.limits().tasks()).isEqualTo(3);
        assertThat(vehicle.limits().drivingSeconds()).isEqualTo(500);
        assertThat(vehicle.limits().metres()).isEqualTo(9000);
        assertThat(vehicle.shiftLatest()).isEqualTo(1000);
        assertThat(vehicle.breaks())
                .singleElement()
                .satisfies(b -> assertThat(b.seconds()).isEqualTo(30));
        assertThat(problem.travelOf(vehicle).seconds(0, 2)).isEqualTo(150);
        assertThat(problem.jobs().getFirst().priority()).isEqualTo(30);
        assertThat(problem.jobs().getFirst().unservedCents())
                .isGreaterThan(problem.jobs().getLast().unservedCents());
    }

    @Test
    void an_answer_repeats_what_names_the_stops_and_adds_up() throws IOException {
        JsonNode answer = solved(EVERYTHING, Optional.empty());

        JsonNode route = answer.at("/routes/0");
        // 250 s of driving at 2 a second, or less the other way round; 4 km; 50 fixed.
        assertThat(route.path("cost").intValue()).isEqualTo(50 + 2 * 250 + 400);
        assertThat(route.path("description").asString()).isEqualTo("the van");
        assertThat(route.path("delivery").toString()).isEqualTo("[1,2]");
        assertThat(route.path("pickup").toString()).isEqualTo("[1,1]");
        assertThat(route.at("/steps/0/load").toString()).isEqualTo("[1,2]");
        assertThat(answer.at("/summary/delivery").toString()).isEqualTo("[1,2]");
        assertThat(answer.at("/summary/computing_times/solving").isNumber()).isTrue();
        assertThat(answer.at("/summary/violations").size()).isZero();
        JsonNode shop = step(route, "job", 1);
        assertThat(shop.path("description").asString()).isEqualTo("the shop");
        assertThat(shop.path("location").toString()).isEqualTo("[7.5,43.7]");
        assertThat(step(route, "break", 42).path("description").asString()).isEqualTo("lunch");
    }

    private static JsonNode step(JsonNode route, String type, int id) {
        for (JsonNode step : route.path("steps")) {
            if (step.path("type").asString().equals(type) && step.path("id").intValue() == id) {
                return step;
            }
        }
        throw new AssertionError("No step %s %d in %s".formatted(type, id, route));
    }

    @Test
    void steps_are_where_a_search_begins() throws IOException {
        SolveFile search = file(EVERYTHING);
        LoadedProblem loaded = search.load(Optional.empty());
        var none =
                new SolveFile(
                        folder, Optional.empty(), Optional.empty(), Optional.empty(), 0, 1, 1);

        var route = none.run(loaded, SearchListener.NONE).plan().routes().getFirst();
        assertThat(route.visits())
                .extracting(visit -> visit.job())
                .containsExactly("job:2", "job:1");
    }

    @Test
    void given_routes_are_timed_and_their_faults_named() throws IOException {
        JsonNode sound = checked(EVERYTHING);
        assertThat(sound.at("/routes/0/violations").size()).isZero();
        assertThat(sound.at("/routes/0/steps/1/id").intValue()).isEqualTo(2);

        JsonNode late = checked(EVERYTHING.replace("[0, 900]", "[0, 100]"));
        assertThat(late.at("/routes/0/steps/1/violations/0/cause").asString()).isEqualTo("delay");
        assertThat(late.at("/routes/0/steps/1/violations/0/duration").intValue()).isPositive();
        assertThat(late.at("/summary/violations").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"capacity\": [4, 10]      | \"capacity\": [0, 10]     | load",
                "\"skills\": [1], \"time    | \"skills\": [], \"time    | skills",
                "\"max_tasks\": 3           | \"max_tasks\": 1          | max_tasks",
                "\"max_travel_time\": 500   | \"max_travel_time\": 100  | max_travel_time",
                "\"max_distance\": 9000     | \"max_distance\": 100     | max_distance"
            })
    void a_check_calls_a_broken_rule_as_vroom_does(String was, String is, String cause)
            throws IOException {
        assertThat(EVERYTHING).contains(was);

        JsonNode answer = checked(EVERYTHING.replace(was, is));

        assertThat(answer.at("/routes/0/violations").findValuesAsString("cause")).contains(cause);
    }

    @Test
    void coordinates_are_driven_on_the_roads_of_a_region() throws IOException {
        JsonNode answer = solved(ON_EARTH, Optional.of(new StraightRoad()));

        assertThat(answer.at("/summary/cost").intValue()).isEqualTo(400);
        assertThat(answer.at("/summary/distance").intValue()).isEqualTo(4000);
        assertThat(answer.at("/routes/0/steps/0/location").toString()).isEqualTo("[7.0,43.0]");
        assertThat(answer.at("/routes/0/steps/0").has("location_index")).isFalse();

        String truck =
                ON_EARTH.replace(
                        "\"id\": 1, \"start\"", "\"id\": 1, \"profile\": \"truck\", \"start\"");
        assertThat(solved(truck, Optional.of(new StraightRoad())).at("/summary/cost").intValue())
                .isEqualTo(800);
    }

    @Test
    void the_old_form_of_matrices_and_amounts_is_read() throws IOException {
        JsonNode answer =
                solved(
                        """
                        {"vehicles": [{"id": 1, "start_index": 0, "capacity": [2]}],
                         "jobs": [{"id": 1, "location_index": 1, "amount": [2]}],
                         "matrix": [[0, 12], [12, 0]]}
                        """,
                        Optional.empty());

        assertThat(answer.at("/summary/cost").intValue()).isEqualTo(12);
        assertThat(answer.at("/summary/delivery/0").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"per_km\": 100     | \"per_task_hour\": 100                   | per_task_hour",
                "\"setup\": 5        | \"setup_per_type\": {\"a\": 5}           | setup_per_type",
                "\"service\": 10     | \"service_per_type\": {\"a\": 5}         | service_per_type",
                "\"service\": 30     | \"max_load\": [1]                        | max_load",
                "[[0, 200]]          | [[0, 200], [300, 400]]                   | several"
                        + " time_windows",
                "\"pickup\": [1, 1]  | \"pickup\": [1, 1], \"delivery\": [1, 1] | picks up at once",
                "\"distances\"       | \"costs\"                                | per_hour",
                "\"job\", \"id\": 2} | \"job\", \"id\": 9}                      | names no task",
                "\"job\", \"id\": 2} | \"job\", \"id\": 1}                      | on a route"
                        + " already",
                "[7.5, 43.7]         | [7.5, 143.7]                             | No place on"
                        + " earth",
                "\"speed_factor\": 2 | \"speed_factor\": 9                      | speed_factor"
            })
    void what_is_not_supported_is_refused_by_name(String was, String is, String message) {
        assertThat(EVERYTHING).contains(was);

        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() -> solved(EVERYTHING.replace(was, is), Optional.empty()))
                .withMessageContaining(message);
    }

    @Test
    void coordinates_without_roads_are_told_what_to_give() {
        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() -> solved(ON_EARTH, Optional.empty()))
                .withMessageContaining("--region")
                .withMessageContaining("matrices");
        String rocket =
                ON_EARTH.replace(
                        "\"id\": 1, \"start\"", "\"id\": 1, \"profile\": \"bus\", \"start\"");
        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() -> solved(rocket, Optional.of(new StraightRoad())))
                .withMessageContaining("\"bus\"")
                .withMessageContaining("[van, truck]");
    }

    @Test
    void a_check_needs_routes_without_times_of_their_own() {
        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() ->
                        checked(
                                ON_EARTH.replace("\"start\"", "\"start_index\": 0, \"s\"")
                                        .replace(
                                                "{\n  \"vehicles\"",
                                                "{\"matrix\": [[0]], \"vehicles\"")
                                        .replaceAll(
                                                "\"location\": \\[[^]]*]", "\"location_index\": 0")
                                        .replace("\"end\": [7.0, 43.0]", "\"end_index\": 0")))
                .withMessageContaining("steps");
        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() ->
                        checked(
                                EVERYTHING.replace(
                                        "{\"type\": \"job\", \"id\": 1}",
                                        "{\"type\": \"job\", \"id\": 1, \"service_at\": 5}")))
                .withMessageContaining("service_at");
    }
}
