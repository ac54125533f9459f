package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// One dispatch decision: which own vehicle, which carrier or nobody moves each job, and in which order.
///
/// Times are whole seconds from a zero of the caller's choice, at most [#LATEST]; distances whole metres; money
/// whole cents. A problem cannot be wrong: [Builder#build()] names every fault.
///
/// Vehicles, jobs and carriers are in the order of their ids, shorter ids first and those of a length by their letters
/// ("V2" before "V10"), in whatever order they were added: so the order of the input cannot change a plan.
public final class RoutingProblem {

    /// The last second that can be talked about: some three years after zero.
    public static final int LATEST = 100_000_000;

    private final List<Travel> travels;
    private final List<Vehicle> vehicles;
    private final List<Job> jobs;
    private final List<Carrier> carriers;
    private final int dimensions;
    private final SequencedMap<String, Integer> jobIndex;
    private final SequencedMap<String, Integer> vehicleIndex;

    private RoutingProblem(Builder builder, int dimensions) {
        travels = List.copyOf(builder.travels);
        vehicles = inOrder(builder.vehicles, Vehicle::id);
        jobs = inOrder(builder.jobs, Job::id);
        carriers = inOrder(builder.carriers, Carrier::id);
        this.dimensions = dimensions;
        var byJob = new LinkedHashMap<String, Integer>();
        jobs.forEach(job -> byJob.put(job.id(), byJob.size()));
        jobIndex = Collections.unmodifiableSequencedMap(byJob);
        var byVehicle = new LinkedHashMap<String, Integer>();
        vehicles.forEach(vehicle -> byVehicle.put(vehicle.id(), byVehicle.size()));
        vehicleIndex = Collections.unmodifiableSequencedMap(byVehicle);
    }

    private static <T> List<T> inOrder(List<T> parts, Function<T, String> id) {
        Comparator<T> shorterFirst = Comparator.comparingInt(part -> id.apply(part).length());
        return parts.stream().sorted(shorterFirst.thenComparing(id)).toList();
    }

    public List<Travel> travels() {
        return travels;
    }

    /// Returns the travel table that `vehicle` drives by.
    public Travel travelOf(Vehicle vehicle) {
        return travels.get(vehicle.travel());
    }

    public List<Vehicle> vehicles() {
        return vehicles;
    }

    public List<Job> jobs() {
        return jobs;
    }

    public List<Carrier> carriers() {
        return carriers;
    }

    /// Returns how many load dimensions there are.
    public int dimensions() {
        return dimensions;
    }

    /// Returns the place of each job in [#jobs()], by id.
    public SequencedMap<String, Integer> jobIndex() {
        return jobIndex;
    }

    /// Returns the place of each vehicle in [#vehicles()], by id.
    public SequencedMap<String, Integer> vehicleIndex() {
        return vehicleIndex;
    }

    public Job job(String id) {
        Integer index = jobIndex.get(id);
        if (index == null) {
            throw new IllegalArgumentException("The problem has no job %s.".formatted(id));
        }
        return jobs.get(index);
    }

    public Vehicle vehicle(String id) {
        Integer index = vehicleIndex.get(id);
        if (index == null) {
            throw new IllegalArgumentException("The problem has no vehicle %s.".formatted(id));
        }
        return vehicles.get(index);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Collects the parts of a problem, in any order.
    public static final class Builder {
        final List<Travel> travels = new ArrayList<>();
        final List<Vehicle> vehicles = new ArrayList<>();
        final List<Job> jobs = new ArrayList<>();
        final List<Carrier> carriers = new ArrayList<>();

        private Builder() {}

        /// Adds a travel table; the first has index 0.
        public Builder travel(Travel travel) {
            travels.add(travel);
            return this;
        }

        public Builder vehicle(Vehicle vehicle) {
            vehicles.add(vehicle);
            return this;
        }

        public Builder job(Job job) {
            jobs.add(job);
            return this;
        }

        public Builder carrier(Carrier carrier) {
            carriers.add(carrier);
            return this;
        }

        /// Returns the problem.
        ///
        /// @throws ProblemFaults naming every contradiction found
        public RoutingProblem build() {
            var inspection = new ProblemInspection(this);
            List<String> faults = inspection.faults();
            if (!faults.isEmpty()) {
                throw new ProblemFaults(faults);
            }
            return new RoutingProblem(this, inspection.dimensions());
        }
    }
}
