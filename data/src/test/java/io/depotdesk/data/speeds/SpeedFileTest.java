package io.depotdesk.data.speeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.RoadClass;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.domain.traffic.TrafficZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Speeds and zones come from files, and a wrong file says where.
class SpeedFileTest {

    private static final String ZONES =
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"name": "centre"}, "geometry": {"type": "Polygon",
               "coordinates": [[[7.41, 43.73], [7.43, 43.73], [7.43, 43.74], [7.41, 43.73]]]}}]}
            """;

    @TempDir private Path folder;

    @Test
    void a_speed_holds_from_the_time_of_its_column_to_that_of_the_next() throws IOException {
        SpeedFactors factors =
                speeds(
                        """
                        class,zone,00:00,07:00,09:15
                        main,,100,60,90
                        Main,centre,100,40,80
                        junction,,100,60,90
                        """);

        assertThat(factors.source()).isEqualTo("speeds.csv");
        assertThat(factors.patterns()).hasSize(2);
        assertThat(factors.rules())
                .containsExactly(
                        new SpeedFactors.Rule(RoadClass.MAIN, "", "main"),
                        new SpeedFactors.Rule(RoadClass.MAIN, "centre", "main centre"),
                        new SpeedFactors.Rule(RoadClass.JUNCTION, "", "main"));
        List<Integer> course = factors.patterns().getFirst().percent();
        assertThat(course.subList(0, 28)).containsOnly(100);
        assertThat(course.subList(28, 37)).containsOnly(60);
        assertThat(course.subList(37, 96)).containsOnly(90);
    }

    @Test
    void every_fault_is_named_with_its_row_and_column() {
        assertThatThrownBy(() ->
                        speeds(
                                """
                                class,zone,00:00,07:00
                                lane,,100,60
                                main,harbour,100,60
                                minor,,100,3
                                main,,100,60
                                main,,100,60
                                """))
                .isInstanceOf(SpeedFileException.class)
                .hasMessageContaining("Row 2, class: \"lane\"")
                .hasMessageContaining("Row 3, zone: \"harbour\" is not in the file of zones")
                .hasMessageContaining("Row 4, 07:00: \"3\" is no speed from 5 to 200")
                .hasMessageContaining("Row 6, class: There is a row for these roads already");
    }

    @Test
    void a_table_without_a_beginning_of_the_day_or_with_odd_times_is_turned_down() {
        assertThatThrownBy(() -> speeds("class,07:00,07:10,speed\nmain,60,50,1\n"))
                .hasMessageContaining("no column \"00:00\"")
                .hasMessageContaining("\"07:10\" is no quarter")
                .hasMessageContaining("\"speed\" is neither");
    }

    @Test
    void more_courses_than_can_be_told_apart_are_said() throws IOException {
        StringBuilder zones = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        StringBuilder rows = new StringBuilder("class,zone,00:00\n");
        for (int i = 0; i < 8; i++) {
            zones.append(i == 0 ? "" : ",")
                    .append(
                            "{\"properties\":{\"name\":\"z%d\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[7,43],[8,43],[8,44]]]}}"
                                    .formatted(i));
            rows.append("main,z%d,%d\n".formatted(i, 50 + i));
        }
        zones.append("]}");
        Path zoneFile = Files.writeString(folder.resolve("many.geojson"), zones);
        Path file = Files.writeString(folder.resolve("many.csv"), rows);

        assertThatThrownBy(() -> SpeedFile.read(file, ZoneFile.read(zoneFile)))
                .hasMessageContaining("8 different courses");
    }

    @Test
    void zones_are_read_in_order_with_their_corners() throws IOException {
        assertThat(ZoneFile.read(zones(ZONES)))
                .containsExactly(
                        new TrafficZone(
                                "centre",
                                List.of(
                                        new GeoPoint(43.73, 7.41),
                                        new GeoPoint(43.73, 7.43),
                                        new GeoPoint(43.74, 7.43))));
    }

    @Test
    void a_wrong_file_of_zones_says_what_is_wrong_in_which_feature() {
        assertThatThrownBy(() -> ZoneFile.read(zones("{")))
                .hasMessageContaining("zones.geojson")
                .hasMessageContaining("no JSON");
        assertThatThrownBy(() -> ZoneFile.read(zones("{\"type\":\"Feature\"}")))
                .hasMessageContaining("FeatureCollection");
        assertThatThrownBy(() -> ZoneFile.read(zones(ZONES.replace("\"name\"", "\"title\""))))
                .hasMessageContaining("Feature 1 has no property \"name\"");
        assertThatThrownBy(() -> ZoneFile.read(zones(ZONES.replace("Polygon", "Point"))))
                .hasMessageContaining("Feature 1 (\"centre\") is not one polygon");
        assertThatThrownBy(() -> ZoneFile.read(zones(ZONES.replace("43.74", "143.74"))))
                .hasMessageContaining("No place on earth");
        assertThatThrownBy(() -> ZoneFile.read(folder.resolve("none.geojson")))
                .hasMessageContaining("cannot be read");
    }

    private SpeedFactors speeds(String text) throws IOException {
        return SpeedFile.read(
                Files.writeString(folder.resolve("speeds.csv"), text), ZoneFile.read(zones(ZONES)));
    }

    private Path zones(String text) throws IOException {
        return Files.writeString(folder.resolve("zones.geojson"), text);
    }
}
