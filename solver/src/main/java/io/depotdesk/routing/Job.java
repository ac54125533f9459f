package io.depotdesk.routing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Goods to move: by an own vehicle, by a carrier, or not at all at the price `unservedCents`.
///
/// @param id names it in plans and messages
/// @param tasks one task; two (pickup, then delivery) for [JobKind#LINKED]
/// @param demand one number per load dimension
/// @param skills bits that the vehicle must have
/// @param priority 0 to 100; among equals the higher is placed first
/// @param release second before which the trip that brings a delivery cannot leave the start or the reload; for
///     other kinds before which the first service cannot begin
/// @param unservedCents what leaving it out costs
/// @param promise soft promise on the last task
/// @param vehicles ids of the vehicles that may serve it; empty for all
/// @param surcharges prices for particular vehicles
/// @param anchor where the known plan has it
/// @param wave number of the wave with which a carrier would take it; matters only to carriers that limit waves
/// @param zone number of the zone it lies in, or [#NO_ZONE]
public record Job(
        String id,
        JobKind kind,
        List<Task> tasks,
        List<Integer> demand,
        long skills,
        int priority,
        int release,
        int unservedCents,
        Optional<Promise> promise,
        List<String> vehicles,
        List<Surcharge> surcharges,
        Optional<Anchor> anchor,
        int wave,
        int zone) {

    /// The job lies in no zone.
    public static final int NO_ZONE = -1;

    /// What leaving a job out costs if nothing else is said: 10,000.00.
    public static final int UNSERVED_CENTS = 1_000_000;

    public Job {
        tasks = List.copyOf(tasks);
        demand = List.copyOf(demand);
        vehicles = List.copyOf(vehicles);
        surcharges = List.copyOf(surcharges);
    }

    public static Builder delivery(String id, int place) {
        return new Builder(id, JobKind.DELIVERY, place);
    }

    public static Builder pickup(String id, int place) {
        return new Builder(id, JobKind.PICKUP, place);
    }

    /// Begins the description of goods fetched at `from` and brought to `to`. What is said of a task before
    /// [Builder#thenAt(int)] holds for the pickup, what is said after it for the delivery.
    public static Builder linked(String id, int from) {
        return new Builder(id, JobKind.LINKED, from);
    }

    /// Collects what is known of a job.
    public static final class Builder {
        private final String id;
        private final JobKind kind;
        private final List<Task> tasks = new ArrayList<>();
        private int place;
        private List<Window> windows = new ArrayList<>();
        private int service;
        private int setup;
        private List<Integer> demand = List.of();
        private long skills;
        private int priority;
        private int release;
        private int unservedCents = UNSERVED_CENTS;
        private @Nullable Promise promise;
        private List<String> vehicles = List.of();
        private final List<Surcharge> surcharges = new ArrayList<>();
        private @Nullable Anchor anchor;
        private int wave;
        private int zone = NO_ZONE;

        private Builder(String id, JobKind kind, int place) {
            this.id = id;
            this.kind = kind;
            this.place = place;
        }

        /// Ends the first task of a linked job and begins its second, at `to`.
        public Builder thenAt(int to) {
            tasks.add(new Task(place, windows, service, setup));
            place = to;
            windows = new ArrayList<>();
            service = 0;
            setup = 0;
            return this;
        }

        public Builder window(int opens, int closes) {
            windows.add(new Window(opens, closes));
            return this;
        }

        public Builder service(int seconds) {
            service = seconds;
            return this;
        }

        public Builder setup(int seconds) {
            setup = seconds;
            return this;
        }

        public Builder demand(int... perDimension) {
            demand = Arrays.stream(perDimension).boxed().toList();
            return this;
        }

        public Builder skills(long bits) {
            skills = bits;
            return this;
        }

        public Builder priority(int zeroTo100) {
            priority = zeroTo100;
            return this;
        }

        public Builder release(int second) {
            release = second;
            return this;
        }

        public Builder unservedCents(int cents) {
            unservedCents = cents;
            return this;
        }

        public Builder promise(int due, int centsPerMinute) {
            promise = new Promise(due, centsPerMinute);
            return this;
        }

        public Builder onlyOn(List<String> vehicleIds) {
            vehicles = vehicleIds;
            return this;
        }

        public Builder surcharge(String vehicle, int cents) {
            surcharges.add(new Surcharge(vehicle, cents));
            return this;
        }

        public Builder anchor(Anchor known) {
            anchor = known;
            return this;
        }

        public Builder wave(int number) {
            wave = number;
            return this;
        }

        public Builder zone(int number) {
            zone = number;
            return this;
        }

        public Job build() {
            var all = new ArrayList<>(tasks);
            all.add(new Task(place, windows, service, setup));
            return new Job(
                    id,
                    kind,
                    all,
                    demand,
                    skills,
                    priority,
                    release,
                    unservedCents,
                    Optional.ofNullable(promise),
                    vehicles,
                    surcharges,
                    Optional.ofNullable(anchor),
                    wave,
                    zone);
        }
    }
}
