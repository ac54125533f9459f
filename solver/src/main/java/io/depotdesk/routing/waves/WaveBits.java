package io.depotdesk.routing.waves;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.Vehicle;

import java.util.List;

/// Skill bits that nobody uses, lent to the waves of a scenario.
final class WaveBits {
    private final long[] bit;
    private final long now;

    WaveBits(OpenWave wave, List<List<Job>> coming, int waves) {
        long used = 0;
        for (Job job : wave.now().jobs()) {
            used |= job.skills();
        }
        for (List<Job> jobs : coming) {
            for (Job job : jobs) {
                used |= job.skills();
            }
        }
        for (Vehicle vehicle : wave.now().vehicles()) {
            used |= vehicle.skills();
        }
        for (List<Vehicle> fleet : wave.later()) {
            for (Vehicle vehicle : fleet) {
                used |= vehicle.skills();
            }
        }
        if (Long.bitCount(~used) <= waves) {
            throw new IllegalArgumentException(
                    "%d waves ahead need %d skill bits that no job or vehicle uses; there are %d."
                            .formatted(waves, waves + 1, Long.bitCount(~used)));
        }
        long free = ~used;
        now = Long.highestOneBit(free);
        free ^= now;
        bit = new long[waves + 1];
        for (int w = 1; w <= waves; w++) {
            bit[w] = Long.highestOneBit(free);
            free ^= bit[w];
        }
    }

    Vehicle leavingNow(Vehicle vehicle) {
        return with(vehicle, now);
    }

    Vehicle leaving(Vehicle vehicle, int wave) {
        long bits = 0;
        for (int w = 1; w <= wave; w++) {
            bits |= bit[w];
        }
        return with(vehicle, bits);
    }

    Job goingNow(Job job) {
        return with(job, now);
    }

    Job knownFrom(Job job, int wave) {
        return with(job, bit[wave]);
    }

    private static Vehicle with(Vehicle vehicle, long bits) {
        return new Vehicle(
                vehicle.id(),
                vehicle.travel(),
                vehicle.start(),
                vehicle.end(),
                vehicle.shiftEarliest(),
                vehicle.shiftLatest(),
                vehicle.overtimeSeconds(),
                vehicle.breaks(),
                vehicle.capacity(),
                vehicle.skills() | bits,
                vehicle.prices(),
                vehicle.limits(),
                vehicle.frozen(),
                vehicle.reloading(),
                vehicle.deliverFirst(),
                vehicle.zones());
    }

    private static Job with(Job job, long bits) {
        return new Job(
                job.id(),
                job.kind(),
                job.tasks(),
                job.demand(),
                job.skills() | bits,
                job.priority(),
                job.release(),
                job.unservedCents(),
                job.promise(),
                job.vehicles(),
                job.surcharges(),
                job.anchor(),
                job.wave(),
                job.zone());
    }
}
