package io.depotdesk.data.problems;

import io.depotdesk.routing.Break;
import io.depotdesk.routing.Carrier;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.Reloading;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.search.Evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// A made-up small day to which things happen, one after another, as dice have it.
///
/// Two dozen orders, a third of them fetched or carried from one customer to another, four vans with shifts, skills,
/// breaks, pay by the hour or the kilometre, one of which reloads, and a carrier that takes some of the orders.
final class EventDay {
    private static final int HOUR = 3600;
    private static final int PLACES = 30;
    private static final int KNOWN = 24;
    private static final int VANS = 4;
    private static final int FEWEST = 6;
    private static final int UNSERVED_CENTS = 100_000;

    /// What can happen.
    enum Event {
        NEW_ORDER,
        CANCELLED,
        OTHER_WINDOW,
        VAN_DOWN,
        VAN_BACK,
        OTHER_CAPACITY,
        LOCKED,
        UNDER_WAY,
        TRAFFIC
    }

    /// @param kind 0 and 1 delivered, 2 fetched, 3 from `place` to `other`
    /// @param due when it was promised, -1 if no later than `closes`
    /// @param van who has to have it, "" if anybody may
    private record Order(
            String id,
            int kind,
            int place,
            int other,
            int opens,
            int closes,
            int parcels,
            int due,
            int release,
            long skills,
            int quote,
            String van) {}

    /// @param frozen orders that it has begun with
    private record Van(
            String id,
            int begins,
            int parcels,
            long skills,
            int perHour,
            boolean reloads,
            List<String> frozen,
            boolean down) {}

    private final SplittableRandom dice;
    private final int[] seconds;
    private final int[] metres;
    private final List<Order> orders = new ArrayList<>();
    private final List<Van> vans = new ArrayList<>();
    private int percent = 100;
    private int numbered;

    EventDay(long seed) {
        dice = new SplittableRandom(seed);
        int[] x = dice.ints(PLACES, 0, 20_000).toArray();
        int[] y = dice.ints(PLACES, 0, 20_000).toArray();
        seconds = new int[PLACES * PLACES];
        metres = new int[PLACES * PLACES];
        for (int i = 0; i < PLACES * PLACES; i++) {
            int from = i / PLACES;
            int to = i % PLACES;
            metres[i] = (int) Math.hypot(x[from] - x[to], y[from] - y[to]);
            seconds[i] = from == to ? 0 : 30 + metres[i] / 9 + dice.nextInt(60);
        }
        for (int v = 0; v < VANS; v++) {
            vans.add(
                    new Van(
                            "van" + v,
                            (6 + dice.nextInt(5)) * HOUR,
                            10 + dice.nextInt(20),
                            dice.nextInt(4),
                            dice.nextBoolean() ? 2400 : 0,
                            v == 0,
                            List.of(),
                            false));
        }
        while (orders.size() < KNOWN) {
            orders.add(order());
        }
    }

    private Order order() {
        int opens = (6 + dice.nextInt(10)) * HOUR;
        return new Order(
                "order" + numbered++,
                dice.nextInt(4),
                1 + dice.nextInt(PLACES - 1),
                1 + dice.nextInt(PLACES - 1),
                opens,
                opens + (1 + dice.nextInt(6)) * HOUR,
                1 + dice.nextInt(5),
                dice.nextInt(5) == 0 ? opens + HOUR : -1,
                dice.nextInt(6) == 0 ? dice.nextInt(10) * HOUR : 0,
                dice.nextInt(4) == 0 ? 1 + dice.nextInt(2) : 0,
                dice.nextInt(3) == 0 ? -1 : 600 + dice.nextInt(2000),
                "");
    }

    /// Lets something happen to the day for which `plan` was made; returns what.
    Event next(RoutingPlan plan) {
        Event event = Event.values()[dice.nextInt(Event.values().length)];
        switch (event) {
            case NEW_ORDER -> orders.add(order());
            case CANCELLED -> cancel(dice.nextInt(orders.size()));
            case OTHER_WINDOW -> change(dice.nextInt(orders.size()), true);
            case LOCKED -> change(dice.nextInt(orders.size()), false);
            case VAN_DOWN -> breakDown(dice.nextInt(VANS));
            case VAN_BACK -> vans.replaceAll(v -> with(v, v.parcels(), v.frozen(), false));
            case OTHER_CAPACITY -> {
                int v = dice.nextInt(VANS);
                vans.set(v, with(vans.get(v), 5 + dice.nextInt(25), List.of(), vans.get(v).down()));
            }
            case UNDER_WAY -> drive(dice.nextInt(VANS), plan);
            case TRAFFIC -> percent = 70 + dice.nextInt(90);
        }
        letGo();
        return event;
    }

    private void cancel(int at) {
        if (orders.size() > FEWEST && !isFrozen(orders.get(at))) {
            orders.remove(at);
        }
    }

    private boolean isFrozen(Order order) {
        return vans.stream().anyMatch(v -> v.frozen().contains(order.id()));
    }

    /// Gives an order another window, or to one van alone, or to anybody again.
    private void change(int at, boolean window) {
        Order o = orders.get(at);
        if (isFrozen(o)) {
            return;
        }
        int opens = window ? (6 + dice.nextInt(12)) * HOUR + dice.nextInt(HOUR) : o.opens();
        String van = window ? o.van() : o.van().isEmpty() ? "van" + dice.nextInt(VANS) : "";
        orders.set(
                at,
                new Order(
                        o.id(),
                        o.kind(),
                        o.place(),
                        o.other(),
                        opens,
                        window ? opens + 600 + dice.nextInt(4 * HOUR) : o.closes(),
                        o.parcels(),
                        window ? -1 : o.due(),
                        o.release(),
                        o.skills(),
                        o.quote(),
                        van));
    }

    private void breakDown(int v) {
        if (vans.stream().filter(each -> !each.down()).count() > 1) {
            vans.set(v, with(vans.get(v), vans.get(v).parcels(), List.of(), true));
        }
    }

    /// Lets a van begin, or go on, with what the plan has for it next; later it is a new day for it.
    private void drive(int v, RoutingPlan plan) {
        Van van = vans.get(v);
        List<String> visits = new ArrayList<>();
        for (PlannedRoute route : plan.routes()) {
            if (route.vehicle().equals(van.id())
                    && route.steps().stream().noneMatch(RouteStep.Reload.class::isInstance)) {
                route.visits().forEach(visit -> visits.add(visit.job()));
            }
        }
        int done = van.frozen().size();
        boolean further = done < Math.min(4, visits.size()) && !van.down();
        List<String> frozen = further ? List.copyOf(visits.subList(0, done + 1)) : List.of();
        boolean whole = Collections.frequency(visits, frozen.isEmpty() ? "" : frozen.getLast()) < 2;
        vans.set(v, with(van, van.parcels(), whole ? frozen : van.frozen(), van.down()));
    }

    /// What is begun cannot be planned otherwise: if it no longer keeps the rules, it counts as not begun.
    private void letGo() {
        var free = new ArrayList<Van>();
        vans.forEach(v -> free.add(with(v, v.parcels(), List.of(), v.down())));
        var evaluate = new Evaluate(problem(free));
        vans.replaceAll(v -> {
            boolean known =
                    v.frozen().stream()
                            .allMatch(id -> orders.stream().anyMatch(o -> o.id().equals(id)));
            boolean sound =
                    v.frozen().isEmpty()
                            || known
                                    && !v.down()
                                    && evaluate.order(v.id(), v.frozen()).violations().isEmpty();
            return sound ? v : with(v, v.parcels(), List.of(), v.down());
        });
    }

    private static Van with(Van v, int parcels, List<String> frozen, boolean down) {
        return new Van(
                v.id(), v.begins(), parcels, v.skills(), v.perHour(), v.reloads(), frozen, down);
    }

    /// Returns the day as it stands.
    RoutingProblem problem() {
        return problem(vans);
    }

    private RoutingProblem problem(List<Van> fleet) {
        int[] now = new int[seconds.length];
        for (int i = 0; i < now.length; i++) {
            now[i] = seconds[i] * percent / 100;
        }
        var parts = RoutingProblem.builder().travel(new Travel(PLACES, now, metres));
        fleet.stream().filter(v -> !v.down()).forEach(v -> parts.vehicle(vehicle(v)));
        var carrier = Carrier.named("carrier").capacity(6).minimum(1500);
        for (Order order : orders) {
            parts.job(job(order));
            if (order.quote() > 0) {
                carrier.price(order.id(), order.quote());
            }
        }
        return parts.carrier(carrier.build()).build();
    }

    private static Vehicle vehicle(Van v) {
        var vehicle =
                Vehicle.at(v.id(), 0)
                        .shift(v.begins(), v.begins() + 9 * HOUR)
                        .overtime(HOUR / 2)
                        .capacity(v.parcels())
                        .skills(v.skills())
                        .prices(new Prices(3000, 40, 0, v.perHour(), 0, v.perHour()))
                        .pause(new Break(v.begins() + 3 * HOUR, v.begins() + 5 * HOUR, HOUR / 2))
                        .frozen(v.frozen());
        if (v.reloads()) {
            vehicle.reloading(new Reloading(List.of(0), 600, 2));
        }
        return vehicle.build();
    }

    private Job job(Order o) {
        var job =
                switch (o.kind()) {
                    case 2 -> Job.pickup(o.id(), o.place());
                    case 3 -> Job.linked(o.id(), o.place()).service(120).thenAt(o.other());
                    default -> Job.delivery(o.id(), o.place());
                };
        job.service(240)
                .window(o.opens(), o.closes())
                .demand(o.parcels())
                .release(o.release())
                .skills(o.skills())
                .unservedCents(UNSERVED_CENTS);
        if (o.due() >= 0) {
            job.promise(o.due(), 20);
        }
        boolean there = vans.stream().anyMatch(v -> v.id().equals(o.van()) && !v.down());
        return (there ? job.onlyOn(List.of(o.van())) : job).build();
    }
}
