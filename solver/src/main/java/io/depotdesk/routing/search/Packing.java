package io.depotdesk.routing.search;

import io.depotdesk.routing.Vehicle;

import java.util.List;
import java.util.stream.IntStream;

/// What the load of a route costs while a search is under way: the room it lacks, or the other vehicle it asks for.
///
/// Where vehicles come in several sizes, hard limits keep a search from ever passing between good plans. So a vehicle may carry too much at a price, which rises while plans are overloaded
/// more often than wanted and falls while they are not (after Vidal et al. 2013), and a route that outgrows its
/// vehicle is priced as if it already had the empty one that suits it best. Only plans without overload are kept.
final class Packing {
    private static final double OVERLOADED_WANTED = 0.3;
    private static final double PRICE_STEP = 1.3;

    // Bounds of the price, in mean ways for the load of an average job.
    private static final double DEAREST = 150;
    private static final double FIRST = 1.5;
    private static final double CHEAPEST = 0.075;

    private final Model model;
    private final Tours tours;
    private final EmptyVehicles empties;
    private final double[] perUnit;
    private final int[][] kin;
    private final double[] rate;

    /// Whether vehicles may be overloaded at all: on days of single trips and deliveries only, with vehicles that differ
    /// in nothing but size and price. Where all are alike, limits were found to serve as well.
    final boolean possible;

    /// Whether loads are priced now; else they are limits.
    boolean on;

    /// Ticks for the load of an average job too much.
    double price;

    private int seen;
    private int overloaded;

    Packing(Model model, Tours tours, EmptyVehicles empties) {
        this.model = model;
        this.tours = tours;
        this.empties = empties;
        perUnit = new double[model.dims];
        for (int d = 0; d < model.dims; d++) {
            long sum = 0;
            for (int j = 0; j < model.jobs; j++) {
                sum += model.demand[j * model.dims + d];
            }
            perUnit[d] = sum == 0 ? 0 : (double) model.jobs / sum;
        }
        kin = new int[empties.classes()][];
        rate = new double[kin.length];
        boolean any = false;
        for (int c = 0; c < kin.length; c++) {
            int from = c;
            kin[c] = IntStream.range(0, kin.length).filter(to -> kin(from, to)).toArray();
            any |= kin[c].length > 0;
        }
        possible = any && model.oneWay && model.dims > 0 && model.jobs > 0 && !model.anyReload;
        int[] sample = any ? WaySample.cells(model) : new int[0];
        for (int c = 0; c < kin.length && any; c++) {
            rate[c] = allWays(sample, model.arcTicks[empties.example(c)]);
        }
    }

    private boolean kin(int a, int b) {
        List<Vehicle> fleet = model.problem.vehicles();
        Vehicle one = fleet.get(empties.example(a));
        Vehicle other = fleet.get(empties.example(b));
        boolean differ =
                !one.capacity().equals(other.capacity()) || !one.prices().equals(other.prices());
        return differ
                && one.frozen().isEmpty()
                && other.frozen().isEmpty()
                && withoutSize(one).equals(withoutSize(other));
    }

    private static Vehicle withoutSize(Vehicle v) {
        Vehicle.Builder alike =
                Vehicle.at("", v.start())
                        .travel(v.travel())
                        .end(v.end())
                        .shift(v.shiftEarliest(), v.shiftLatest())
                        .overtime(v.overtimeSeconds())
                        .skills(v.skills())
                        .limits(v.limits())
                        .zones(v.zones());
        v.breaks().forEach(alike::pause);
        return alike.build();
    }

    private static double allWays(int[] sample, int[] ticks) {
        double sum = 1;
        for (int i : sample) {
            sum += ticks[i] < Model.FORBIDDEN - 1 ? ticks[i] : 0;
        }
        return sum;
    }

    /// Prices loads from now on, if that is possible.
    ///
    /// @param arc ticks of a mean way
    void begin(double arc) {
        on = possible;
        if (price <= 0) {
            price = FIRST * arc;
        }
    }

    /// Holds vehicles to their limits from now on.
    void end() {
        on = false;
    }

    /// Returns by how many average jobs route `v` is too full.
    double over(int v) {
        return on ? over(v, v, -1) : 0;
    }

    /// Returns the same, whether loads are priced now or not.
    double excess(int v) {
        return possible ? over(v, v, -1) : 0;
    }

    /// Returns by how many average jobs `vehicle` would be too full with the load of route `v` and of `job`, if any.
    private double over(int vehicle, int v, int job) {
        double sum = 0;
        for (int d = 0; d < model.dims; d++) {
            int more =
                    tours.onBoard(v, d)
                            + (job < 0 ? 0 : model.demand[job * model.dims + d])
                            - model.capacity[vehicle * model.dims + d];
            if (more > 0) {
                sum += more * perUnit[d];
            }
        }
        return sum;
    }

    /// Returns the ticks that the load of `job` costs on route `v`; 0 if loads are limits now.
    double with(int job, int v) {
        return on && !tours.empty(v) ? priced(job, v) : 0;
    }

    private double priced(int job, int v) {
        int[] others = kin[model.vehicleClass[v]];
        if (others.length > 0) {
            return Math.max(0, least(v, job) - price * over(v, v, -1));
        }
        double then = over(v, v, job);
        return then > 0 ? price * (then - over(v, v, -1)) : 0;
    }

    private double least(int v, int job) {
        double least = price * over(v, v, job);
        int own = model.vehicleClass[v];
        for (int c : kin[own]) {
            int other = empties.of(c);
            if (other >= 0) {
                least = Math.min(least, change(v, other) + price * over(other, v, job));
            }
        }
        return least;
    }

    /// Returns about how many ticks more route `v` costs if `other` drives it, loads aside.
    private double change(int v, int other) {
        double ways = rate[model.vehicleClass[other]] / rate[model.vehicleClass[v]] - 1;
        return model.fixedTicks[other] - model.fixedTicks[v] + tours.arcs[v] * ways;
    }

    /// Returns the empty vehicle that had better drive route `v`, or -1 if none is clearly better.
    int better(int v) {
        int best = -1;
        double least = price * over(v, v, -1) - 1e-3;
        for (int c : kin[model.vehicleClass[v]]) {
            int other = empties.of(c);
            if (other >= 0) {
                double cost = change(v, other) + price * over(other, v, -1);
                if (cost < least && mayServe(other, v)) {
                    least = cost;
                    best = other;
                }
            }
        }
        return best;
    }

    /// Returns whether `a` and `b`, both in use, had better drive each other's routes.
    boolean better(int a, int b) {
        int one = model.vehicleClass[a];
        int other = model.vehicleClass[b];
        if (!isKin(one, other)) {
            return false;
        }
        double ways =
                tours.arcs[a] * (rate[other] / rate[one] - 1)
                        + tours.arcs[b] * (rate[one] / rate[other] - 1);
        double more = over(b, a, -1) + over(a, b, -1) - over(a, a, -1) - over(b, b, -1);
        return ways + price * more < -1e-3 && mayServe(b, a) && mayServe(a, b);
    }

    private boolean isKin(int one, int other) {
        for (int c : kin[one]) {
            if (c == other) {
                return true;
            }
        }
        return false;
    }

    private boolean mayServe(int vehicle, int v) {
        for (int p = 1; p < tours.length[v] - 1; p++) {
            if (!model.fits[model.jobOf[tours.seq[v][p]] * model.vehicles + vehicle]) {
                return false;
            }
        }
        return true;
    }

    /// Hears after each step whether the plan is overloaded.
    void heard(boolean tooFull) {
        seen++;
        overloaded += tooFull ? 1 : 0;
    }

    /// Moves the price towards what keeps the wanted share of plans overloaded.
    ///
    /// @param arc ticks of a mean way
    void adapt(double arc) {
        if (!on || seen == 0) {
            return;
        }
        price = overloaded > OVERLOADED_WANTED * seen ? price * PRICE_STEP : price / PRICE_STEP;
        price = Math.clamp(price, CHEAPEST * arc, DEAREST * arc);
        seen = 0;
        overloaded = 0;
    }
}
