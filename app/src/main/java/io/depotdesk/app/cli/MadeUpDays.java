package io.depotdesk.app.cli;

import io.depotdesk.data.trials.DayTrial;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options of measurements that fill a journal with days: how many, and how large they are.
final class MadeUpDays {

    private static final int EVENTS_OF_A_SHIPMENT = 5;
    private static final int STEPS = 2_000;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--days", defaultValue = "30", description = "${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--shipments",
            defaultValue = "1000",
            description = "Shipments of a day; ${DEFAULT-VALUE}.")
    private int shipments;

    @Option(
            names = "--vehicles",
            defaultValue = "40",
            description = "Vehicles of the fleet; ${DEFAULT-VALUE}.")
    private int vehicles;

    /// @throws picocli.CommandLine.ParameterException if there would be none of something
    void check() {
        PlainValues.atLeast(spec, "--days", 1, days);
        PlainValues.atLeast(spec, "--shipments", 1, shipments);
        PlainValues.atLeast(spec, "--vehicles", 1, vehicles);
    }

    int days() {
        return days;
    }

    int shipments() {
        return shipments;
    }

    int vehicles() {
        return vehicles;
    }

    /// Returns the scripted day of that size, with five events to a shipment.
    DayTrial scripted(long seed) {
        return new DayTrial(shipments, vehicles, shipments * EVENTS_OF_A_SHIPMENT, STEPS, seed);
    }
}
