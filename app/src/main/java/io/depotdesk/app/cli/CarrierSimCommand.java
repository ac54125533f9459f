package io.depotdesk.app.cli;

import io.depotdesk.data.carriersim.CarrierSimulator;
import io.depotdesk.data.carriersim.CarrierTraits;
import io.depotdesk.data.carriersim.Fault;
import io.depotdesk.data.carriersim.Knob;
import io.depotdesk.data.carriersim.SimulatedCarrier;
import io.depotdesk.data.carriersim.SimulatorSetup;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// Runs carriers that are not there, for drills and demos, until it is stopped.
@Command(
        name = "carrier-sim",
        mixinStandardHelpOptions = true,
        description = {
            "Runs simulated carriers on this machine, for drills and demos, until it is stopped.",
            "Without --carriers and --carrier there is one of each language."
        })
final class CarrierSimCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8099",
            description = "Where it listens, 0 for any free one: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--carriers",
            paramLabel = "FILE",
            description = "A JSON file with the carriers, see --list-settings.")
    private @Nullable Path file;

    @Option(
            names = "--carrier",
            paramLabel = "NAME=LANGUAGE[,SETTING=VALUE...]",
            description =
                    "One carrier, such as dash=doordash,accepted=0.8,answer-lost=0.05; may be"
                            + " repeated.")
    private List<String> carriers = List.of();

    @Option(
            names = "--seed",
            description = "Decides prices, acceptance, movements and faults: that of FILE, or 1.")
    private @Nullable Long seed;

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            description = "How many times faster than life couriers move: that of FILE, or 1.")
    private @Nullable Double speed;

    @Option(names = "--list-settings", description = "Explain all settings and end.")
    private boolean listSettings;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (listSettings) {
            list(out);
            return 0;
        }
        try (CarrierSimulator simulator =
                CarrierSimulator.serving(setup(), port, InstantSource.system())) {
            for (SimulatedCarrier carrier : simulator.carriers()) {
                out.printf(
                        "%-16s %-14s %s%n",
                        carrier.name(),
                        carrier.traits().api().word(),
                        simulator.url(carrier.name()));
            }
            out.printf("%-16s %-14s %s/admin/bookings%n", "(bookings)", "", simulator.address());
            out.println("Press Ctrl+C to stop.");
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing can listen at port %d (%s). Choose another one with --port."
                            .formatted(port, e.getMessage()),
                    e);
        }
    }

    private SimulatorSetup setup() {
        try {
            SimulatorSetup setup =
                    file == null ? SimulatorSetup.usual(1) : SimulatorSetup.read(file);
            if (!carriers.isEmpty()) {
                List<CarrierTraits> chosen =
                        carriers.stream().map(SimulatorSetup::carrier).toList();
                setup = setup.with(chosen);
            }
            return new SimulatorSetup(
                    seed == null ? setup.seed() : seed,
                    speed == null ? setup.speed() : speed,
                    setup.carriers());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s cannot be read: %s.".formatted(file, e.getMessage()),
                    e);
        }
    }

    private static void list(PrintWriter out) {
        out.println(
                "A file: {\"seed\": 1, \"speed\": 60, \"carriers\": [{\"name\": \"dash\","
                        + " \"api\": \"doordash\", \"accepted\": 0.8}]}");
        out.printf("%-18s %10s  %s%n", "currency", "", "of its prices, such as USD");
        for (Knob knob : Knob.values()) {
            out.printf("%-18s %10s  %s%n", knob.word(), number(knob.usual()), knob.meaning());
        }
        out.println("Faults, each a share of all requests from 0 to 1:");
        for (Fault fault : Fault.values()) {
            out.printf("%-18s %10s  %s%n", fault.word(), "0", fault.meaning());
        }
        out.flush();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
