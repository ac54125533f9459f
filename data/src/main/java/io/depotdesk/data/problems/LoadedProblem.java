package io.depotdesk.data.problems;

import io.depotdesk.routing.RoutingProblem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A problem read from a file, and how its costs are to be read.
///
/// @param name as the file gives it
/// @param centsPerUnit how many of the problem's cents are one unit of the file's cost
/// @param zero what the problem's second 0 is in the file
/// @param allUnserved cost in the file's unit of serving nobody, if the file prices that
/// @param given routes that the file gives: ids of the jobs by vehicle id, in the order of the visits
/// @param timed whether the file says of visits on given routes when they have to be
/// @param notes what an answer in VROOM's format repeats from the input
public record LoadedProblem(
        String name,
        RoutingProblem problem,
        double centsPerUnit,
        long zero,
        double allUnserved,
        SequencedMap<String, List<String>> given,
        boolean timed,
        Optional<VroomNotes> notes) {

    LoadedProblem(
            String name,
            RoutingProblem problem,
            double centsPerUnit,
            long zero,
            double allUnserved) {
        this(
                name,
                problem,
                centsPerUnit,
                zero,
                allUnserved,
                new LinkedHashMap<>(),
                false,
                Optional.empty());
    }

    /// Returns whether a plan that leaves jobs out can answer it: the file says what that costs, or it is VROOM's, whose
    /// answers name what is unassigned.
    public boolean mayLeaveOut() {
        return notes.isPresent() || !Double.isNaN(allUnserved);
    }

    /// Returns a cost in the unit of the file.
    public double cost(long cents) {
        return cents / centsPerUnit;
    }
}
