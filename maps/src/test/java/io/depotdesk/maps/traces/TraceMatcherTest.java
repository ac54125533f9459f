package io.depotdesk.maps.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.maps.traces.CleanTrace.Break;
import io.depotdesk.maps.traces.CleanTrace.Reason;
import io.depotdesk.maps.travel.GraphHopperRoads;
import io.depotdesk.maps.travel.MatrixBenchmark;
import io.depotdesk.maps.travel.TestRegions;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;

/// Traces of drives in Monaco find the way that was driven, with its times.
class TraceMatcherTest {

    private static final TraceKind USUAL = TraceKind.BENCHMARK.getFirst();
    private static final TraceKind EXACT = new TraceKind("exact", 0.5, 40, 0, false);

    private final GraphHopperRoads roads = TestRegions.monaco();
    private final TraceMatcher matcher = TraceMatcher.on(roads, "van", TraceRules.USUAL);

    @Test
    void noisy_traces_have_the_length_and_the_edges_of_the_drive() {
        var line =
                TraceBenchmark.run(roads, "van", List.of(USUAL), 30, 3, Progress.NONE).getFirst();

        assertThat(line.traces()).isEqualTo(30);
        assertThat(line.lengthError()).as("median error of the length").isLessThan(0.03);
        assertThat(line.onTruth()).as("share of the length on the way").isGreaterThan(0.95);
        assertThat(line.found()).as("share of the way found").isGreaterThan(0.95);
    }

    @Test
    void every_edge_is_entered_when_the_one_before_is_left() {
        SyntheticTrace drive = drive(USUAL);

        MatchedPiece piece = matcher.match(drive.trace()).pieces().getFirst();

        assertThat(piece.from()).isEqualTo(drive.trace().points().getFirst().at());
        assertThat(piece.to()).isEqualTo(drive.trace().points().getLast().at());
        for (int i = 1; i < piece.edges().size(); i++) {
            assertThat(piece.edges().get(i).entered()).isEqualTo(piece.edges().get(i - 1).left());
            assertThat(piece.edges().get(i).taken()).isGreaterThanOrEqualTo(Duration.ZERO);
        }
        assertThat(piece.edges()).allMatch(edge -> !edge.roadClass().isBlank());
    }

    @Test
    void the_free_flow_time_of_an_exact_trace_is_that_of_the_leg() {
        RoadLeg leg = leg(800);
        SyntheticTrace drive =
                SyntheticTrace.of(
                        "exact",
                        leg,
                        EXACT,
                        RandomGeneratorFactory.of("L64X128MixRandom").create(5));

        MatchedTrace matched = matcher.match(drive.trace());

        assertThat(matched.metres()).isCloseTo(leg.metres(), within(5.0));
        assertThat((double) matched.pieces().getFirst().freeFlow().toSeconds())
                .isCloseTo(leg.seconds(), within(2.0));
    }

    @Test
    void a_stretch_on_no_road_splits_the_trace_and_it_goes_on_behind() {
        List<TracePoint> points = new ArrayList<>(drive(USUAL).trace().points());
        int middle = points.size() / 2;
        TracePoint there = points.get(middle);
        // 150 m beside the road, still within reach of a car.
        points.set(
                middle,
                new TracePoint(
                        there.at(),
                        new GeoPoint(there.place().latitude() - 0.03, there.place().longitude()),
                        8));
        var gentle =
                new TraceRules(
                        100, 5000, 4, Duration.ofMinutes(2), 9000, 30, Duration.ofSeconds(90), 60);

        MatchedTrace matched =
                TraceMatcher.on(roads, "van", gentle).match(new Trace("at sea", points));

        assertThat(matched.pieces()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(matched.unmatched()).isPositive();
        assertThat(matched.breaks()).extracting(Break::reason).contains(Reason.OFF_ROAD);
    }

    @Test
    void a_trace_far_from_the_region_matches_nothing() {
        List<TracePoint> points = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            points.add(
                    new TracePoint(
                            Instant.parse("2026-11-22T08:00:00Z").plusSeconds(10 * i),
                            new GeoPoint(50 + i * 0.001, 10)));
        }

        MatchedTrace matched = matcher.match(new Trace("elsewhere", points));

        assertThat(matched.pieces()).isEmpty();
        assertThat(matched.unmatched()).isPositive();
    }

    @Test
    void no_points_are_no_drive() {
        assertThat(matcher.match(new Trace("empty", List.of())).pieces()).isEmpty();
    }

    @Test
    void leaving_the_planned_way_is_told_with_distance_and_duration() {
        SyntheticTrace drive = drive(EXACT);
        var planned = new PlannedLine(leg(800).line());
        assertThat(planned.deviations(drive.trace(), 50)).isEmpty();

        List<TracePoint> points = new ArrayList<>();
        for (TracePoint point : drive.trace().points()) {
            int i = points.size();
            double aside = i >= 5 && i < 10 ? 0.003 : 0; // 330 m to the north
            points.add(
                    new TracePoint(
                            point.at(),
                            new GeoPoint(
                                    point.place().latitude() + aside, point.place().longitude()),
                            5));
        }
        var wide = new Trace("off", points);

        var deviation = planned.deviations(wide, 50).getFirst();
        assertThat(deviation.farthestMetres()).isBetween(100.0, 400.0);
        assertThat(deviation.from()).isBetween(points.get(5).at(), points.get(9).at());
        assertThat(deviation.over()).isTrue();
    }

    private SyntheticTrace drive(TraceKind kind) {
        return SyntheticTrace.of(
                "drive", leg(800), kind, RandomGeneratorFactory.of("L64X128MixRandom").create(5));
    }

    /// Returns a leg that nowhere turns round: between two positions in a dead end nobody knows how far in it
    /// went.
    private RoadLeg leg(int metres) {
        List<GeoPoint> places = MatrixBenchmark.randomPoints(roads, "van", 100, 5);
        for (int i = 0; i < places.size(); i += 2) {
            RoadLeg leg =
                    roads.leg("van", places.get(i), places.get(i + 1), TrafficDay.FREE_FLOW, 0);
            boolean onlyOnce = Set.copyOf(leg.line()).size() == leg.line().size();
            if (!leg.line().isEmpty() && leg.metres() >= metres && onlyOnce) {
                return leg;
            }
        }
        throw new IllegalStateException("Monaco has no leg of %d m.".formatted(metres));
    }
}
