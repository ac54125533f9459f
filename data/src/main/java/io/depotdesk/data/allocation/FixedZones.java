package io.depotdesk.data.allocation;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.goods.Shipment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Who owns each zone: the own fleet or one carrier, for months on end.
///
/// @param owners by zone, the carrier's id; empty text for the own fleet
/// @param ownShare how much of the usual demand the own fleet's zones have, in percent
record FixedZones(List<String> owners, int ownShare) {

    static final String OWN = "";

    FixedZones {
        owners = List.copyOf(owners);
    }

    /// Draws zones on the demand of earlier days: the own fleet gets the nearest ones until it has `ownShare` percent
    /// of the demand; each other zone goes to the carrier that would be cheapest for it, as long as its capacity lasts
    /// on an average day.
    static FixedZones drawn(List<DemandDay> earlier, List<Carrier> carriers, int ownShare) {
        double[] demand = new double[DemandDay.ZONES];
        double all = 0;
        for (DemandDay day : earlier) {
            for (int zone : day.zones()) {
                demand[zone] += 1.0 / earlier.size();
                all += 1.0 / earlier.size();
            }
        }
        List<Integer> byDistance = new ArrayList<>();
        for (int zone = 0; zone < DemandDay.ZONES; zone++) {
            byDistance.add(zone);
        }
        byDistance.sort(Comparator.comparingDouble(DemandDay::fromDepot));
        List<String> owners = new ArrayList<>(Collections.nCopies(DemandDay.ZONES, OWN));
        double[] room = carriers.stream().mapToDouble(Carrier::capacity).toArray();
        double own = 0;
        for (int zone : byDistance) {
            if ((own + demand[zone]) * 100 <= all * ownShare) {
                own += demand[zone];
                continue;
            }
            int best = cheapest(zone, demand[zone], earlier, carriers, room);
            if (best < 0) {
                own += demand[zone];
            } else {
                room[best] -= demand[zone];
                owners.set(zone, carriers.get(best).id().value());
            }
        }
        return new FixedZones(owners, ownShare);
    }

    private static int cheapest(
            int zone,
            double demand,
            List<DemandDay> earlier,
            List<Carrier> carriers,
            double[] room) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int c = 0; c < carriers.size(); c++) {
            double price = averagePrice(zone, earlier, carriers.get(c));
            if (room[c] >= demand && price < least) {
                least = price;
                best = c;
            }
        }
        return best;
    }

    /// Returns the average price of the zone's shipments; infinite if the carrier takes fewer than two thirds of them.
    private static double averagePrice(int zone, List<DemandDay> earlier, Carrier carrier) {
        long cents = 0;
        int taken = 0;
        int all = 0;
        for (DemandDay day : earlier) {
            for (int i = 0; i < day.shipments().size(); i++) {
                if (day.zones().get(i) == zone) {
                    all++;
                    Shipment shipment = day.shipments().get(i);
                    if (carrier.offer(shipment, DemandDay.DEPOT)
                            instanceof CarrierOffer.Priced priced) {
                        cents += priced.price().totalCents();
                        taken++;
                    }
                }
            }
        }
        return taken * 3 >= all * 2 && taken > 0
                ? (double) cents / taken
                : Double.POSITIVE_INFINITY;
    }
}
