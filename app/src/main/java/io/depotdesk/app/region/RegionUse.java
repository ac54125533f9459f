package io.depotdesk.app.region;

import io.depotdesk.app.home.Home;
import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which versions of regions the decisions of a journal rest on.
///
/// @param byRoads what refers to a version, by its id
public record RegionUse(Map<String, Use> byRoads) {

    public RegionUse {
        byRoads = Collections.unmodifiableMap(new HashMap<>(byRoads));
    }

    /// What refers to one version.
    ///
    /// @param decisions how many decisions and plans
    /// @param last when the last of them was taken
    public record Use(long decisions, Instant last) {
        private Use and(Instant at) {
            return new Use(decisions + 1, at.isAfter(last) ? at : last);
        }
    }

    /// Reads the journal of `home`; a desk may be at work on it.
    ///
    /// @throws io.depotdesk.data.journal.JournalOpenException if it is damaged, so that nobody knows what it
    ///     refers to
    public static RegionUse of(Home home, Progress progress) throws IOException {
        Map<String, Use> found = new HashMap<>();
        if (hasFiles(home.journal())) {
            JournalReader.read(home.journal(), unit -> note(unit, found), progress);
        }
        return new RegionUse(found);
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static void note(JournalUnit unit, Map<String, Use> found) {
        if (unit.report() instanceof Reported.PlanProposed(var proposal)) {
            note(proposal.basis().roadsVersion(), unit.takenAt(), found);
        }
        for (Concluded conclusion : unit.conclusions()) {
            if (conclusion instanceof Concluded.DecisionTaken(var decision)) {
                note(decision.basis().roadsVersion(), decision.at(), found);
            }
        }
    }

    private static void note(String roads, Instant at, Map<String, Use> found) {
        if (!roads.isEmpty()) {
            found.merge(roads, new Use(1, at), (known, _) -> known.and(at));
        }
    }

    /// Returns what refers to the version with this id, empty if nothing does.
    public Optional<Use> of(String roads) {
        return Optional.ofNullable(byRoads.get(roads));
    }
}
