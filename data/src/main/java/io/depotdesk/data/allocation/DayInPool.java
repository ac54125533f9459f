package io.depotdesk.data.allocation;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.carrier.VolumeTerms;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A demand day in the optimiser's terms. A promise may be broken at a price, the same for both ways of giving work
/// out; places are numbered with the depot as 0 and shipments from 1.
final class DayInPool {

    /// What a minute of lateness is held to cost; it steers the search and is part of no bill.
    static final int LATE_CENTS_PER_MINUTE = 40;

    /// What it costs to send a shipment by taxi because nobody else has room.
    static final int LEFT_OVER_CENTS = 4_500;

    private static final double DETOUR = 1.35;
    private static final double METRES_PER_SECOND = 8.0;
    private static final long NOBODY = 1L << 62;

    private final DemandDay day;
    private final List<Vehicle> vans;
    private final List<Carrier> carriers;
    private final Travel travel;

    DayInPool(DemandDay day, List<Vehicle> vans, List<Carrier> carriers) {
        this.day = day;
        this.vans = List.copyOf(vans.subList(day.vansMissing(), vans.size()));
        this.carriers = List.copyOf(carriers);
        this.travel = travel(day.shipments());
    }

    DemandDay day() {
        return day;
    }

    List<Vehicle> vans() {
        return vans;
    }

    Travel travel() {
        return travel;
    }

    List<Carrier> carriers() {
        return carriers;
    }

    /// Returns the problem with everybody in one pool.
    RoutingProblem pooled() {
        return problem(null, Set.of());
    }

    /// Returns the problem in which each zone belongs to one. What its carrier does not take at all falls to the own
    /// fleet; `overflow` may go to anybody, as if somebody had telephoned.
    ///
    /// @param overflow ids of shipments that the owner of their zone has no room for
    RoutingProblem zoned(FixedZones zones, Set<String> overflow) {
        return problem(zones, overflow);
    }

    private RoutingProblem problem(@Nullable FixedZones zones, Set<String> overflow) {
        var problem = RoutingProblem.builder().travel(travel);
        vans.forEach(problem::vehicle);
        Set<String> given = new HashSet<>();
        List<io.depotdesk.routing.Carrier.Builder> builders = new ArrayList<>();
        for (Carrier carrier : carriers) {
            var builder = contract(carrier);
            for (int i = 0; i < day.shipments().size(); i++) {
                Shipment shipment = day.shipments().get(i);
                String id = shipment.id().value();
                boolean wanted =
                        zones == null
                                || overflow.contains(id)
                                || zones.owners()
                                        .get(day.zones().get(i))
                                        .equals(carrier.id().value());
                switch (carrier.offer(shipment, DemandDay.DEPOT)) {
                    case CarrierOffer.Priced priced when wanted -> {
                        builder.price(id, priced.price().totalCents());
                        given.add(id);
                    }
                    case CarrierOffer.Priced _ -> builder.declines(id, "Another's zone.");
                    case CarrierOffer.NotServed not -> builder.declines(id, not.reason());
                }
            }
            builders.add(builder);
        }
        for (int i = 0; i < day.shipments().size(); i++) {
            Shipment shipment = day.shipments().get(i);
            boolean notOurs =
                    zones != null
                            && given.contains(shipment.id().value())
                            && !overflow.contains(shipment.id().value());
            problem.job(job(shipment, i + 1, notOurs));
        }
        builders.forEach(builder -> problem.carrier(builder.build()));
        return problem.build();
    }

    private static Job job(Shipment shipment, int place, boolean notOurs) {
        var window = shipment.windows().getFirst();
        return Job.delivery(shipment.id().value(), place)
                .window(seconds(window.opens()), RoutingProblem.LATEST)
                .promise(seconds(window.closes()), LATE_CENTS_PER_MINUTE)
                .service((int) shipment.service().toSeconds())
                .demand(
                        (int) shipment.load().grams(),
                        (int) shipment.load().cubicCentimetres(),
                        shipment.load().parcels())
                .unservedCents(LEFT_OVER_CENTS)
                .skills(notOurs ? NOBODY : 0)
                .build();
    }

    private io.depotdesk.routing.Carrier.Builder contract(Carrier carrier) {
        VolumeTerms volume = carrier.rates().volume();
        var builder =
                io.depotdesk.routing.Carrier.named(carrier.id().value())
                        .capacity(carrier.capacity())
                        .minimum(volume.minimumCents())
                        .committed(
                                volume.commitment().of(day.shipments().size()),
                                volume.commitment().centsPerMissing());
        volume.discounts().forEach(it -> builder.tier(it.fromShipments(), it.permille()));
        volume.rebates().forEach(it -> builder.rebate(it.fromShipments(), it.cents()));
        return builder;
    }

    static int seconds(Instant instant) {
        return (int) Duration.between(DemandDay.MIDNIGHT, instant).toSeconds();
    }

    private static Travel travel(List<Shipment> shipments) {
        List<GeoPoint> places = new ArrayList<>(List.of(DemandDay.DEPOT));
        shipments.forEach(shipment -> places.add(shipment.point().orElseThrow()));
        int size = places.size();
        int[] seconds = new int[size * size];
        int[] metres = new int[size * size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                int length = (int) Math.round(places.get(from).metresTo(places.get(to)) * DETOUR);
                metres[from * size + to] = length;
                seconds[from * size + to] = (int) Math.round(length / METRES_PER_SECOND);
            }
        }
        return new Travel(size, seconds, metres);
    }
}
