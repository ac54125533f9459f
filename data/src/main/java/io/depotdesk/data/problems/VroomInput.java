package io.depotdesk.data.problems;

/// Reads the JSON input of VROOM.
final class VroomInput {
    private VroomInput() {}

    static LoadedProblem read(String text) {
        throw new ProblemFileException("not yet");
    }
}
