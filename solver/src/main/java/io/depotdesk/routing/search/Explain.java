package io.depotdesk.routing.search;

import io.depotdesk.routing.Carrier;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.Zones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says why jobs are not on own routes, and the smallest change with which they would be.
///
/// Answers hold for the plan as it stands: no other visit changes its route or order. They are computed with the
/// same check that the search uses for inserting, by loosening one rule until the job just fits.
///
/// Make one for a plan and ask it often; not for use by several threads at once.
public final class Explain {
    private final PlanDesk desk;
    private final Model model;

    public Explain(RoutingProblem problem, RoutingPlan plan) {
        desk = new PlanDesk(problem, plan);
        model = desk.model;
    }

    /// Returns an explanation for each job of `plan` that is outsourced or unserved.
    public static List<Explanation> all(RoutingProblem problem, RoutingPlan plan) {
        var explain = new Explain(problem, plan);
        var answers = new ArrayList<Explanation>();
        for (int j = 0; j < explain.model.jobs; j++) {
            if (explain.desk.bank.holds(j)) {
                answers.add(explain.job(problem.jobs().get(j).id()));
            }
        }
        return answers;
    }

    /// Returns the unserved jobs that would fit somewhere as things stand and make the plan cheaper. The plan of
    /// a search has none.
    public List<String> unservedThatFit() {
        var fitting = new ArrayList<String>();
        for (int j = 0; j < model.jobs; j++) {
            if (desk.bank.carrier[j] == Bank.UNSERVED) {
                desk.bank.take(j);
                desk.inserter.searchAll(j, desk.bank.price(j, Bank.UNSERVED));
                if (desk.inserter.bestRoute >= 0 || desk.bank.cheapest(j) != Bank.UNSERVED) {
                    fitting.add(model.problem.jobs().get(j).id());
                }
                desk.bank.put(j, Bank.UNSERVED);
            }
        }
        return fitting;
    }

    /// Returns why `job` is not on each of the vehicles and carriers; its own is left out.
    ///
    /// @throws IllegalArgumentException if the job is unknown
    public Explanation job(String job) {
        int j = desk.job(job);
        int own = desk.tours.route[model.firstNode[j]];
        double before = own >= 0 ? desk.tours.cost(own) : 0;
        PlanDesk.Taken taken = desk.takeOut(j);
        double here =
                own >= 0 ? before - desk.tours.cost(own) : desk.bank.price(j, taken.carrier());
        var vehicles = new ArrayList<VehicleReason>();
        for (int v = 0; v < model.vehicles; v++) {
            if (v != own) {
                vehicles.add(vehicle(j, v, here));
            }
        }
        var carriers = new ArrayList<CarrierReason>();
        for (int c = 0; c < model.carrierCents.length; c++) {
            if (c != taken.carrier()) {
                carriers.add(carrier(j, c, here));
            }
        }
        desk.putBack(taken);
        return new Explanation(job, desk.cents(here), vehicles, carriers);
    }

    private CarrierReason carrier(int j, int c, double here) {
        Carrier carrier = model.problem.carriers().get(c);
        String job = model.problem.jobs().get(j).id();
        double ticks = desk.bank.price(j, c);
        if (ticks < Double.POSITIVE_INFINITY) {
            return new CarrierReason.Serves(
                    carrier.id(), desk.cents(ticks), desk.cents(ticks - here));
        }
        boolean serves = carrier.price(job).isPresent();
        if (serves && desk.bank.jobsWith(c) < carrier.capacity() && desk.bank.waveFull(j, c)) {
            return new CarrierReason.WaveFull(carrier.id(), model.problem.jobs().get(j).wave());
        }
        if (serves) {
            return new CarrierReason.Full(carrier.id(), carrier.capacity());
        }
        String why =
                carrier.quotes().get(job) instanceof Carrier.Quote.Declined(String reason)
                        ? reason
                        : "The carrier gave no price for it.";
        return new CarrierReason.Declines(carrier.id(), why);
    }

    private VehicleReason vehicle(int j, int v, double here) {
        Job job = model.problem.jobs().get(j);
        Vehicle vehicle = model.problem.vehicles().get(v);
        long missing = job.skills() & ~vehicle.skills();
        boolean reserved = !job.vehicles().isEmpty() && !job.vehicles().contains(vehicle.id());
        boolean outside = vehicle.zones().price(job) == Zones.FORBIDDEN;
        if (missing != 0 || reserved || outside || model.frozenNode[model.firstNode[j]]) {
            return new VehicleReason.NotAllowed(vehicle.id(), missing);
        }
        boolean fit = model.fits[j * model.vehicles + v];
        model.fits[j * model.vehicles + v] = true;
        VehicleReason reason = tried(j, v, vehicle.id(), here);
        model.fits[j * model.vehicles + v] = fit;
        return reason;
    }

    private VehicleReason tried(int j, int v, String id, double here) {
        desk.inserter.searchOnly(j, v);
        if (desk.inserter.bestRoute >= 0) {
            double ticks = desk.inserter.bestDelta;
            return new VehicleReason.Fits(id, desk.cents(ticks), desk.cents(ticks - here));
        }
        var ways = new ArrayList<VehicleReason.Way>();
        for (Lever lever : levers(j, v)) {
            int least = least(lever, v);
            if (least > 0) {
                double ticks = costWith(lever, v, least);
                ways.add(
                        new VehicleReason.Way(
                                new Relaxation(lever.kind(), least, lever.dimension()),
                                desk.cents(ticks),
                                desk.cents(ticks - here)));
            }
        }
        ways.sort(Comparator.comparingLong(VehicleReason.Way::costCents));
        return new VehicleReason.TooTight(id, ways);
    }

    private List<Lever> levers(int j, int v) {
        var levers = new ArrayList<Lever>();
        for (Relaxation.Kind kind : Relaxation.Kind.values()) {
            int dimensions =
                    switch (kind) {
                        case WINDOW_CLOSES_LATER, WINDOW_OPENS_EARLIER -> model.linked[j] ? 2 : 1;
                        case CAPACITY -> model.dims;
                        default -> 1;
                    };
            for (int d = 0; d < dimensions; d++) {
                levers.add(new Lever(kind, j, v, d));
            }
        }
        return levers;
    }

    /// Returns the smallest amount with which the job fits, 0 if none is enough.
    private int least(Lever lever, int v) {
        int high = lever.most(model);
        if (high == 0 || !(costWith(lever, v, high) < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        int low = 0;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (costWith(lever, v, middle) < Double.POSITIVE_INFINITY) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private double costWith(Lever lever, int v, int amount) {
        lever.move(model, amount);
        desk.tours.refresh(v);
        desk.inserter.searchOnly(lever.job(), v);
        double ticks =
                desk.inserter.bestRoute >= 0 ? desk.inserter.bestDelta : Double.POSITIVE_INFINITY;
        lever.move(model, -amount);
        desk.tours.refresh(v);
        return ticks;
    }
}
