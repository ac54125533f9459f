package io.depotdesk.data.waves;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.depotdesk.data.problems.ThreadCpu;
import io.depotdesk.routing.waves.OpenWave;
import io.depotdesk.routing.waves.WaveBudget;
import io.depotdesk.routing.waves.WaveDecision;
import io.depotdesk.routing.waves.WaveDispatch;
import io.depotdesk.routing.waves.WaveRules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// What `depotdesk bench waves` does: plays the streams of a folder and compares with what the teams of the EURO
/// meets NeurIPS 2022 competition reached.
///
/// The folder has a `bks.csv` with the columns `file`, `best_published`, `Kleopatra` (the winner) and
/// `baseline_greedy` (everything goes at once).
///
/// @param folder of the streams
/// @param instances folder of the static instances
/// @param seconds CPU time of one thread for each epoch
/// @param greedySeconds the same for sending everything at once, which is played for comparison
/// @param names streams to take, by a part of their name; empty for all
public record WavesBench(
        Path folder,
        Path instances,
        WaveRules rules,
        double seconds,
        double greedySeconds,
        long seed,
        List<String> names) {
    private static final double WARM_UP = 3;

    public WavesBench {
        names = List.copyOf(names);
    }

    /// One day.
    ///
    /// @param cost of our day, in seconds driven, as the check adds it up
    /// @param greedy of the day on which everything goes at once
    /// @param waited how many requests waited at least once
    /// @param cpuSeconds of all epochs
    /// @param longestEpoch CPU seconds of the longest epoch
    /// @param faults of both days, one sentence each
    public record Line(
            String stream,
            int epochs,
            int requests,
            long cost,
            long greedy,
            long best,
            long winner,
            long publishedGreedy,
            int waited,
            double cpuSeconds,
            double longestEpoch,
            List<String> faults) {

        public Line {
            faults = List.copyOf(faults);
        }
    }

    /// Plays every day; each is played by one thread.
    ///
    /// @param days how many days are played side by side
    /// @param heard called for each day, in order
    /// @throws InterruptedException if the calling thread is asked to stop
    public List<Line> run(int days, Consumer<Line> heard) throws InterruptedException {
        var rows =
                rows().stream()
                        .filter(row ->
                                names.isEmpty()
                                        || names.stream().anyMatch(row.getField("file")::contains))
                        .toList();
        var lines = new ArrayList<Line>();
        try (var players = Executors.newFixedThreadPool(days)) {
            if (!rows.isEmpty()) {
                players.submit(() -> warmUp(stream(rows.getFirst()))).get();
            }
            List<Future<Line>> playing =
                    rows.stream().map(row -> players.submit(() -> line(row, stream(row)))).toList();
            for (Future<Line> day : playing) {
                Line line = day.get();
                heard.accept(line);
                lines.add(line);
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("A day could not be played.", e);
        }
        return lines;
    }

    private RequestStream stream(NamedCsvRecord row) {
        return RequestStream.read(folder.resolve(row.getField("file")), instances);
    }

    private List<NamedCsvRecord> rows() {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("bks.csv"))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "There is no readable bks.csv in %s.".formatted(folder), e);
        }
    }

    private void warmUp(RequestStream stream) {
        var day = new WaveDay(stream);
        OpenWave wave = day.next();
        var limits = WaveBudget.cpuSeconds(Math.min(WARM_UP, 10 * seconds), new ThreadCpu());
        WaveDispatch.decide(wave, new LikelyRequests(stream, 0), rules, limits, seed);
    }

    private Line line(NamedCsvRecord row, RequestStream stream) {
        Played ours = play(stream, seconds, false);
        Played greedy = play(stream, greedySeconds, true);
        var faults = new ArrayList<>(ours.result().faults());
        faults.addAll(greedy.result().faults());
        return new Line(
                row.getField("file").replace(".json", ""),
                stream.epochs().size(),
                stream.epochs().stream().mapToInt(epoch -> epoch.requests().size()).sum(),
                ours.result().cost(),
                greedy.result().cost(),
                published(row, "best_published"),
                published(row, "Kleopatra"),
                published(row, "baseline_greedy"),
                ours.waited(),
                ours.cpu(),
                ours.longest(),
                faults);
    }

    private static long published(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private record Played(DayCheck.Result result, int waited, double cpu, double longest) {}

    private Played play(RequestStream stream, double budget, boolean everythingGoes) {
        var cpu = new ThreadCpu();
        var day = new WaveDay(stream);
        double all = 0;
        double longest = 0;
        while (!day.over()) {
            long before = cpu.nanos();
            OpenWave wave = day.next();
            OpenWave asked =
                    everythingGoes ? new OpenWave(wave.now(), wave.mustGo(), List.of()) : wave;
            WaveDecision decision =
                    WaveDispatch.decide(
                            asked,
                            new LikelyRequests(stream, day.epoch()),
                            rules,
                            WaveBudget.cpuSeconds(budget, cpu),
                            seed);
            double used = (cpu.nanos() - before) / 1e9;
            all += used;
            longest = Math.max(longest, used);
            day.carryOut(decision);
        }
        return new Played(day.check(), day.waited(), all, longest);
    }
}
