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

    private static final double READING_SHARE = 0.2;

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
        double total = 0;
        for (VehicleProfile profile : VehicleProfile.values()) {
            total += cost(profile);
        }
        double from = READING_SHARE;
        for (VehicleProfile profile : VehicleProfile.values()) {
            double share = (1 - READING_SHARE) * cost(profile) / total;
            prepare(folder, profile, progress, from, share);
            flatten(target, profile);
            from += share;
        }
    }

    /// Turn costs make a contraction about twenty times as long, a borrowed order a few times shorter.
    private static double cost(VehicleProfile profile) {
        if (profile.turns() == null) {
            return 1;
        }
        return profile.orderedLike() == null ? 20 : 6;
    }

    /// Contracts the graph for one profile.
    private static void prepare(
            Path folder, VehicleProfile profile, Progress progress, double from, double share)
            throws IOException {
        String step = "Preparing roads for %s".formatted(profile.id());
        var directory =
                new ContractionWatch(
                        new GHDirectory(folder.toString(), DAType.RAM_STORE),
                        "nodes_ch_" + profile.id(),
                        done -> {
                            progress.check();
                            progress.at(step, from + done * share);
                        });
        try (var network = new RoadNetwork(directory)) {
            directory.expect(network.graph().getNodes());
            var preparation =
                    PrepareContractionHierarchies.fromGraph(
                            network.graph(), network.hierarchyConfig(profile));
            VehicleProfile like = profile.orderedLike();
            if (like != null) {
                preparation.useFixedNodeOrdering(network.order(like));
            }
            preparation.doWork().getCHStorage().flush();
        }
    }

    /// Stores what searches for the profile need, so that the region opens quickly.
    private static void flatten(Path target, VehicleProfile profile) throws IOException {
        var directory = new GHDirectory(target.resolve(FOLDER).toString(), DAType.RAM_STORE);
        try (var network = new RoadNetwork(directory)) {
            FlatSearch.make(network, profile).write(target, profile);
        }
    }
}
