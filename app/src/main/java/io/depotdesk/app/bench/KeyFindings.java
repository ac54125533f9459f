package io.depotdesk.app.bench;

/// What came of a [KeyTrial].
///
/// @param table of the times, in Markdown
/// @param shareInTime of all presses, 0 to 1
/// @param seconds that the presses went on for
/// @param events reports taken meanwhile
/// @param states that reached the screen meanwhile
/// @param searchingShare share of that time in which a search or repair ran, 0 to 1
/// @param cpuOfProgram how many cores this program used on average
/// @param cpuOfOthers how many cores all other programs used on average
/// @param cores of the machine
/// @param pipeline what draws ("sw" = without a graphics card)
public record KeyFindings(
        KeyTrial trial,
        String table,
        double shareInTime,
        double seconds,
        long events,
        long states,
        double searchingShare,
        double cpuOfProgram,
        double cpuOfOthers,
        int cores,
        String pipeline) {}
