package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An own vehicle with its driver for one shift; it drives at most one route, of one trip or several.
///
/// @param id names it in plans and messages
/// @param travel which of the problem's travel tables it drives by
/// @param start place where the route begins, or [#ANYWHERE]
/// @param end place where the route ends, or [#ANYWHERE]
/// @param shiftEarliest first second of duty
/// @param shiftLatest regular end of duty
/// @param overtimeSeconds how much longer the route may last, at the overtime price
/// @param breaks in the order in which they are taken
/// @param capacity one number per load dimension
/// @param skills bit set of what it can do
/// @param frozen ids of the jobs it visits first, in this order; a linked job appears once or twice. Their
///     windows are not enforced: what is under way goes on. They belong to the first trip
/// @param deliverFirst whether on each trip all deliveries come before the first pickup; linked jobs are free
/// @param zones what jobs of each zone cost
public record Vehicle(
        String id,
        int travel,
        int start,
        int end,
        int shiftEarliest,
        int shiftLatest,
        int overtimeSeconds,
        List<Break> breaks,
        List<Integer> capacity,
        long skills,
        Prices prices,
        Limits limits,
        List<String> frozen,
        Reloading reloading,
        boolean deliverFirst,
        Zones zones) {

    /// No place: the route begins at its first visit, or ends at its last.
    public static final int ANYWHERE = -1;

    public Vehicle {
        breaks = List.copyOf(breaks);
        capacity = List.copyOf(capacity);
        frozen = List.copyOf(frozen);
    }

    /// Begins the description of a vehicle that starts and ends at `depot`.
    public static Builder at(String id, int depot) {
        return new Builder(id, depot);
    }

    /// Collects what is known of a vehicle; what is not said stays unlimited or free.
    public static final class Builder {
        private final String id;
        private int travel;
        private int start;
        private int end;
        private int shiftEarliest;
        private int shiftLatest = RoutingProblem.LATEST;
        private int overtimeSeconds;
        private final List<Break> breaks = new ArrayList<>();
        private List<Integer> capacity = List.of();
        private long skills;
        private Prices prices = Prices.distance(0);
        private Limits limits = Limits.NONE;
        private List<String> frozen = List.of();
        private Reloading reloading = Reloading.NONE;
        private boolean deliverFirst;
        private Zones zones = Zones.ALL;

        private Builder(String id, int depot) {
            this.id = id;
            this.start = depot;
            this.end = depot;
        }

        public Builder travel(int table) {
            travel = table;
            return this;
        }

        public Builder start(int place) {
            start = place;
            return this;
        }

        public Builder end(int place) {
            end = place;
            return this;
        }

        public Builder shift(int earliest, int latest) {
            shiftEarliest = earliest;
            shiftLatest = latest;
            return this;
        }

        public Builder overtime(int seconds) {
            overtimeSeconds = seconds;
            return this;
        }

        public Builder pause(Break pause) {
            breaks.add(pause);
            return this;
        }

        public Builder capacity(int... perDimension) {
            capacity = Arrays.stream(perDimension).boxed().toList();
            return this;
        }

        public Builder skills(long bits) {
            skills = bits;
            return this;
        }

        public Builder prices(Prices all) {
            prices = all;
            return this;
        }

        public Builder limits(Limits all) {
            limits = all;
            return this;
        }

        public Builder frozen(List<String> jobs) {
            frozen = jobs;
            return this;
        }

        public Builder reloading(Reloading trips) {
            reloading = trips;
            return this;
        }

        /// Has all deliveries of a trip come before its first pickup.
        public Builder deliverFirst() {
            deliverFirst = true;
            return this;
        }

        public Builder zones(Zones all) {
            zones = all;
            return this;
        }

        public Vehicle build() {
            return new Vehicle(
                    id,
                    travel,
                    start,
                    end,
                    shiftEarliest,
                    shiftLatest,
                    overtimeSeconds,
                    breaks,
                    capacity,
                    skills,
                    prices,
                    limits,
                    frozen,
                    reloading,
                    deliverFirst,
                    zones);
        }
    }
}
