package io.depotdesk.app.bench;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.app.region.Regions;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.policies.PolicyFile;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.place.KnownAddress;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;
import io.depotdesk.simulation.ScriptedDay;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A day with many stops at real addresses of the default region, journalled into a home so that the desk opens on
/// it.
public final class BusyDay {

    private static final long SEED = 7;

    private BusyDay() {}

    /// Writes the day into `home`, which must be empty.
    public static void write(Home home, KeyTrial trial, Instant at, Progress progress)
            throws IOException {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        try (OpenRegion region = Regions.open(home, null, InstantSource.fixed(at), progress);
                FileJournal journal = FileJournal.open(home.journal())) {
            List<KnownAddress> known = region.addresses().all();
            var depot = new Depot("Depot", known.getFirst().point());
            var by = new Actor.Person("bench");
            DispatchState state = DispatchState.EMPTY;
            for (Reported report :
                    List.of(
                            new Reported.DayOpened(
                                    ScriptedDay.DATE,
                                    ScriptedDay.ZONE,
                                    depot,
                                    region.region().name()),
                            new Reported.PolicyActivated(PolicyFile.shipped(), Actor.MACHINE),
                            new Reported.FleetImported(
                                    "bench",
                                    ScriptedDay.vehicles(trial.vehicles()),
                                    ScriptedDay.carriers(),
                                    by),
                            new Reported.ShipmentsImported(
                                    "bench", shipments(trial.stops(), known, dice), 0, by))) {
                var unit = new DispatchCore().taken(state, report, at);
                journal.append(List.of(unit));
                state = state.after(unit);
            }
        }
    }

    private static List<Shipment> shipments(
            int count, List<KnownAddress> known, RandomGenerator dice) {
        List<Shipment> all = new ArrayList<>();
        for (Shipment each : ScriptedDay.shipments(count, dice)) {
            KnownAddress address = known.get(dice.nextInt(known.size()));
            String text = address.oneLine();
            all.add(
                    new Shipment(
                            each.id(),
                            each.orderNumber(),
                            each.kind(),
                            each.consignee(),
                            new Destination.Located(
                                    text,
                                    new AddressCandidate(
                                            address.point(), text, AddressPrecision.HOUSE, 1)),
                            each.load(),
                            each.windows(),
                            each.service(),
                            each.skills(),
                            each.priority(),
                            each.notes()));
        }
        return all;
    }
}
