package io.depotdesk.maps.travel;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.DefaultImportRegistry;
import com.graphhopper.routing.ev.ImportRegistry;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.routing.util.parsers.TagParser;
import com.graphhopper.util.PMap;

import io.depotdesk.maps.region.RegionImportException;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// One reading of an extract into a road graph, without the preparation for profiles.
///
/// GraphHopper cannot be asked to stop or how far it is; a tag parser of ours, called for each edge, does both.
final class ExtractImport extends GraphHopper {

    /// About how many bytes of a full extract stand for one edge (73 to 175 in the extracts we know).
    private static final double BYTES_PER_EDGE = 90;

    private final Progress progress;
    private final double expectedEdges;
    private final Path extract;

    ExtractImport(Path extract, Path folder, Progress progress) throws IOException {
        this.extract = extract;
        this.progress = progress;
        this.expectedEdges = Math.max(1, Files.size(extract) / BYTES_PER_EDGE);
        setOSMFile(extract.toString());
        setGraphHopperLocation(folder.toString());
        setEncodedValuesString(VehicleProfile.ENCODED_VALUES);
        ImportRegistry known = new DefaultImportRegistry();
        setImportRegistry(name ->
                name.equals(SignalParser.KEY)
                        ? SignalParser.importUnit()
                        : known.createImportUnit(name));
        setPreciseIndexResolution(RoadNetwork.INDEX_CELL_METRES);
        setProfiles(
                Arrays.stream(VehicleProfile.values())
                        .map(VehicleProfile::graphHopperProfile)
                        .toList());
    }

    void run() {
        try {
            importAndClose();
        } catch (RuntimeException failed) {
            close();
            throw explained(failed);
        }
    }

    /// The reader wraps what went wrong, a cancel included, into exceptions of its own.
    private RuntimeException explained(RuntimeException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && !(cause instanceof WorkCancelledException)) {
            cause = cause.getCause();
        }
        if (cause instanceof WorkCancelledException cancelled) {
            return cancelled;
        }
        String message = String.valueOf(cause.getMessage());
        return new RegionImportException(
                message.contains("must not be empty")
                        ? "%s holds no road that a vehicle can use. Take an extract with all objects."
                                .formatted(extract.getFileName())
                        : "The roads of %s could not be read (%s). Take another extract of the same area."
                                .formatted(extract.getFileName(), message),
                failed);
    }

    @Override
    protected OSMParsers buildOSMParsers(
            Map<String, PMap> encodedValuesWithProps,
            Map<String, ImportUnit> activeImportUnits,
            Map<String, List<String>> restrictionVehicleTypesByProfile,
            List<String> ignoredHighways) {
        OSMParsers parsers =
                super.buildOSMParsers(
                        encodedValuesWithProps,
                        activeImportUnits,
                        restrictionVehicleTypesByProfile,
                        ignoredHighways);
        parsers.addWayTagParser(watch());
        return parsers;
    }

    private TagParser watch() {
        return (edge, access, way, relationFlags) -> {
            if (edge % 64 == 0) {
                progress.at("Reading roads", Math.min(0.9, edge / expectedEdges));
            }
        };
    }
}
