package io.depotdesk.data.drill;

import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.data.carriersim.CarrierSimulator;
import io.depotdesk.data.carriersim.SimulatedCarrier;
import io.depotdesk.data.carriersim.SimulatorSetup;
import io.depotdesk.domain.carrier.CarrierId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The carriers that are simulated on this machine while a desk is open. They are named in one folder, beside the
/// ledgers of what they have booked; where there is no such folder nothing is simulated.
///
/// What the carriers have booked outlives the desk. Prices that they named do not: a desk that comes back asks again.
public final class SimulatedCarriers implements AutoCloseable {

    private static final String SETUP = "carriers.json";

    private final CarrierSimulator simulator;
    private final InstantSource clock;

    private SimulatedCarriers(CarrierSimulator simulator, InstantSource clock) {
        this.simulator = simulator;
        this.clock = clock;
    }

    /// Has the carriers of `setup`, by the ids of the fleet, simulated from the next [#open] on. What others in `folder`
    /// have booked is forgotten.
    public static void set(Path folder, SimulatorSetup setup) throws IOException {
        forget(folder);
        Files.createDirectories(folder);
        setup.write(folder.resolve(SETUP));
    }

    /// Has nothing simulated any more.
    ///
    /// @return whether something was
    public static boolean forget(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        return true;
    }

    /// Starts the simulator, at any free port of the loopback address.
    ///
    /// @param folder may not be there
    /// @throws IOException if the folder or a port cannot be used
    /// @throws IllegalArgumentException with a sentence for each mistake in the file
    public static Optional<SimulatedCarriers> open(Path folder, InstantSource clock)
            throws IOException {
        Path setup = folder.resolve(SETUP);
        return Files.exists(setup)
                ? Optional.of(
                        new SimulatedCarriers(
                                CarrierSimulator.serving(
                                        SimulatorSetup.read(setup), 0, clock, folder),
                                clock))
                : Optional.empty();
    }

    /// Opens the line to every simulated carrier. Their secrets are no secrets.
    ///
    /// @param depot one line for the address from which goods are fetched
    public List<ConnectedCarrier> lines(String depot) {
        return simulator.carriers().stream().map(it -> line(it, depot)).toList();
    }

    private ConnectedCarrier line(SimulatedCarrier carrier, String depot) {
        var kind = Adapters.named(carrier.traits().api().word()).orElseThrow();
        var account = StandInAccount.of(carrier.traits(), simulator.url(carrier.name()), depot);
        return ConnectedCarrier.open(
                account, kind, StandInAccount::secret, HttpLimits.USUAL, clock);
    }

    /// Returns what the carrier's interface speaks, for people.
    public String language(CarrierId carrier) {
        String word = simulator.carrier(carrier.value()).traits().api().word();
        return Adapters.named(word).orElseThrow().title();
    }

    /// Returns the simulator, to look at what its carriers have booked and to change how they are.
    public CarrierSimulator simulator() {
        return simulator;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
