package io.depotdesk.data.problems;

import io.depotdesk.routing.Break;
import io.depotdesk.routing.Carrier;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.search.Evaluate;
import io.depotdesk.routing.search.Insertion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// What `depotdesk bench insertion` does: asks for the ranked options of one new order after another on a full day.
///
/// The day is made up from a seed: stops on a square of 60 km, routes of neighbours in one direction of the depot,
/// three of four stops with a window of one to four hours around the time at which their route is there, shifts that
/// begin between seven and noon, skills, two kinds of load, and two carriers. One kind of day pays drivers by the
/// kilometre, the other by the hour with a break. Each question is for the best [#VEHICLES] vehicles, every carrier and leaving the order out; the answer
/// has the whole timed route of each. CPU time of the one thread, after a warm-up.
///
/// @param stops open stops of the day
/// @param perRoute stops on each route
/// @param questions asked and measured
public record InsertionBench(int stops, int perRoute, int questions, boolean byTheHour, long seed) {
    /// How many vehicles an answer names.
    public static final int VEHICLES = 5;

    private static final int NEWCOMERS = 300;
    private static final int HOUR = 3600;
    private static final int SPEED = 10;

    /// CPU time per question in milliseconds.
    public record Figures(double p50, double p99, double max) {}

    /// Makes the day and asks.
    public Figures run() {
        var dice = new SplittableRandom(seed);
        int places = stops + NEWCOMERS + 1;
        int[] x = dice.ints(places, 0, 60_000).toArray();
        int[] y = dice.ints(places, 0, 60_000).toArray();
        x[0] = 30_000;
        y[0] = 30_000;
        Travel town = town(x, y);
        List<List<Integer>> routes = routes(x, y);
        int[] planned = new int[places];
        RoutingProblem bare = problem(town, routes.size(), planned, false);
        for (PlannedRoute route : plan(bare, routes).routes()) {
            for (RouteStep.Visit visit : route.visits()) {
                planned[visit.place()] = visit.start();
            }
        }
        RoutingProblem problem = problem(town, routes.size(), planned, true);
        var insertion = new Insertion(problem, plan(problem, routes));
        ask(insertion, questions);
        double[] took = ask(insertion, questions);
        return new Figures(
                took[took.length / 2], took[took.length * 99 / 100], took[took.length - 1]);
    }

    private double[] ask(Insertion insertion, int count) {
        var cpu = new ThreadCpu();
        double[] took = new double[count];
        for (int i = 0; i < count; i++) {
            String job = "order " + (stops + 1 + i % NEWCOMERS);
            long before = cpu.nanos();
            insertion.rank(job, VEHICLES);
            took[i] = (cpu.nanos() - before) / 1e6;
        }
        Arrays.sort(took);
        return took;
    }

    private static Travel town(int[] x, int[] y) {
        int n = x.length;
        int[] seconds = new int[n * n];
        int[] metres = new int[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                metres[i * n + j] = (int) Math.hypot(x[i] - x[j], y[i] - y[j]);
                // Left turns, one-way streets: there and back are not the same.
                int turns = i == j ? 0 : (i * 31 + j * 17) % 20;
                seconds[i * n + j] = metres[i * n + j] / SPEED + turns;
            }
        }
        return new Travel(n, seconds, metres);
    }

    /// Cuts the stops into sectors as seen from the depot and each sector into a route outwards.
    private List<List<Integer>> routes(int[] x, int[] y) {
        List<Integer> around = new ArrayList<>();
        for (int i = 1; i <= stops; i++) {
            around.add(i);
        }
        around.sort(Comparator.comparingDouble(i -> StrictMath.atan2(y[i] - y[0], x[i] - x[0])));
        List<List<Integer>> routes = new ArrayList<>();
        for (int from = 0; from < stops; from += perRoute) {
            List<Integer> left =
                    new ArrayList<>(around.subList(from, Math.min(stops, from + perRoute)));
            List<Integer> route = new ArrayList<>();
            int at = 0;
            while (!left.isEmpty()) {
                int here = at;
                at =
                        left.stream()
                                .min(
                                        Comparator.comparingDouble(
                                                i -> Math.hypot(x[i] - x[here], y[i] - y[here])))
                                .orElseThrow();
                route.add(at);
                left.remove((Integer) at);
            }
            routes.add(route);
        }
        return routes;
    }

    /// @param planned when each open stop is served, by place
    /// @param timed whether that is known; else no open stop has a window yet
    private RoutingProblem problem(Travel town, int vans, int[] planned, boolean timed) {
        var dice = new SplittableRandom(seed + 1);
        var parts = RoutingProblem.builder().travel(town);
        for (int v = 0; v < vans; v++) {
            int begins = (7 + dice.nextInt(6)) * HOUR;
            var van =
                    Vehicle.at("van " + v, 0)
                            .shift(begins, begins + 9 * HOUR)
                            .capacity(perRoute * 5 / 2, perRoute * 50)
                            .skills(dice.nextInt(4))
                            .prices(new Prices(2500, 45, 0, byTheHour ? 2400 : 0, 0, 0));
            if (byTheHour) {
                van.pause(new Break(begins + 3 * HOUR, begins + 5 * HOUR, HOUR / 2));
            }
            parts.vehicle(van.build());
        }
        var near = Carrier.named("near");
        var far = Carrier.named("far");
        for (int i = 1; i < town.size(); i++) {
            var job = Job.delivery("order " + i, i).service(180).demand(1 + dice.nextInt(3), 20);
            int width = HOUR + dice.nextInt(3 * HOUR);
            int middle = i > stops ? 8 * HOUR + dice.nextInt(9 * HOUR) : planned[i];
            boolean promised = dice.nextInt(4) > 0;
            if (promised && (timed || i > stops)) {
                job.window(middle - dice.nextInt(width / 2), middle + width / 2);
            }
            if (i > stops && dice.nextInt(8) == 0) {
                job.skills(1 + dice.nextInt(2));
            }
            parts.job(job.build());
            near.price("order " + i, 700 + dice.nextInt(500));
            far.price("order " + i, 900 + dice.nextInt(200));
        }
        return parts.carrier(near.build()).carrier(far.build()).build();
    }

    private RoutingPlan plan(RoutingProblem problem, List<List<Integer>> routes) {
        var evaluate = new Evaluate(problem);
        var planned = new ArrayList<PlannedRoute>();
        for (int v = 0; v < routes.size(); v++) {
            List<String> jobs = routes.get(v).stream().map(i -> "order " + i).toList();
            planned.add(evaluate.order("van " + v, jobs).route());
        }
        return new RoutingPlan(planned, List.of(), List.of(), List.of(), 0, seed, List.of(), 0);
    }
}
