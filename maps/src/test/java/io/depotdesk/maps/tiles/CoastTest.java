package io.depotdesk.maps.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class CoastTest {

    private static final Box REGION = new Box(0, 0, 1_000_000, 1_000_000);

    private static boolean isSea(List<int[][]> areas, int latitude, int longitude) {
        int winding = 0;
        for (int[][] area : areas) {
            for (int[] ring : area) {
                if (Geometry.isInside(ring, latitude, longitude)) {
                    winding += Geometry.squareMetres(ring) > 0 ? 1 : -1;
                }
            }
        }
        return winding > 0;
    }

    private static Coast.Sea sea(int[]... ways) {
        var coast = new Coast();
        for (int[] way : ways) {
            coast.add(way);
        }
        return coast.sea(REGION);
    }

    @Test
    void without_a_coast_there_is_no_sea() {
        assertThat(sea().areas()).isEmpty();
        assertThat(sea().beyond()).isEmpty();
    }

    @Test
    void the_sea_is_on_the_right_of_a_coast_that_crosses_the_region() {
        Coast.Sea eastward = sea(new int[] {500_000, -100_000, 500_000, 1_100_000});
        assertThat(isSea(eastward.areas(), 400_000, 500_000)).isTrue();
        assertThat(isSea(eastward.areas(), 600_000, 500_000)).isFalse();
        Coast.Sea westward = sea(new int[] {500_000, 1_100_000, 500_000, -100_000});
        assertThat(isSea(westward.areas(), 400_000, 500_000)).isFalse();
        assertThat(isSea(westward.areas(), 600_000, 500_000)).isTrue();
    }

    @Test
    void a_coast_that_ends_inside_the_region_goes_on_to_its_edge() {
        Coast.Sea sea = sea(new int[] {450_000, 400_000, 500_000, 500_000, 550_000, 600_000});
        assertThat(isSea(sea.areas(), 300_000, 700_000)).isTrue();
        assertThat(isSea(sea.areas(), 700_000, 300_000)).isFalse();
        assertThat(isSea(sea.areas(), 900_000, 100_000)).isFalse();
        assertThat(isSea(sea.areas(), 10_000, 990_000)).isTrue();
    }

    @Test
    void the_sea_goes_on_beyond_the_region_and_so_does_the_land() {
        Coast.Sea sea = sea(new int[] {500_000, -100_000, 500_000, 1_100_000});
        assertThat(isSea(sea.beyond(), -2_000_000, 500_000)).isTrue();
        assertThat(isSea(sea.beyond(), 400_000, 3_000_000)).isTrue();
        assertThat(isSea(sea.beyond(), 3_000_000, 500_000)).isFalse();
        assertThat(isSea(sea.beyond(), 600_000, 3_000_000)).isFalse();
    }

    @Test
    void an_island_alone_lies_in_the_sea() {
        int[] island = {
            400_000, 400_000, 400_000, 600_000, 600_000, 600_000, 600_000, 400_000, 400_000, 400_000
        };
        Coast.Sea sea = sea(island);
        assertThat(isSea(sea.areas(), 100_000, 100_000)).isTrue();
        assertThat(isSea(sea.areas(), 500_000, 500_000)).isFalse();
        assertThat(isSea(sea.beyond(), -2_000_000, 500_000)).isTrue();
    }

    @Test
    void a_bay_alone_is_sea_amid_land() {
        int[] bay = {
            400_000, 400_000, 600_000, 400_000, 600_000, 600_000, 400_000, 600_000, 400_000, 400_000
        };
        Coast.Sea sea = sea(bay);
        assertThat(isSea(sea.areas(), 500_000, 500_000)).isTrue();
        assertThat(isSea(sea.areas(), 100_000, 100_000)).isFalse();
        assertThat(sea.beyond()).isEmpty();
    }

    @Test
    void pieces_of_a_coast_join_whatever_their_order() {
        Coast.Sea sea =
                sea(
                        new int[] {500_000, 500_000, 550_000, 800_000},
                        new int[] {550_000, 800_000, 500_000, 1_100_000},
                        new int[] {500_000, -100_000, 500_000, 500_000});
        assertThat(isSea(sea.areas(), 540_000, 800_000)).isTrue();
        assertThat(isSea(sea.areas(), 560_000, 800_000)).isFalse();
    }
}
