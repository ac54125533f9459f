package io.depotdesk.data.problems;

import io.depotdesk.routing.RoutingProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/// Another optimiser that is run beside ours, on the same problem for the same CPU time.
///
/// The program is shipped without any; the profile `peers` of the build adds those that it compares with.
public interface Peer {

    /// Returns its name in reports and on the command line.
    String name();

    /// Returns why it cannot be asked about `problem`, empty if it can.
    Optional<String> refusal(RoutingProblem problem);

    /// Returns the ids of the jobs in the order of their visits by vehicle id; empty if it found no plan.
    ///
    /// @param cpuSeconds of the calling thread, the setting up of its model included
    Map<String, List<String>> solve(RoutingProblem problem, double cpuSeconds, long seed);

    /// Returns the peers of these names.
    ///
    /// @throws ProblemFileException if one is not on the class path
    static List<Peer> named(List<String> names) {
        var known = new ArrayList<Peer>();
        ServiceLoader.load(Peer.class).forEach(known::add);
        var wanted = new ArrayList<Peer>();
        for (String name : names) {
            wanted.add(
                    known.stream()
                            .filter(peer -> peer.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new ProblemFileException(missing(name, known))));
        }
        return wanted;
    }

    private static String missing(String name, List<Peer> known) {
        return known.isEmpty()
                ? ("The peer %s is not part of the program. From the sources: ./mvnw -q -Ppeers"
                                + " -Dpeers.args=\"bench solver FOLDER --peers %s\"")
                        .formatted(name, name)
                : "There is no peer %s; there are %s."
                        .formatted(name, known.stream().map(Peer::name).sorted().toList());
    }
}
