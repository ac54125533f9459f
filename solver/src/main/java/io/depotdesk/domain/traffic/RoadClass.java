package io.depotdesk.domain.traffic;

/// Kinds of road whose traffic changes together over the day.
public enum RoadClass {
    /// Motorways and trunk roads with their slip roads.
    MOTORWAY,
    /// Primary and secondary roads.
    MAIN,
    /// All smaller roads.
    MINOR,
    /// No road: the time that turns and signals take.
    JUNCTION
}
