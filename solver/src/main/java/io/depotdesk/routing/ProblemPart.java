package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Cuts some vehicles and jobs out of a problem, with travel tables of their places alone.
///
/// Ids stay; places are numbered anew, in the order of the whole. Carriers are left out, and what is said of vehicles
/// that are not in the part. A plan of the part costs as much as in the whole, but for the price of moving jobs whose
/// known vehicle is elsewhere: that is owed whatever the part does.
public final class ProblemPart {
    private final RoutingProblem whole;
    private final int[] places;
    private final Map<Integer, Integer> tables = new LinkedHashMap<>();

    private ProblemPart(RoutingProblem whole, int[] places) {
        this.whole = whole;
        this.places = places;
    }

    /// Returns the part.
    ///
    /// @param vehicles indexes into [RoutingProblem#vehicles()], at least one
    /// @param jobs indexes into [RoutingProblem#jobs()], with all that `vehicles` have frozen
    public static RoutingProblem of(RoutingProblem whole, int[] vehicles, int[] jobs) {
        List<Vehicle> fleet = Arrays.stream(vehicles).mapToObj(whole.vehicles()::get).toList();
        List<Job> work = Arrays.stream(jobs).mapToObj(whole.jobs()::get).toList();
        var used = new TreeSet<Integer>();
        for (Vehicle vehicle : fleet) {
            used.add(vehicle.start());
            used.add(vehicle.end());
            used.addAll(vehicle.reloading().places());
        }
        for (Job job : work) {
            job.tasks().forEach(task -> used.add(task.place()));
        }
        used.remove(Vehicle.ANYWHERE);
        int[] places = used.stream().mapToInt(Integer::intValue).toArray();
        return new ProblemPart(whole, places).problem(fleet, work);
    }

    private RoutingProblem problem(List<Vehicle> fleet, List<Job> work) {
        var parts = RoutingProblem.builder();
        for (Vehicle vehicle : fleet) {
            if (tables.putIfAbsent(vehicle.travel(), tables.size()) == null) {
                parts.travel(whole.travelOf(vehicle).part(places));
            }
        }
        fleet.forEach(vehicle -> parts.vehicle(vehicle(vehicle)));
        Set<String> ids = fleet.stream().map(Vehicle::id).collect(Collectors.toSet());
        work.forEach(job -> parts.job(job(job, ids)));
        return parts.build();
    }

    private int place(int of) {
        return of == Vehicle.ANYWHERE ? of : Arrays.binarySearch(places, of);
    }

    private Vehicle vehicle(Vehicle v) {
        return new Vehicle(
                v.id(),
                tables.getOrDefault(v.travel(), 0),
                place(v.start()),
                place(v.end()),
                v.shiftEarliest(),
                v.shiftLatest(),
                v.overtimeSeconds(),
                v.breaks(),
                v.capacity(),
                v.skills(),
                v.prices(),
                v.limits(),
                v.frozen(),
                reloading(v.reloading()),
                v.deliverFirst(),
                v.zones());
    }

    private Reloading reloading(Reloading of) {
        return new Reloading(
                of.places().stream().map(this::place).toList(), of.seconds(), of.mostTrips());
    }

    private Job job(Job job, Set<String> fleet) {
        var tasks = new ArrayList<Task>();
        for (Task task : job.tasks()) {
            tasks.add(new Task(place(task.place()), task.windows(), task.service(), task.setup()));
        }
        return new Job(
                job.id(),
                job.kind(),
                tasks,
                job.demand(),
                job.skills(),
                job.priority(),
                job.release(),
                job.unservedCents(),
                job.promise(),
                job.vehicles().stream().filter(fleet::contains).toList(),
                job.surcharges().stream().filter(s -> fleet.contains(s.vehicle())).toList(),
                job.anchor().filter(known -> fleet.contains(known.vehicle())),
                job.wave(),
                job.zone());
    }
}
