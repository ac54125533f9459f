package io.depotdesk.routing;

/// Where a job stands in the plan that people already know; moving it costs.
///
/// @param vehicle id of the vehicle that has it
/// @param start second at which its service begins there
/// @param moveCents price of giving it to another vehicle or to nobody
/// @param shiftCentsPerMinute price of each minute by which the service begins earlier or later
/// @param freeShiftSeconds shift that costs nothing
public record Anchor(
        String vehicle, int start, int moveCents, int shiftCentsPerMinute, int freeShiftSeconds) {}
