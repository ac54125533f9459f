package io.depotdesk.app.routelook;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.domain.plan.Vehicle;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import java.util.List;

class RouteLookTest {

    private static final Color LIGHT_MAP = Color.web("#f2efe9");
    private static final Color DARK_MAP = Color.web("#20262e");

    /// What people with protanopia, deuteranopia and tritanopia see of linear red, green and blue, after
    /// Machado, Oliveira and Fernandes (2009), severity 1; and what the others see.
    private static final double[][][] EYES = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
        },
        {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
        },
        {
            {1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}
        }
    };

    @Test
    void every_colour_stands_out_from_its_map() {
        for (int i = 0; i < RouteLook.COLOUR_COUNT; i++) {
            RouteLook look = new RouteLook(i, "");
            assertThat(contrast(look.colour(Shade.LIGHT), LIGHT_MAP)).isGreaterThanOrEqualTo(3);
            assertThat(contrast(look.colour(Shade.DARK), DARK_MAP)).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void numbers_can_be_read_on_every_colour() {
        for (Shade shade : Shade.values()) {
            for (int i = 0; i < RouteLook.COLOUR_COUNT; i++) {
                RouteLook look = new RouteLook(i, "");
                assertThat(contrast(look.colour(shade), look.onColour(shade)))
                        .as("colour %d, %s", i, shade)
                        .isGreaterThanOrEqualTo(3.5);
            }
        }
    }

    @Test
    void any_two_of_the_twelve_colours_differ_for_every_kind_of_eye() {
        for (Shade shade : Shade.values()) {
            for (double[][] eye : EYES) {
                for (int i = 0; i < RouteLook.COLOUR_COUNT; i++) {
                    for (int j = 0; j < i; j++) {
                        double[] a = seen(new RouteLook(i, "").colour(shade), eye);
                        double[] b = seen(new RouteLook(j, "").colour(shade), eye);
                        double distance =
                                Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
                        assertThat(distance)
                                .as("colours %d and %d, %s", i, j, shade)
                                .isGreaterThan(0.045);
                    }
                }
            }
        }
    }

    @Test
    void a_colour_that_comes_back_has_another_pattern() {
        for (int i = 0; i < RouteLook.COLOUR_COUNT; i++) {
            assertThat(new RouteLook(i + RouteLook.COLOUR_COUNT, "").pattern())
                    .isNotEqualTo(new RouteLook(i, "").pattern());
        }
    }

    @Test
    void neighbours_in_the_fleet_have_different_patterns() {
        for (int i = 0; i < 40; i++) {
            assertThat(new RouteLook(i + 1, "").pattern())
                    .isNotEqualTo(new RouteLook(i, "").pattern());
        }
    }

    @Test
    void a_badge_is_made_of_initials_and_number() {
        assertThat(RouteLooks.badge("Van 3")).isEqualTo("V3");
        assertThat(RouteLooks.badge("Van 3, tail lift")).isEqualTo("V3");
        assertThat(RouteLooks.badge("Cargo bike 12")).isEqualTo("CB12");
        assertThat(RouteLooks.badge("Transporter Nord 1234 B")).isEqualTo("1234");
        assertThat(RouteLooks.badge("---")).isEqualTo("?");
    }

    @Test
    void badges_of_a_fleet_are_all_different() {
        List<Vehicle> fleet = SectorDay.planned(0, 40).vehicles();
        RouteLooks looks = RouteLooks.of(fleet);

        assertThat(fleet.stream().map(vehicle -> looks.of(vehicle.id()).badge()))
                .doesNotHaveDuplicates();
    }

    private static double contrast(Color a, Color b) {
        double x = RouteLook.luminance(a) + 0.05;
        double y = RouteLook.luminance(b) + 0.05;
        return Math.max(x, y) / Math.min(x, y);
    }

    /// Returns the colour in OKLab as an eye sees it.
    private static double[] seen(Color colour, double[][] eye) {
        double[] linear = {
            RouteLook.linear(colour.getRed()),
            RouteLook.linear(colour.getGreen()),
            RouteLook.linear(colour.getBlue())
        };
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                rgb[i] += eye[i][j] * linear[j];
            }
            rgb[i] = Math.clamp(rgb[i], 0, 1);
        }
        double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
        double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
        double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }
}
