package io.depotdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.maps.region.DefaultRegion;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The commands that ask the map: `region`, `route`, `address` and `matrix`, on the real roads of Monaco.
class RegionCommandsTest {

    @TempDir private static Path shared;
    private static Terminal terminal;
    @TempDir private Path folder;
    private Terminal empty;

    @BeforeAll
    static void prepare() throws IOException {
        terminal = new Terminal(MonacoHome.in(shared));
    }

    @BeforeEach
    void open() {
        empty = new Terminal(new Home(folder.resolve("home")));
    }

    @Test
    void an_extract_becomes_a_region_that_is_listed_asked_and_removed() throws IOException {
        Path extract = DefaultRegion.copyExtract(folder);

        var made = empty.type("region", "import", extract, "--name", "riviera", "--json").json();
        assertThat(made.path("name").asString()).isEqualTo("riviera");
        assertThat(made.path("attribution").asString()).contains("OpenStreetMap");
        assertThat(made.path("south").asDouble()).isBetween(43.0, 44.0);
        assertThat(empty.type("region", "list").out()).contains("riviera", "van");
        var found = empty.type("address", "Casino de Monte-Carlo", "--region", "riviera");
        assertThat(found.out()).containsIgnoringCase("casino");
        assertThat(empty.type("region", "remove", "riviera").exit()).isZero();
        assertThat(empty.type("region", "list", "--json").json().size()).isZero();
    }

    @Test
    void a_file_that_is_no_extract_is_told_and_leaves_no_region() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a map");
        var answer = empty.type("region", "import", text, "--name", "x");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("notes.txt", "OpenStreetMap extract", ".osm.pbf");
        assertThat(empty.type("region", "list").out()).startsWith("No region yet.");
    }

    @Test
    void an_extract_that_is_not_there_is_told() {
        var answer = empty.type("region", "import", folder.resolve("a.osm.pbf"), "--name", "x");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("a.osm.pbf", "Check the path");
    }

    @Test
    void a_name_that_cannot_name_a_folder_is_refused() throws IOException {
        Path extract = DefaultRegion.copyExtract(folder);
        var answer = empty.type("region", "import", extract, "--name", "../home");

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("\"../home\" cannot name a region", "small letters");
    }

    @Test
    void what_is_not_there_cannot_be_removed_or_asked() {
        assertThat(empty.type("region", "remove", "atlantis").err())
                .contains("There is no region atlantis.", "region list");
        var answer = empty.type("route", "43.7,7.4", "43.8,7.4", "--region", "atlantis");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("There is no region atlantis.", "region list");
    }

    @Test
    void a_way_is_found_between_coordinates_and_addresses() {
        var answer =
                terminal.type(
                                "route",
                                "20 Avenue de Fontvieille, Monaco",
                                "43.7384,7.4246",
                                "--json")
                        .json();

        assertThat(answer.path("reachable").asBoolean()).isTrue();
        assertThat(answer.path("metres").asInt()).isBetween(500, 6000);
        assertThat(answer.path("seconds").asInt()).isBetween(60, 1200);
        assertThat(answer.path("line").size()).isGreaterThan(10);
        assertThat(answer.path("line").path(0).path(0).asDouble()).isBetween(7.3, 7.5);
    }

    @Test
    void places_off_the_roads_and_unknown_words_are_told() {
        var far = terminal.type("route", "43.7384,7.4246", "52.5,13.4");
        assertThat(far.exit()).isEqualTo(1);
        assertThat(far.err()).contains("No road leads from 43.7384,7.4246 to 52.5,13.4.");
        var unknown = terminal.type("route", "Zzyzx", "43.7384,7.4246");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("\"Zzyzx\"", "Give LAT,LON or another spelling.");
        var profile = terminal.type("route", "43.7384,7.4246", "43.73,7.42", "--profile", "sled");
        assertThat(profile.exit()).isEqualTo(1);
        assertThat(profile.err()).contains("\"sled\"", "van", "truck", "bike", "foot");
        assertThat(terminal.type("route", "93,7.4", "43.7,7.4").err()).contains("latitude 93.0");
    }

    @Test
    void an_address_is_found_both_ways() {
        var found = terminal.type("address", "20 Avenue de Fontvieille, Monaco", "--json").json();
        var best = found.path(0);
        assertThat(best.path("label").asString()).startsWith("20 Avenue de Fontvieille");
        assertThat(best.path("precision").asString()).isEqualTo("HOUSE");
        String point = best.path("lat").asDouble() + "," + best.path("lon").asDouble();

        assertThat(terminal.type("address", point).out()).contains("Avenue de Fontvieille");
    }

    @Test
    void an_address_that_resembles_nothing_is_told_by_words_or_an_empty_list() {
        var words = terminal.type("address", "Zzyzx");
        assertThat(words.exit()).isEqualTo(1);
        assertThat(words.err()).contains("Nothing in region monaco resembles \"Zzyzx\".");
        var program = terminal.type("address", "Zzyzx", "--json");
        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.json().size()).isZero();
    }

    @Test
    void a_matrix_is_measured_over_random_points_and_over_a_file() throws IOException {
        var random = terminal.type("matrix", "--random", 30, "--seed", 5, "--json").json();
        assertThat(random.path("rows").asInt()).isEqualTo(30);
        assertThat(random.path("columns").asInt()).isEqualTo(30);
        assertThat(random.path("cpuSeconds").asDouble()).isPositive();
        assertThat(random.path("unreachable").asInt()).isNotNegative();

        Path points = Files.writeString(folder.resolve("p.csv"), "43.7384,7.4246\n43.73,7.42\n");
        assertThat(
                        terminal.type("matrix", "--points", points, "--json")
                                .json()
                                .path("rows")
                                .asInt())
                .isEqualTo(2);
    }

    @Test
    void points_that_cannot_be_read_are_named_with_their_line() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "43.7384,7.4246\nhere\n");
        var answer = terminal.type("matrix", "--points", bad);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("Line 2 of bad.csv", "\"here\"");

        Path none = Files.writeString(folder.resolve("none.csv"), "");
        assertThat(terminal.type("matrix", "--points", none).err())
                .contains("none.csv names no points. Write one LAT,LON on each line.");
        assertThat(terminal.type("matrix", "--points", folder.resolve("gone.csv")).err())
                .contains("gone.csv", "Check the name");
    }
}
