package io.depotdesk.data.allocation;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierBill;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.Vehicle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Drives a plan and counts what came of it. It takes only who does what in which order from the plan, and adds up all
/// money and times itself.
///
/// Roads and stops take as long as they please: a drive from -14 to +16 percent of the map's time, a stop from -30 to +32
/// percent of the expected one. Carriers are late as often as the day's dice say. The dice hang on the day, the road and
/// the shipment, so that both ways of giving work out meet the same day.
final class Execution {

    private static final Map<String, Integer> ON_TIME_PERCENT =
            Map.of("KES", 95, "ZIP", 91, "RUR", 93);
    private static final long TIMES = 11;
    private static final long STOPS = 13;
    private static final long CARRIERS = 17;

    private final DayInPool pool;
    private final Map<String, Integer> number = new LinkedHashMap<>();

    Execution(DayInPool pool) {
        this.pool = pool;
        List<Shipment> shipments = pool.day().shipments();
        for (int i = 0; i < shipments.size(); i++) {
            number.put(shipments.get(i).id().value(), i);
        }
    }

    Side of(RoutingPlan plan) {
        List<String> faults = new ArrayList<>();
        int[] times = new int[number.size()];
        long routes = 0;
        int onTime = 0;
        long lateSeconds = 0;
        int own = 0;
        for (PlannedRoute route : plan.routes()) {
            Driven driven = drive(route, times, faults);
            routes += driven.cents();
            onTime += driven.onTime();
            lateSeconds += driven.lateSeconds();
            own += route.visits().size();
        }
        long bills = 0;
        for (Carrier carrier : pool.carriers()) {
            List<Long> prices = new ArrayList<>();
            for (RoutingPlan.Outsourced out : plan.outsourced()) {
                if (out.carrier().equals(carrier.id().value())) {
                    int shipment = numberOf(out.job());
                    times[shipment]++;
                    prices.add(price(carrier, shipment, faults));
                    onTime += isOnTime(carrier, shipment) ? 1 : 0;
                }
            }
            if (prices.size() > carrier.capacity()) {
                faults.add("%s has more than it takes.".formatted(carrier.id()));
            }
            bills +=
                    prices.stream().mapToLong(Long::longValue).sum()
                            + CarrierBill.of(carrier, prices, number.size()).lines().totalCents();
        }
        for (RoutingPlan.Unserved left : plan.unserved()) {
            times[numberOf(left.job())]++;
        }
        for (int i = 0; i < times.length; i++) {
            if (times[i] != 1) {
                faults.add("Shipment %d is served %d times.".formatted(i, times[i]));
            }
        }
        return new Side(
                number.size(),
                own,
                plan.outsourced().size(),
                plan.unserved().size(),
                routes,
                bills,
                (long) plan.unserved().size() * DayInPool.LEFT_OVER_CENTS,
                onTime,
                lateSeconds / 60,
                faults);
    }

    private int numberOf(String job) {
        return Objects.requireNonNull(number.get(job), job);
    }

    private record Driven(long cents, int onTime, long lateSeconds) {}

    private Driven drive(PlannedRoute route, int[] times, List<String> faults) {
        Vehicle van =
                pool.vans().stream()
                        .filter(it -> it.id().equals(route.vehicle()))
                        .findFirst()
                        .orElseThrow();
        int at = 0;
        long clock = route.departure();
        long metres = 0;
        int onTime = 0;
        long late = 0;
        long grams = 0;
        for (RouteStep.Visit visit : route.visits()) {
            int shipment = numberOf(visit.job());
            Shipment goods = pool.day().shipments().get(shipment);
            times[shipment]++;
            grams += goods.load().grams();
            int place = shipment + 1;
            clock += driving(at, place);
            metres += pool.travel().metres(at, place);
            var window = goods.windows().getFirst();
            clock = Math.max(clock, DayInPool.seconds(window.opens()));
            long over = clock - DayInPool.seconds(window.closes());
            onTime += over <= 0 ? 1 : 0;
            late += Math.max(0, over);
            clock +=
                    goods.service().toSeconds() * (70 + dice(STOPS, shipment, 0).nextInt(63)) / 100;
            at = place;
        }
        clock += driving(at, 0);
        metres += pool.travel().metres(at, 0);
        if (grams > van.capacity().getFirst()) {
            faults.add("%s is overloaded.".formatted(van.id()));
        }
        long duty = clock - route.departure();
        long overtime = Math.max(0, clock - van.shiftLatest());
        long cents =
                van.prices().fixed()
                        + metres * van.prices().perKm() / 1000
                        + duty * van.prices().perDutyHour() / 3600
                        + overtime * van.prices().perOvertimeHour() / 3600;
        return new Driven(cents, onTime, late);
    }

    private long driving(int from, int to) {
        return (long) pool.travel().seconds(from, to)
                * (86 + dice(TIMES, from, to).nextInt(31))
                / 100;
    }

    private long price(Carrier carrier, int shipment, List<String> faults) {
        return switch (carrier.offer(pool.day().shipments().get(shipment), DemandDay.DEPOT)) {
            case CarrierOffer.Priced priced -> priced.price().totalCents();
            case CarrierOffer.NotServed not -> {
                faults.add(
                        "%s does not take %d: %s".formatted(carrier.id(), shipment, not.reason()));
                yield 0L;
            }
        };
    }

    private boolean isOnTime(Carrier carrier, int shipment) {
        int percent = ON_TIME_PERCENT.getOrDefault(carrier.id().value(), 100);
        return dice(CARRIERS, shipment, carrier.id().value().charAt(0)).nextInt(100) < percent;
    }

    private RandomGenerator dice(long kind, long a, long b) {
        return RandomGeneratorFactory.of("L64X128MixRandom")
                .create(((pool.day().seed() * 31 + kind) * 10_007 + a) * 10_007 + b);
    }
}
