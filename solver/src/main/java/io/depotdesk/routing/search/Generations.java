package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Elites.Elite;

import org.jspecify.annotations.Nullable;

/// What each round of a search begins with.
///
/// A search from nothing anneals once, and then breeds ([Breeding]). Where that is not possible it anneals a few times
/// anew; each time gets stuck elsewhere. From then on each round begins with a crossing of two of the plans found and
/// anneals it gently, so that what is good in several plans comes together. A search that goes on from a plan only ever anneals that plan. What a round does depends on its number
/// and the plans found alone, so a search is repeated by repeating the lengths of its rounds.
final class Generations {
    private static final int ANEW = 3;
    private static final int ELITES = 6;

    /// With breeding, the annealing before it takes one part in so many of the time.
    private static final long BEFORE_BREEDING = 6;

    private static final long BEFORE_BREEDING_LARGE = 2;

    /// Where jobs may be left out each of several annealings before breeding takes such a part.
    private static final long BEFORE_BREEDING_OPTIONAL = 8;

    /// There is no breeding with fewer steps per job than that.
    private static final long ENOUGH_TO_BREED = 450;

    private static final long ENOUGH_TO_BREED_LARGE = 3000;

    /// A round anew is worth its time from this many steps per job on; with less there is only one.
    private static final long STEPS_PER_JOB = 100;

    /// A round from a crossing takes this part of one anew.
    private static final double CROSSING_SHARE = 0.25;

    private static final long SHORTEST = 500;

    // Temperatures in mean ways of the plan.
    private static final double HOT = 1.5;
    private static final double STEPS_FOR_HOT = 200;
    private static final double REHEATED = 0.3;
    private static final double WARM = 0.15;

    private final Model model;
    private final Annealing annealing;
    private final boolean warm;
    private final Dice dice;
    private final Crossing crossing;
    private final Elites elites = new Elites(ELITES);
    private final Neighbours neighbours;
    private final long seed;
    private @Nullable Breeding breeding;
    private final boolean optional;
    private boolean barred;
    private long anew;

    Generations(Model model, Annealing annealing, Neighbours neighbours, long seed, boolean warm) {
        this.model = model;
        this.annealing = annealing;
        this.warm = warm;
        dice = new Dice(~seed);
        crossing = new Crossing(model, neighbours, dice);
        this.neighbours = neighbours;
        this.seed = seed;
        barred = warm;
        optional = !warm && Ground.leavesOut(model);
    }

    /// Returns how many steps round `number` (from 1, the one before it being the pilot) should take.
    ///
    /// @param left steps for which there is time
    long length(int number, long left) {
        long most = Math.max(SHORTEST, left);
        if (warm) {
            return most;
        }
        if (number == 1) {
            if (!barred && Breeding.possible(model, annealing.elite())) {
                return beforeBreeding(most);
            }
            long least = STEPS_PER_JOB * model.jobs;
            anew = left < 2 * ANEW * least ? most : left / (2 * ANEW);
            return anew;
        }
        if (breeding(number) != null) {
            return most;
        }
        return number <= ANEW
                ? Math.min(most, anew)
                : Math.max(SHORTEST, Math.min(left, (long) (anew * CROSSING_SHARE)));
    }

    private long beforeBreeding(long most) {
        if (optional) {
            boolean brief = most < ENOUGH_TO_BREED * model.jobs;
            anew = brief ? most : most / BEFORE_BREEDING_OPTIONAL;
            return anew;
        }
        boolean large = DividedAnnealing.parts(model) > 1;
        long enough = large ? ENOUGH_TO_BREED_LARGE : ENOUGH_TO_BREED;
        long share = large ? BEFORE_BREEDING_LARGE : BEFORE_BREEDING;
        return most < enough * model.jobs ? most : most / share;
    }

    /// Returns what round `number` breeds with, null if it is a round of annealing: while some job is on no route
    /// there is no breeding.
    @Nullable Breeding breeding(int number) {
        if (barred || number < 2 || optional && number <= ANEW) {
            return null;
        }
        Elite best = best();
        if (breeding == null) {
            barred = !Ground.holds(model);
            if (barred || !Breeding.possible(model, best)) {
                return null;
            }
            breeding = new Breeding(model, annealing, neighbours, seed);
            for (int i = 0; i < elites.size(); i++) {
                breeding.offer(elites.get(i));
            }
        }
        return breeding;
    }

    /// Begins round `number`, the pilot being 0; returns how hot it begins, in mean ways.
    ///
    /// @param length its steps
    double begin(int number, long length) {
        if (number == 0) {
            return warm ? WARM : hot(length);
        }
        if (warm) {
            annealing.returnToBest();
            return REHEATED;
        }
        if (number == 1) {
            anew = length;
            return hot(length);
        }
        elites.offer(annealing.elite());
        if (number <= ANEW && length >= anew) {
            annealing.restart();
            return hot(length);
        }
        int taker = dice.below(elites.size());
        int giver = dice.below(elites.size());
        annealing.restart(crossing.cross(elites.get(taker), elites.get(giver)));
        return REHEATED;
    }

    /// With few steps on a large day there is no time to cool down from far above.
    private double hot(long length) {
        if (DividedAnnealing.parts(model) == 1) {
            return HOT;
        }
        double perJob = (double) length / Math.max(1, model.jobs);
        return Math.clamp(HOT * perJob / STEPS_FOR_HOT, REHEATED, HOT);
    }

    /// Returns the best plan of all rounds.
    Elite best() {
        elites.offer(annealing.elite());
        Elite bred = breeding == null ? null : breeding.best();
        if (bred != null) {
            elites.offer(bred);
        }
        return elites.best();
    }

    /// Returns what the best plan of all rounds costs, in ticks.
    double least() {
        Elite bred = breeding == null ? null : breeding.best();
        double least = bred == null ? annealing.best() : Math.min(annealing.best(), bred.ticks());
        return elites.size() == 0 ? least : Math.min(least, elites.best().ticks());
    }
}
