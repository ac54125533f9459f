package io.depotdesk.maps.travel;

import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.storage.DAType;
import com.graphhopper.storage.GHDirectory;

import io.depotdesk.maps.region.ImportStep;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Builds the road graph of a region and prepares it for every vehicle profile.
public final class GraphStep implements ImportStep {

    /// The graph's folder inside the region's.
    static final String FOLDER = "graph";

    private static final double READING_SHARE = 0.4;

    @Override
    public String name() {
        return "Building roads";
    }

    @Override
    public double weight() {
        return 10;
    }

    @Override
    public List<String> profiles() {
        return VehicleProfile.ids();
    }

    @Override
    public void build(Path extract, Path target, Progress progress) throws IOException {
        GraphHopperLog.quieten();
        Path folder = target.resolve(FOLDER);
        new ExtractImport(
                        extract,
                        folder,
                        (step, done) -> {
                            progress.check();
                            progress.at(step, done * READING_SHARE);
                        })
                .run();
        VehicleProfile[] profiles = VehicleProfile.values();
        for (int i = 0; i < profiles.length; i++) {
            double each = (1 - READING_SHARE) / profiles.length;
            double from = READING_SHARE + i * each;
            prepare(folder, profiles[i], progress, from, each);
        }
    }

    /// Contracts the graph for one profile.
    private static void prepare(
            Path folder, VehicleProfile profile, Progress progress, double from, double share)
            throws IOException {
        String step = "Preparing roads for %s".formatted(profile.id());
        var directory =
                new ContractionWatch(
                        new GHDirectory(folder.toString(), DAType.RAM_STORE),
                        done -> {
                            progress.check();
                            progress.at(step, from + done * share);
                        });
        try (var network = new RoadNetwork(directory)) {
            directory.expect(network.graph().getNodes());
            var preparation =
                    PrepareContractionHierarchies.fromGraph(
                            network.graph(), network.hierarchyConfig(profile));
            preparation.doWork().getCHStorage().flush();
        }
    }
}
