package io.depotdesk.maps.region;

import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/// Makes a region from an extract, all of it or nothing.
///
/// Everything is built in a folder of its own, forced to disk, and put in place by a rename; the region that
/// was there before stays usable until then, and a killed import leaves only a folder for
/// [RegionStore#cleanUp()].
public final class RegionImporter {

    private static final double SURVEY_SHARE = 0.04;
    private static final double PUBLISH_SHARE = 0.02;

    /// More would not be faster on a desktop and would add up their memory.
    private static final int MOST_AT_ONCE = 2;

    private static final ThreadFactory STEP_THREADS =
            Thread.ofPlatform().name("region-import-", 1).daemon().factory();

    private final RegionStore store;
    private final List<ImportStep> steps;

    /// @param steps what is built; begun in this order, so the longest should come first
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
            String file = String.valueOf(extract.getFileName());
            ImportMemory.check(file, survey.roads(), Runtime.getRuntime().maxMemory());
            Path folder = store.begin(name);
            try {
                return build(extract, name, at, survey, folder, progress);
            } catch (OutOfMemoryError full) {
                throw ImportMemory.exhausted(file, survey.roads(), full);
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
        runAll(extract, folder, progress);
        progress.check();
        progress.at("Putting the region in place", 1 - PUBLISH_SHARE);
        String version = survey.digest().substring(0, 12) + "-f" + RegionRecord.FORMAT;
        recordOf(extract, name, version, at, survey).write(folder);
        Region region = store.publish(folder, name, version);
        progress.at("The region is ready", 1);
        return region;
    }

    /// Runs the steps, two at a time where there are two processors: they do not touch each other.
    private void runAll(Path extract, Path folder, Progress progress) throws IOException {
        var board = new StepBoard(progress, SURVEY_SHARE, 1 - PUBLISH_SHARE, steps);
        int threads = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, STEP_THREADS)) {
            for (int i = 0; i < steps.size(); i++) {
                ImportStep step = steps.get(i);
                Progress part = board.of(i);
                running.add(
                        pool.submit(() -> {
                            try {
                                run(step, extract, folder, part);
                                return step;
                            } catch (Throwable failed) {
                                board.stop();
                                throw failed;
                            }
                        }));
            }
        }
        progress.check();
        rethrow(running);
    }

    /// Throws what made a step fail; that others were then stopped is no failure of theirs.
    private static void rethrow(List<Future<?>> ended) throws IOException {
        @Nullable Throwable failure = null;
        for (Future<?> step : ended) {
            if (step.state() == Future.State.FAILED
                    && (failure == null || failure instanceof WorkCancelledException)) {
                failure = step.exceptionNow();
            }
        }
        switch (failure) {
            case null -> {}
            case IOException read -> throw read;
            case RuntimeException known -> throw known;
            case Error error -> throw error;
            default -> throw new IOException(failure);
        }
    }

    private static void run(ImportStep step, Path extract, Path folder, Progress progress)
            throws IOException {
        progress.check();
        progress.at(step.name(), 0);
        try {
            step.build(extract, folder, progress);
        } catch (WorkCancelledException | RegionImportException | IOException known) {
            throw known;
        } catch (RuntimeException | AssertionError | StackOverflowError unforeseen) {
            // Libraries check what they were given in all of these ways.
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
