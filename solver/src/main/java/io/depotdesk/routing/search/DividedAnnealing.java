package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Elites.Elite;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/// Anneals a large plan in parts that know nothing of each other, and divides it anew every so many steps.
///
/// A stretch of steps is dealt to the parts by their number of jobs. All parts are equally hot, and the next
/// division goes on from what the last one left, so that this is one annealing in which for a while nothing crosses
/// the borders. After POPMUSIC (É. Taillard and S. Voss, 2002), with annealing in place of descent.
final class DividedAnnealing {

    /// Jobs in a part, about.
    private static final int JOBS = Integer.getInteger("part.jobs", 500);

    /// After how many steps per job the plan is divided anew.
    private static final int STEPS_PER_JOB = Integer.getInteger("part.steps", 25);

    private static final int FEWEST_DIVISIONS = Integer.getInteger("part.least", 4);

    private final Model model;
    private final Neighbours neighbours;
    private final Crew crew;
    private final @Nullable CpuMeter meter;
    private final long seed;
    private final Dice dice;
    private Elite now = new Elite(0, new int[0][], new int[0]);
    private Elite best = now;
    private double arc;
    private int division;

    // What it took, with a meter: the setting up of parts, and their steps.
    private long setup;
    private long setups;
    private long annealed;
    private long steps;

    DividedAnnealing(
            Model model, Neighbours neighbours, long seed, Crew crew, @Nullable CpuMeter meter) {
        this.model = model;
        this.neighbours = neighbours;
        this.crew = crew;
        this.meter = meter;
        this.seed = seed;
        dice = new Dice(seed ^ 0x5DEECE66DL);
    }

    /// Returns into how many parts such a problem is divided, 1 if not at all.
    static int parts(Model model) {
        boolean whole = model.anyCarrier || model.vehicles < 2;
        return whole ? 1 : Math.max(1, (model.jobs + JOBS / 2) / JOBS);
    }

    /// Goes on from another plan.
    void begin(Elite plan, double meanArc) {
        now = plan;
        best = plan;
        arc = meanArc;
    }

    Elite best() {
        return best;
    }

    /// Returns how many steps there is time for in `nanos` of working time.
    long affordable(long nanos) {
        int parts = parts(model);
        double pace = Math.max(1, (double) annealed / Math.max(1, steps));
        double worked = (double) nanos * crew.busy(parts);
        double dividing = (double) setup / Math.max(1, setups) * parts;
        return (long) Math.max(0, (worked - dividing * divisions((long) (worked / pace))) / pace);
    }

    private int divisions(long length) {
        return (int) Math.max(FEWEST_DIVISIONS, length / STEPS_PER_JOB / Math.max(1, model.jobs));
    }

    /// Anneals one part only, to see what that takes.
    long pilot(long length, double hot, double cold) {
        var parts = Partition.of(model, now, parts(model), dice);
        return divide(
                parts, 1, new long[] {0, length}, 0, 1, hot, cold, () -> true, Long.MAX_VALUE);
    }

    /// Anneals over `length` steps, or fewer.
    ///
    /// @param hot where to begin, in mean ways
    /// @param cold where to end, in mean ways
    /// @param most after how many steps to begin no more parts
    /// @param goOn asked before parts are begun
    /// @param nanos working time of the crew after which no parts are begun
    /// @return steps done
    long run(long length, double hot, double cold, long most, BooleanSupplier goOn, long nanos) {
        int divisions = divisions(length);
        long done = 0;
        for (int d = 0; d < divisions && done < most; d++) {
            var parts = Partition.of(model, now, parts(model), dice);
            long[] share = shares(parts, length * (d + 1) / divisions - length * d / divisions);
            int pieces = 0;
            while (pieces < parts.size() && done + share[pieces] < most) {
                pieces++;
            }
            long more = divide(parts, pieces, share, d, divisions, hot, cold, goOn, nanos);
            done += more;
            if (more < share[parts.size()]) {
                return done;
            }
        }
        return done;
    }

    /// Returns for each part how many steps those before it do; one entry more than parts.
    private static long[] shares(Partition.Parts parts, long steps) {
        long all = 0;
        for (int[] jobs : parts.jobs()) {
            all += jobs.length;
        }
        long[] share = new long[parts.size() + 1];
        long sum = 0;
        for (int p = 0; p < parts.size(); p++) {
            sum += parts.jobs()[p].length;
            share[p + 1] = steps * sum / Math.max(1, all);
        }
        return share;
    }

    private long divide(
            Partition.Parts parts,
            int pieces,
            long[] share,
            int slice,
            int slices,
            double hot,
            double cold,
            BooleanSupplier goOn,
            long nanos) {
        division++;
        var done = new Done[pieces];
        Elite from = now;
        int begun =
                crew.run(
                        pieces,
                        goOn,
                        nanos,
                        p -> {
                            long before = read();
                            int[] fleet = parts.vehicles()[p];
                            int[] jobs = jobs(parts, p);
                            long each = share[p + 1] - share[p];
                            if (fleet.length > 0 && jobs.length > 0) {
                                var part = new Part(model, neighbours, from, fleet, jobs, seed(p));
                                long ready = read();
                                part.run(
                                        slice * each,
                                        (slice + 1) * each,
                                        slices * each,
                                        hot * arc,
                                        cold * arc);
                                long end = read();
                                done[p] =
                                        new Done(
                                                part,
                                                part.now(),
                                                part.best(),
                                                ready - before,
                                                end - ready);
                            }
                        });
        gather(done);
        steps += share[begun];
        return share[begun];
    }

    private record Done(Part part, Elite now, Elite best, long setup, long annealed) {}

    private long read() {
        return meter == null ? 0 : meter.nanos();
    }

    private long seed(int part) {
        return seed + 0x9E3779B97F4A7C15L * (1 + division * 1024L + part);
    }

    /// Leaves out unserved jobs that no vehicle of the part may serve.
    private int[] jobs(Partition.Parts parts, int p) {
        return java.util.Arrays.stream(parts.jobs()[p])
                .filter(j ->
                        now.carriers()[j] == Bank.ON_ROUTE
                                || java.util.Arrays.stream(parts.vehicles()[p])
                                        .anyMatch(v -> model.fits[j * model.vehicles + v]))
                .toArray();
    }

    /// Puts what the parts came to back together: as they ended, and as each was best.
    private void gather(Done[] done) {
        int[][] routes = now.routes().clone();
        int[] carriers = now.carriers().clone();
        int[][] bestRoutes = now.routes().clone();
        int[] bestCarriers = now.carriers().clone();
        double ticks = now.ticks();
        double least = now.ticks();
        for (Done one : done) {
            if (one != null) {
                one.part().write(one.now(), routes, carriers);
                one.part().write(one.best(), bestRoutes, bestCarriers);
                ticks += one.now().ticks();
                least += one.best().ticks();
                setup += one.setup();
                annealed += one.annealed();
                setups++;
            }
        }
        now = new Elite(ticks, routes, carriers);
        if (least < best.ticks() - 1e-6) {
            best = new Elite(least, bestRoutes, bestCarriers);
        }
    }
}
