package io.depotdesk.roads;

/// From which side a vehicle has to come to a stop.
public enum CurbSide {
    /// From either side; the driver may have to cross the road.
    ANY,
    /// So that the stop is on the driver's own side: on the right, and on the left where people drive on the
    /// left.
    OWN
}
