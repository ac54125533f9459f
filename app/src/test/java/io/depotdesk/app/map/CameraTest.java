package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.domain.measure.GeoPoint;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class CameraTest {

    private static final GeoPoint MONACO = new GeoPoint(43.7384, 7.4246);
    private static final double[] SCREENS = {1, 1.25, 1.5, 1.75, 2, 3};

    @Test
    void a_place_on_the_screen_and_its_coordinates_are_the_same_place() {
        Random dice = new Random(1);
        for (int i = 0; i < 500; i++) {
            GeoPoint point =
                    new GeoPoint(dice.nextDouble() * 160 - 80, dice.nextDouble() * 360 - 180);
            GeoPoint back = Mercator.point(Mercator.x(point), Mercator.y(point));
            assertThat(back.latitude()).isCloseTo(point.latitude(), within(1e-9));
            assertThat(back.longitude()).isCloseTo(point.longitude(), within(1e-9));
        }
    }

    @Test
    void tiles_and_window_begin_on_whole_pixels_of_every_screen() {
        for (double pixels : SCREENS) {
            for (int level = Camera.MIN_LEVEL; level <= Camera.MAX_LEVEL; level++) {
                Camera camera = Camera.at(MONACO, level, 811, 523, pixels).moved(0.3, 0.4);
                assertThat(camera.left() * pixels)
                        .isCloseTo(Math.rint(camera.left() * pixels), within(1e-4));
                assertThat(camera.tileEdge() * pixels)
                        .isCloseTo(Math.rint(camera.tileEdge() * pixels), within(1e-9));
            }
        }
    }

    @Test
    void zooming_keeps_the_place_under_the_pointer() {
        Random dice = new Random(2);
        for (int i = 0; i < 500; i++) {
            Camera camera = Camera.at(MONACO, 20 + dice.nextInt(10), 900, 600, 1);
            double x = dice.nextDouble() * 900;
            double y = dice.nextDouble() * 600;
            GeoPoint before = camera.pointAt(x, y);

            Camera closer = camera.zoomed(dice.nextInt(9) - 4, x, y);

            assertThat(closer.x(Mercator.x(before))).isCloseTo(x, within(1.0));
            assertThat(closer.y(Mercator.y(before))).isCloseTo(y, within(1.0));
        }
    }

    @Test
    void a_level_is_half_a_zoom_and_makes_everything_about_1_41_times_as_large() {
        Camera camera = Camera.at(MONACO, 28, 900, 600, 1);

        assertThat(camera.zoom()).isEqualTo(14);
        assertThat(camera.zoomed(1, 0, 0).zoom()).isEqualTo(14);
        assertThat(camera.zoomed(1, 0, 0).tileEdge()).isEqualTo(362);
        assertThat(camera.zoomed(2, 0, 0).zoom()).isEqualTo(15);
        assertThat(camera.zoomed(2, 0, 0).tileEdge()).isEqualTo(256);
    }

    @Test
    void fitting_shows_all_points_beside_what_covers_the_left() {
        Random dice = new Random(3);
        for (int i = 0; i < 300; i++) {
            List<GeoPoint> points = List.of(near(dice, 0.2), near(dice, 0.2), near(dice, 0.2));
            Camera camera =
                    Camera.at(MONACO, 20, 400 + dice.nextInt(900), 300 + dice.nextInt(600), 1);

            Camera fit = camera.fitting(Bounds.around(points).orElseThrow(), 40, 120, 38);

            for (GeoPoint point : points) {
                assertThat(fit.x(Mercator.x(point))).isBetween(159.0, camera.width() - 39);
                assertThat(fit.y(Mercator.y(point))).isBetween(39.0, camera.height() - 39);
            }
        }
    }

    @Test
    void a_point_in_view_moves_nothing_and_another_comes_to_the_middle() {
        Camera camera = Camera.at(MONACO, 30, 900, 600, 1);

        assertThat(camera.bringingIntoView(MONACO, 50)).isEqualTo(camera);
        Camera moved = camera.bringingIntoView(new GeoPoint(43.80, 7.50), 50);
        assertThat(moved.x(Mercator.x(new GeoPoint(43.80, 7.50)))).isCloseTo(450, within(1.0));
    }

    @Test
    void the_window_stays_on_the_world() {
        Camera camera = Camera.at(MONACO, Camera.MIN_LEVEL, 900, 600, 1).moved(-1e7, 1e7);

        assertThat(camera.left()).isZero();
        assertThat(camera.top()).isEqualTo(camera.world() - 600);
    }

    private static GeoPoint near(Random dice, double spread) {
        return new GeoPoint(
                MONACO.latitude() + (dice.nextDouble() - 0.5) * spread,
                MONACO.longitude() + (dice.nextDouble() - 0.5) * spread);
    }
}
