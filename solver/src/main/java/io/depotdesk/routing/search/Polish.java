package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Elites.Elite;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Anneals a plan gently for a short while.
final class Polish {
    // Temperatures in mean ways of the plan.
    private static final double HOT = 0.1;
    private static final double COLD = 0.01;

    private final Annealing annealing;
    private final int jobs;
    private final @Nullable LeftOut leftOut;

    /// How many steps were done so far.
    long steps;

    Polish(Annealing annealing, Ground ground) {
        this.annealing = annealing;
        jobs = ground.jobs;
        leftOut = ground.leftOut;
    }

    /// Returns who has each job if those on `routes` are served.
    int[] carriers(int[][] routes) {
        if (leftOut != null) {
            return leftOut.carriers(routes);
        }
        int[] carriers = new int[jobs];
        Arrays.fill(carriers, Bank.ON_ROUTE);
        return carriers;
    }

    /// Returns the best plan that `length` steps from a sound one lead to, itself if there is none better.
    Kin polish(Kin kin, int length) {
        if (!kin.sound()) {
            return kin;
        }
        steps += length;
        annealing.resume(new Elite(kin.cost, kin.routes, carriers(kin.routes)));
        double before = annealing.best();
        double arc = annealing.meanArc();
        annealing.run(0, length, length, HOT * arc, COLD * arc);
        if (annealing.best() > before - 1e-6) {
            return kin;
        }
        Elite better = annealing.elite();
        if (leftOut == null && !Breeding.whole(better)) {
            return kin;
        }
        long gain = Math.round(before - better.ticks());
        return new Kin(better.routes(), jobs, kin.cost - gain, 0, 0);
    }
}
