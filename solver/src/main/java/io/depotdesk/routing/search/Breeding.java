package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Elites.Elite;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Crosses plans with each other and improves each child by local search, on a [Ground].
///
/// Hybrid genetic search (Vidal et al. 2013; with time windows Kool et al. 2022), with the plans that annealing has found
/// among the first parents. Some children and all that are better than those before are annealed for a moment. Plans may break rules at prices that settle so that about as many children as wanted keep
/// them. As soon as nothing has come of many children, breeding begins anew.
final class Breeding {
    private static final int FIRST = 30;
    private static final int BARREN = 5000;
    private static final double REPAIRED = 0.5;
    private static final double REPAIR_PRICE = 10;

    // The share of children that are annealed: in a simple model, and where a step takes longer.
    private static final double POLISHED = 0.25;
    private static final double POLISHED_SLOWLY = 0.05;

    /// Over how many steps.
    private static final int POLISH_STEPS = 300;

    /// So many jobs have to be in the children so far before any is annealed: first there have to be some.
    private static final long POLISHED_FROM = 100_000;

    /// Over how many steps per job a plan is annealed that is better than all before.
    private static final int STEPS_PER_JOB = 10;

    /// With jobs that may be left out, most of those near each other are on no route.
    private static final int AROUND_OPTIONAL = 60;

    // A first plan pretends that leaving jobs out is dearer by such factors, or no route would ever
    // pay.
    private static final double DEAR = 1.5;
    private static final double DEAREST = 4;

    /// So many pairs of visits looked at are a step, besides one for each child.
    private static final long PAIRS_PER_STEP = 64;

    private final Model model;
    private final double nobody;
    private final Lanes lanes;
    private final Fines fines;
    private final Dice dice;
    private final Descent descent;
    private final Regrowth regrowth;
    private final Mating mating;
    private final Polish polish;
    private final Population population;
    private final boolean[] settled;
    private final int[] visits;
    private final int[] order;
    private final double polished;
    private final boolean optional;
    private long children;
    private int barren;
    private @Nullable Kin best;

    Breeding(Model model, Annealing annealing, Neighbours neighbours, long seed) {
        this.model = model;
        nobody = new Bank(model).emptyTicks;
        var ground = new Ground(model);
        lanes = new Lanes(ground);
        fines = new Fines(ground);
        dice = new Dice(seed ^ 0x2545F4914F6CDD1DL);
        optional = ground.leftOut != null;
        var around = optional ? Neighbours.of(model, AROUND_OPTIONAL, AROUND_OPTIONAL) : neighbours;
        descent = new Descent(lanes, around, dice);
        regrowth = new Regrowth(lanes, around);
        mating = new Mating(ground, neighbours, dice);
        polish = new Polish(annealing, ground);
        population = new Population(lanes, dice);
        settled = new boolean[model.vehicles];
        visits = new int[model.vehicles];
        order = new int[model.jobs];
        Arrays.setAll(order, i -> i);
        polished = model.simple ? POLISHED : POLISHED_SLOWLY;
        fines.apply(lanes);
    }

    /// Returns whether there can be breeding if `plan` is the best that annealing has found.
    static boolean possible(Model model, Elite plan) {
        return (whole(plan) || Ground.leavesOut(model)) && Ground.holds(model);
    }

    /// Returns whether all jobs are on a route.
    static boolean whole(Elite plan) {
        return Arrays.stream(plan.carriers()).allMatch(carrier -> carrier == Bank.ON_ROUTE);
    }

    /// Makes a parent of a plan if all jobs are on a route.
    void offer(Elite plan) {
        if (optional || whole(plan)) {
            lanes.load(plan.routes());
            add(kin());
        }
    }

    /// Returns the best plan so far that keeps every rule.
    @Nullable Elite best() {
        if (best == null) {
            return null;
        }
        return new Elite(best.cost + nobody, best.routes, polish.carriers(best.routes));
    }

    /// Breeds for at least `steps` steps of work; returns how many it were.
    long run(long steps) {
        long done = 0;
        while (done < steps) {
            long before = descent.pairs;
            long annealed = polish.steps;
            child();
            done += 1 + (descent.pairs - before) / PAIRS_PER_STEP + polish.steps - annealed;
        }
        return done;
    }

    private void child() {
        children++;
        if (++barren > BARREN) {
            population.clear();
            barren = 0;
        }
        if (population.size() < FIRST) {
            anew();
        } else {
            cross();
        }
        descent.run(settled);
        Kin child = kin();
        add(child);
        if (!child.sound() && dice.unit() < REPAIRED) {
            repair(child);
        }
        if (fines.heard(child)) {
            fines.apply(lanes);
            population.reprice();
        }
    }

    /// Makes a plan with all jobs placed one by one in an order that is drawn.
    private void anew() {
        for (int v = 0; v < model.vehicles; v++) {
            mating.child[v] = new int[] {model.startNode(v), model.endNode(v)};
        }
        lanes.load(mating.child);
        dice.shuffle(order);
        regrowth.place(order, order.length, DEAR + dice.unit() * (DEAREST - DEAR));
        Arrays.fill(settled, false);
    }

    /// Makes a plan of two.
    private void cross() {
        Kin taker = population.parent();
        Kin giver = population.parent();
        for (int i = 0; i < 8 && giver == taker; i++) {
            giver = population.parent();
        }
        mating.draw(taker, giver);
        double one = write(taker, giver, true);
        int[][] routes = lanes.routes();
        boolean[] same = settled.clone();
        if (write(taker, giver, false) > one) {
            lanes.load(routes);
            System.arraycopy(same, 0, settled, 0, same.length);
        }
    }

    private double write(Kin taker, Kin giver, boolean whole) {
        mating.write(taker, giver, whole);
        lanes.load(mating.child);
        System.arraycopy(lanes.visits, 0, visits, 0, visits.length);
        regrowth.place(mating.left, mating.leftCount, 1);
        for (int v = 0; v < settled.length; v++) {
            settled[v] = mating.kept[v] && lanes.visits[v] == visits[v];
        }
        return lanes.cost() + lanes.late() * fines.late + lanes.broken() * fines.load;
    }

    /// Improves a child again with the rules that it breaks more dearly priced.
    private void repair(Kin child) {
        lanes.prices(
                child.late > 0 ? fines.late * REPAIR_PRICE : fines.late,
                child.over > 0 ? fines.load * REPAIR_PRICE : fines.load);
        lanes.price();
        for (int v = 0; v < settled.length; v++) {
            settled[v] = lanes.fine[v] <= 0;
        }
        descent.run(settled);
        Kin repaired = kin();
        fines.apply(lanes);
        if (repaired.sound()) {
            add(repaired);
        }
    }

    private void add(Kin kin) {
        boolean ripe = children * model.jobs > POLISHED_FROM && dice.unit() < polished;
        Kin grown = ripe ? polish.polish(kin, POLISH_STEPS) : kin;
        if (!population.add(grown)) {
            return;
        }
        barren = 0;
        Kin better = polish.polish(grown, STEPS_PER_JOB * model.jobs);
        if (better != grown) {
            population.add(better);
        }
        if (best == null || better.cost < best.cost) {
            best = better;
        }
    }

    private Kin kin() {
        return new Kin(lanes.routes(), model.jobs, lanes.cost(), lanes.late(), lanes.broken());
    }
}
