package io.depotdesk.maps.region;

import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Makes a region from an extract, all of it or nothing.
///
/// Everything is built in a folder of its own, forced to disk, and put in place by a rename; the region that
/// was there before stays usable until then, and a killed import leaves only a folder for
/// [RegionStore#cleanUp()].
public final class RegionImporter {

    private static final double SURVEY_SHARE = 0.04;
    private static final double PUBLISH_SHARE = 0.02;

    private final RegionStore store;
    private final List<ImportStep> steps;

    /// @param steps what is built, in this order
    public RegionImporter(RegionStore store, List<ImportStep> steps) {
        this.store = store;
        this.steps = List.copyOf(steps);
    }

    /// Imports `extract` as the region `name`, replacing the one in use if there is one.
    ///
    /// @param at when the user asked for it
    /// @throws RegionImportException if the extract cannot be used; says why
    /// @throws RegionBusyException if the same region is being imported or removed elsewhere
    /// @throws WorkCancelledException if `progress` says so
    public Region importExtract(Path extract, String name, Instant at, Progress progress)
            throws IOException {
        try (RegionLock lock = store.tryLock(name)) {
            if (lock == null) {
                throw new RegionBusyException(name);
            }
            ExtractSurvey survey =
                    ExtractReader.survey(extract, new StepProgress(progress, 0, SURVEY_SHARE));
            Path folder = store.begin(name);
            try {
                return build(extract, name, at, survey, folder, progress);
            } finally {
                Folders.delete(folder); // Gone already if the region was published.
            }
        }
    }

    private Region build(
            Path extract,
            String name,
            Instant at,
            ExtractSurvey survey,
            Path folder,
            Progress progress)
            throws IOException {
        double total = steps.stream().mapToDouble(ImportStep::weight).sum();
        double from = SURVEY_SHARE;
        for (ImportStep step : steps) {
            double to = from + step.weight() / total * (1 - SURVEY_SHARE - PUBLISH_SHARE);
            run(step, extract, folder, new StepProgress(progress, from, to));
            from = to;
        }
        progress.check();
        progress.at("Putting the region in place", 1 - PUBLISH_SHARE);
        String version = survey.digest().substring(0, 12) + "-f" + RegionRecord.FORMAT;
        recordOf(extract, name, version, at, survey).write(folder);
        Region region = store.publish(folder, name, version);
        progress.at("The region is ready", 1);
        return region;
    }

    private static void run(ImportStep step, Path extract, Path folder, Progress progress)
            throws IOException {
        progress.check();
        progress.at(step.name(), 0);
        try {
            step.build(extract, folder, progress);
        } catch (WorkCancelledException | RegionImportException | IOException known) {
            throw known;
        } catch (RuntimeException unforeseen) {
            throw new RegionImportException(
                    "%s stopped at \"%s\" (%s). Try another extract of the same area; nothing was changed."
                            .formatted(extract.getFileName(), step.name(), unforeseen.getMessage()),
                    unforeseen);
        }
        progress.at(step.name(), 1);
    }

    private RegionRecord recordOf(
            Path extract, String name, String version, Instant at, ExtractSurvey survey) {
        return new RegionRecord(
                RegionRecord.FORMAT,
                name,
                version,
                survey.bounds(),
                survey.nodes(),
                survey.ways(),
                survey.relations(),
                survey.roads(),
                steps.stream().flatMap(step -> step.profiles().stream()).toList(),
                at,
                Region.OSM_ATTRIBUTION,
                String.valueOf(extract.getFileName()));
    }
}
