package io.depotdesk.roads;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.progress.Progress;

import java.util.List;

/// The road network of one region. Port; the `maps` module implements it on GraphHopper.
///
/// Equal questions get equal answers for one [#version()]. Safe for use by many threads.
public interface Roads {

    /// Returns what names this network exactly: region, digest of the extract, profile set. It is recorded
    /// with every decision.
    String version();

    /// Returns the vehicle profiles that can be asked for, the default first (`van`, …).
    List<String> profiles();

    /// Returns driving times and distances between all `places`, both directions, and how `traffic` changes
    /// them over its day.
    ///
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    TravelMatrix matrix(
            String profile, List<GeoPoint> places, TrafficDay traffic, Progress progress);

    /// Returns the way from `from` to `to` with the same time and distance as the matrix gives for leaving at
    /// `departure` (second of the day of `traffic`).
    ///
    /// @return unreachable ways have no points
    RoadLeg leg(String profile, GeoPoint from, GeoPoint to, TrafficDay traffic, int departure);
}
