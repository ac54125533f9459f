package io.depotdesk.data.problems;

import io.depotdesk.routing.RoutingProblem;

/// A problem read from a file, and how its costs are to be read.
///
/// @param name as the file gives it
/// @param centsPerUnit how many of the problem's cents are one unit of the file's cost
/// @param zero what the problem's second 0 is in the file
/// @param allUnserved cost in the file's unit of serving nobody, if the file prices that
public record LoadedProblem(
        String name, RoutingProblem problem, double centsPerUnit, long zero, double allUnserved) {

    /// Returns a cost in the unit of the file.
    public double cost(long cents) {
        return cents / centsPerUnit;
    }
}
