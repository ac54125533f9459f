package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Elites.Elite;

import java.util.Arrays;

/// Divides a plan by place into parts of about equally many jobs: routes stay whole, unserved jobs go along.
///
/// The plan is halved again and again: two places far from each other are drawn, and who is nearer to the one than to
/// the other goes with it. Other dice draw other borders. Empty vehicles are dealt to the parts in turn.
final class Partition {
    private static final int DRAWS = 8;

    private final Model model;
    private final Dice dice;

    // A unit is a route or a job on none; its number is the vehicle's, or vehicles + the job's.
    private final int[] weight;
    private final int[][] places;
    private final double[] side;
    private final int[] part;
    private int parts;

    private Partition(Model model, Dice dice) {
        this.model = model;
        this.dice = dice;
        int units = model.vehicles + model.jobs;
        weight = new int[units];
        places = new int[units][];
        side = new double[units];
        part = new int[units];
    }

    /// Which vehicles and jobs go together.
    ///
    /// @param vehicles per part its vehicles, ascending
    /// @param jobs per part its jobs, ascending
    record Parts(int[][] vehicles, int[][] jobs) {
        int size() {
            return vehicles.length;
        }
    }

    /// Divides `plan` into `wanted` parts, or fewer if there are not as many routes.
    static Parts of(Model model, Elite plan, int wanted, Dice dice) {
        var partition = new Partition(model, dice);
        int[] units = partition.units(plan);
        partition.divide(units, 0, units.length, wanted);
        return partition.parts(plan);
    }

    private int[] units(Elite plan) {
        int[] units = new int[model.vehicles + model.jobs];
        int count = 0;
        for (int v = 0; v < model.vehicles; v++) {
            int[] route = plan.routes()[v];
            if (route.length > 2) {
                places[v] =
                        Arrays.stream(route, 1, route.length - 1)
                                .map(n -> model.place[n])
                                .toArray();
                weight[v] = route.length - 2;
                units[count++] = v;
            }
        }
        for (int j = 0; j < model.jobs; j++) {
            if (plan.carriers()[j] != Bank.ON_ROUTE) {
                int unit = model.vehicles + j;
                places[unit] = new int[] {model.place[model.firstNode[j]]};
                weight[unit] = 1;
                units[count++] = unit;
            }
        }
        return Arrays.copyOf(units, count);
    }

    private void divide(int[] units, int from, int to, int wanted) {
        if (wanted <= 1 || to - from <= 1) {
            for (int i = from; i < to; i++) {
                part[units[i]] = parts;
            }
            parts += to > from ? 1 : 0;
            return;
        }
        long all = 0;
        for (int i = from; i < to; i++) {
            all += weight[units[i]];
        }
        order(units, from, to);
        int half = wanted / 2;
        long sum = 0;
        int cut = from;
        while (cut < to - 1 && (sum + weight[units[cut]] / 2) * wanted < all * half) {
            sum += weight[units[cut]];
            cut++;
        }
        cut = Math.max(cut, from + 1);
        divide(units, from, cut, half);
        divide(units, cut, to, wanted - half);
    }

    /// Sorts units by how much nearer they are to the one of two places drawn than to the other.
    private void order(int[] units, int from, int to) {
        int[] table = model.seconds[0];
        int one = draw(units, from, to);
        int other = one;
        int farthest = -1;
        for (int i = 0; i < DRAWS; i++) {
            int place = draw(units, from, to);
            int far = table[one * model.width + place];
            if (far > farthest && far < Model.FORBIDDEN) {
                farthest = far;
                other = place;
            }
        }
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            int unit = units[i];
            double sum = 0;
            for (int place : places[unit]) {
                sum += table[one * model.width + place] - table[other * model.width + place];
            }
            side[unit] = sum / places[unit].length;
            long rank = (long) Math.floor(side[unit] * 16);
            keys[i - from] = (rank << 24) + unit;
        }
        Arrays.sort(keys);
        for (int i = from; i < to; i++) {
            units[i] = (int) (keys[i - from] & 0xffffff);
        }
    }

    private int draw(int[] units, int from, int to) {
        int[] some = places[units[from + dice.below(to - from)]];
        return some[dice.below(some.length)];
    }

    private Parts parts(Elite plan) {
        int[] vehicles = new int[parts];
        int[] jobs = new int[parts];
        int[][] fleet = new int[parts][model.vehicles];
        int[][] work = new int[parts][model.jobs];
        int turn = 0;
        for (int v = 0; v < model.vehicles; v++) {
            boolean empty = plan.routes()[v].length == 2;
            int p = empty ? turn++ % parts : part[v];
            fleet[p][vehicles[p]++] = v;
            for (int node : Arrays.copyOfRange(plan.routes()[v], 1, plan.routes()[v].length - 1)) {
                if (model.firstNode[model.jobOf[node]] == node) {
                    work[p][jobs[p]++] = model.jobOf[node];
                }
            }
        }
        for (int j = 0; j < model.jobs; j++) {
            if (plan.carriers()[j] != Bank.ON_ROUTE) {
                int p = part[model.vehicles + j];
                work[p][jobs[p]++] = j;
            }
        }
        for (int p = 0; p < parts; p++) {
            fleet[p] = Arrays.copyOf(fleet[p], vehicles[p]);
            work[p] = Arrays.copyOf(work[p], jobs[p]);
            Arrays.sort(work[p]);
        }
        return new Parts(fleet, work);
    }
}
