package io.depotdesk.data.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.ProblemFaults;
import io.depotdesk.routing.search.SearchListener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Files with something wrong in them: each is solved, or refused in a sentence.
///
/// `-Ddepotdesk.fuzz=100000` tries more.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzedFilesTest {
    private static final int CASES = Integer.getInteger("depotdesk.fuzz", 1500);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]{2,}|\"[^\"]*\"");
    private static final List<String> ODD_NUMBERS =
            List.of(
                    "-1",
                    "0",
                    "-0",
                    "NaN",
                    "Infinity",
                    "-Infinity",
                    "1e9",
                    "1e308",
                    "1e999",
                    "2147483647",
                    "2147483648",
                    "-2147483648",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "99999999999999999999999",
                    "0.5",
                    "100000001",
                    "536870911",
                    "null",
                    "\"7\"",
                    "[]",
                    "{}",
                    "true",
                    "");

    private static final String VROOM =
            """
            {"vehicles": [
              {"id": 7, "start_index": 0, "end_index": 2, "capacity": [4, 10], "skills": [1, 14],
               "time_window": [0, 9000], "speed_factor": 1.5, "max_tasks": 9,
               "max_travel_time": 7000, "max_distance": 90000,
               "costs": {"fixed": 50, "per_hour": 7200, "per_km": 100},
               "breaks": [{"id": 1, "service": 300, "time_windows": [[1000, 4000]]}],
               "steps": [{"type": "start"}, {"type": "job", "id": 1}, {"type": "end"}]},
              {"id": 8, "profile": "car", "start_index": 0, "capacity": [2, 5]}],
             "jobs": [
              {"id": 1, "location_index": 1, "service": 300, "setup": 20, "delivery": [1, 2],
               "priority": 10, "skills": [1], "time_windows": [[0, 3000], [4000, 8000]]},
              {"id": 2, "location_index": 2, "pickup": [1, 1]}],
             "shipments": [
              {"amount": [1, 1], "pickup": {"id": 4, "location_index": 2, "service": 30},
               "delivery": {"id": 5, "location_index": 1, "time_windows": [[500, 6000]]}}],
             "matrices": {"car": {
               "durations": [[0, 210, 190], [210, 0, 150], [190, 150, 0]],
               "distances": [[0, 2100, 1900], [2100, 0, 1500], [1900, 1500, 0]]}}}
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

    private static final String VRPLIB =
            """
            NAME : tiny
            TYPE : VRPTW
            DIMENSION : 4
            VEHICLES : 2
            CAPACITY : 10
            EDGE_WEIGHT_TYPE : EXPLICIT
            EDGE_WEIGHT_FORMAT : FULL_MATRIX
            EDGE_WEIGHT_SECTION
            0 10 20 30
            10 0 15 25
            20 15 0 12
            30 25 12 0
            DEMAND_SECTION
            1 0
            2 3
            3 4
            4 5
            TIME_WINDOW_SECTION
            1 0 200
            2 0 100
            3 10 150
            4 0 180
            SERVICE_TIME_SECTION
            1 0
            2 5
            3 5
            4 5
            DEPOT_SECTION
            1
            -1
            EOF
            """;

    private static final String VRPPC =
            """
            NAME: tiny
            CUSTOMER X Y DEMAND EXTERN_COST
            0 0 0 0 0
            1 3 4 5 12
            2 6 8 5 30
            TRUCK CAPACITY FIXED VARIABLE
            1 8 10 1.5
            2 6 12 1.0
            """;

    @TempDir private Path folder;

    @Test
    void every_broken_file_is_solved_or_refused_in_a_sentence() throws IOException {
        var dice = new SplittableRandom(4);
        for (String whole : List.of(VROOM, SOLOMON, VRPLIB, VRPPC)) {
            assertThat(outcome(whole)).startsWith("solved");
            for (int i = 0; i < CASES / 4; i++) {
                String broken = whole;
                for (int times = 1 + dice.nextInt(3); times > 0; times--) {
                    broken = broken(broken, dice);
                }
                assertThat(outcome(broken)).as(broken).isNotBlank();
            }
        }
    }

    @Test
    void a_file_that_is_nested_too_deeply_or_no_text_at_all_is_refused() throws IOException {
        assertThat(outcome("{\"vehicles\": " + "[".repeat(200_000))).startsWith("refused");
        assertThat(outcome("{\"a\":".repeat(100_000))).startsWith("refused");
        assertThat(outcome("")).startsWith("refused");
        assertThat(outcome("\u0000\u0001\ufffd")).startsWith("refused");
        assertThat(outcome("[1, 2]")).startsWith("refused");
    }

    private static String broken(String text, SplittableRandom dice) {
        return switch (dice.nextInt(8)) {
            case 0 -> text.substring(0, dice.nextInt(text.length() + 1));
            case 1 -> {
                int at = dice.nextInt(text.length() + 1);
                yield text.substring(0, at) + (char) dice.nextInt(128) + text.substring(at);
            }
            case 2 -> {
                List<String> lines = new ArrayList<>(text.lines().toList());
                if (!lines.isEmpty()) {
                    String line = lines.remove(dice.nextInt(lines.size()));
                    if (dice.nextBoolean()) {
                        lines.add(dice.nextInt(lines.size() + 1), line);
                        lines.add(dice.nextInt(lines.size() + 1), line);
                    }
                }
                yield String.join("\n", lines);
            }
            case 3 -> {
                List<MatchResult> words = WORD.matcher(text).results().toList();
                if (words.isEmpty()) {
                    yield text;
                }
                MatchResult one = words.get(dice.nextInt(words.size()));
                MatchResult other = words.get(dice.nextInt(words.size()));
                yield text.substring(0, one.start()) + other.group() + text.substring(one.end());
            }
            default -> {
                List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
                if (numbers.isEmpty()) {
                    yield text;
                }
                MatchResult one = numbers.get(dice.nextInt(numbers.size()));
                String other =
                        dice.nextBoolean()
                                ? ODD_NUMBERS.get(dice.nextInt(ODD_NUMBERS.size()))
                                : numbers.get(dice.nextInt(numbers.size())).group();
                yield text.substring(0, one.start()) + other + text.substring(one.end());
            }
        };
    }

    /// Returns what became of a file. Any exception but the two that speak to the user fails the test.
    private String outcome(String text) throws IOException {
        Path file = folder.resolve("problem");
        Files.writeString(file, text);
        var solve =
                new SolveFile(file, Optional.empty(), Optional.empty(), Optional.empty(), 5, 1, 1);
        try {
            var answer = solve.run(SearchListener.NONE);
            assertThat(PlanCheck.violations(answer.problem().problem(), answer.plan()))
                    .as(text)
                    .isEmpty();
            return "solved for " + answer.cost();
        } catch (ProblemFileException e) {
            assertThat(e.getMessage()).as(text).startsWith(file + ": ");
            return "refused: " + e.getMessage();
        } catch (ProblemFaults e) {
            assertThat(e.faults()).as(text).isNotEmpty();
            return "refused: " + e.getMessage();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            String start = text.substring(0, Math.min(2000, text.length()));
            throw new AssertionError("Not told in a sentence: " + e + " for\n" + start, e);
        }
    }
}
