package io.depotdesk.maps.tiles;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderRelation;

import io.depotdesk.maps.extract.BadExtractException;
import io.depotdesk.maps.extract.ExtractFile;
import io.depotdesk.maps.extract.ExtractFile.Kind;
import io.depotdesk.maps.extract.ExtractVisitor;
import io.depotdesk.maps.extract.NodeLocations;
import io.depotdesk.maps.extract.SortedSpill;
import io.depotdesk.maps.extract.WayLines;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/// Builds the tile index of a region from its extract: one pass for relations, one for everything, one
/// sorting on disk by index tile. Nothing that grows with the extract is held in memory, except the
/// coastline and 8 to 16 bytes for each way that a multipolygon needs.
public final class TileIndexBuilder {

    private TileIndexBuilder() {}

    /// Builds the index of `extract` in `targetFolder`, which is made if it is missing and must be empty.
    ///
    /// When this returns, the folder holds the index and nothing else. When it throws, the folder holds
    /// rubbish: the caller removes it.
    ///
    /// @throws BadExtractException with a sentence for a person if the file is no readable extract
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public static void build(Path extract, Path targetFolder, Progress progress)
            throws IOException {
        Files.createDirectories(targetFolder);
        progress.at("Checking the extract", 0);
        ExtractFile file = ExtractFile.check(extract, progress);
        var members = new LongHashSet();
        var borderLevels = new LongIntHashMap();
        file.read(
                EnumSet.of(Kind.RELATIONS),
                new ExtractVisitor() {
                    @Override
                    public void relation(ReaderRelation relation) {
                        note(relation, members, borderLevels);
                    }
                },
                progress,
                "Looking for areas",
                0.02,
                0.1);
        try (var nodes = new NodeLocations(targetFolder.resolve("nodes.tmp"));
                var lines = new WayLines(targetFolder.resolve("ways.tmp"));
                var spill = new SortedSpill(targetFolder, "features");
                var names = new NameLines(new SortedSpill(targetFolder, "names"))) {
            var spreader = new FeatureSpreader(spill);
            var collector =
                    new FeatureCollector(members, borderLevels, nodes, lines, spreader, names);
            file.read(EnumSet.allOf(Kind.class), collector, progress, "Drawing the map", 0.1, 0.7);
            nodes.seal();
            names.spread(spreader, progress, "Naming streets", 0.7, 0.75);
            Box region = collector.region();
            List<Feature> seaBeyond = collector.addSea(region);
            try (var writer = new TileIndexWriter(targetFolder.resolve(TileIndex.FILE))) {
                spill.drain(writer::add, progress, "Packing map tiles", 0.75, 0.99);
                writer.finish(region, seaBeyond);
                if (writer.tiles() == 0) {
                    throw new BadExtractException("The extract holds nothing to draw.");
                }
            }
        }
        progress.at("Map ready", 1);
    }

    private static void note(
            ReaderRelation relation, LongHashSet members, LongIntHashMap borderLevels) {
        boolean area = FeatureCollector.kindOf(relation) != null;
        int level = borderLevel(relation);
        for (ReaderRelation.Member member : relation.getMembers()) {
            if (member.getType() != ReaderElement.Type.WAY) {
                continue;
            }
            if (area) {
                members.add(member.getRef());
            }
            int known = borderLevels.getOrDefault(member.getRef(), 99);
            if (level > 0 && level < known) {
                borderLevels.put(member.getRef(), level);
            }
        }
    }

    private static int borderLevel(ReaderRelation relation) {
        String level = relation.getTag("admin_level", "");
        return relation.hasTag("boundary", "administrative") && level.matches("[2-8]")
                ? Integer.parseInt(level)
                : 0;
    }
}
