package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.region.Region;
import io.depotdesk.roads.TravelMatrix;
import io.depotdesk.roads.TravelMatrix.PlaceProblem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Says which places of a matrix the network cannot serve, and why.
///
/// @param region the network's region
/// @param profile the vehicle that was asked for
record PlaceProblems(Region region, String profile) {

    /// @param found where each place touches the network, null if nowhere
    /// @param seconds the matrix
    List<PlaceProblem> of(List<GeoPoint> places, List<@Nullable RoadPlace> found, int[] seconds) {
        List<PlaceProblem> problems = new ArrayList<>();
        int placed = (int) found.stream().filter(place -> place != null).count();
        for (int place = 0; place < found.size(); place++) {
            String reason =
                    found.get(place) == null
                            ? whyNoRoad(places.get(place))
                            : whyCutOff(place, found, seconds, placed);
            if (reason != null) {
                problems.add(new PlaceProblem(place, reason));
            }
        }
        return problems;
    }

    private String whyNoRoad(GeoPoint place) {
        return region.bounds().contains(place)
                ? "No road that a %s may use lies within a kilometre.".formatted(profile)
                : "It lies outside the region %s.".formatted(region.name());
    }

    private @Nullable String whyCutOff(
            int place, List<@Nullable RoadPlace> found, int[] seconds, int placed) {
        if (placed < 2) {
            return null;
        }
        boolean canBeReached = false;
        boolean canBeLeft = false;
        int size = found.size();
        for (int other = 0; other < size; other++) {
            if (other != place && found.get(other) != null) {
                canBeReached |= seconds[other * size + place] != TravelMatrix.UNREACHABLE;
                canBeLeft |= seconds[place * size + other] != TravelMatrix.UNREACHABLE;
            }
        }
        if (canBeReached && canBeLeft) {
            return null;
        }
        String way =
                canBeReached
                        ? "no way for a %s leads on from there to any other place"
                        : canBeLeft
                                ? "no way for a %s leads there from any other place"
                                : "no way for a %s joins it with any other place";
        return "It is on the road, but " + way.formatted(profile) + ".";
    }
}
