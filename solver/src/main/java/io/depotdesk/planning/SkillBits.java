package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;

import java.util.List;
import java.util.TreeSet;

/// Numbers the skills of a day, so that the optimiser can hold them as bits.
///
/// @param names in alphabetical order; a skill's bit is its place in the list
record SkillBits(List<String> names) {

    /// A skill that no vehicle has.
    static final long NOBODY = 1L << 62;

    private static final int MOST = 62;

    static SkillBits of(DispatchState state) {
        var names = new TreeSet<String>();
        state.shipments().values().forEach(shipment -> names.addAll(shipment.skills()));
        state.vehicles().forEach(vehicle -> names.addAll(vehicle.skills()));
        if (names.size() > MOST) {
            throw new IllegalArgumentException(
                    "A day can have %d different skills, this one has %d."
                            .formatted(MOST, names.size()));
        }
        return new SkillBits(List.copyOf(names));
    }

    long bits(List<String> skills) {
        long bits = 0;
        for (String skill : skills) {
            bits |= 1L << names.indexOf(skill);
        }
        return bits;
    }
}
