package io.depotdesk.data.carriersim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The server of simulated carriers, on the loopback address only. Each has its own path: `/NAME`.
///
/// `/admin/bookings` shows all ledgers, `/admin/settings` what can be set and takes changes (see [AdminPage]).
public final class CarrierSimulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierSimulator.class);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SequencedMap<String, SimulatedCarrier> carriers = new LinkedHashMap<>();
    private final InstantSource clock;
    private final AtomicInteger trapped = new AtomicInteger();

    private CarrierSimulator(
            HttpServer server, SimulatorSetup setup, InstantSource clock, LedgerFiles ledgers) {
        this.server = server;
        this.clock = clock;
        for (CarrierTraits traits : setup.carriers()) {
            carriers.put(
                    traits.name(),
                    new SimulatedCarrier(
                            traits,
                            setup.seed(),
                            setup.speed(),
                            clock,
                            ledgers.ledger(traits.name())));
        }
    }

    /// Starts one that forgets its bookings when it ends.
    ///
    /// @param port 0 for any that is free
    /// @throws IOException if the port is taken
    public static CarrierSimulator serving(SimulatorSetup setup, int port, InstantSource clock)
            throws IOException {
        return serving(setup, port, clock, LedgerFiles.NONE);
    }

    /// Starts one that goes on with the bookings in `folder` and keeps its own there. Prices that it has named are
    /// forgotten when it ends, and so are offers that it turned down at once.
    ///
    /// @param port 0 for any that is free
    /// @throws IOException if the port is taken or the folder cannot be used
    public static CarrierSimulator serving(
            SimulatorSetup setup, int port, InstantSource clock, Path folder) throws IOException {
        return serving(setup, port, clock, LedgerFiles.in(folder));
    }

    private static CarrierSimulator serving(
            SimulatorSetup setup, int port, InstantSource clock, LedgerFiles ledgers)
            throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var simulator =
                new CarrierSimulator(HttpServer.create(address, 1_000), setup, clock, ledgers);
        simulator.start();
        return simulator;
    }

    private void start() {
        carriers.forEach((name, carrier) ->
                server.createContext(
                        "/" + name + "/",
                        guarded(new CarrierHandler(carrier, "/" + name)::handle)));
        server.createContext("/admin/", guarded(new AdminPage(carriers, clock)::handle));
        server.createContext(
                CarrierHandler.TRAP,
                exchange -> {
                    trapped.incrementAndGet();
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.setExecutor(threads);
        server.start();
    }

    private interface Handling {
        void handle(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /// A request that fails in the simulator ends its connection and is told, so that a trial does not take it for one
    /// of its own faults.
    private static HttpHandler guarded(Handling handling) {
        return exchange -> {
            try {
                handling.handle(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.debug("The asker of {} has gone: {}", exchange.getRequestURI(), e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The simulator failed at {}", exchange.getRequestURI(), e);
            } finally {
                exchange.close();
            }
        };
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// Returns the address to put into the account of the carrier with this name.
    public String url(String name) {
        return address() + "/" + carrier(name).name();
    }

    /// Returns the address of the server.
    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /// @throws IllegalArgumentException if there is none
    public SimulatedCarrier carrier(String name) {
        SimulatedCarrier carrier = carriers.get(name);
        if (carrier == null) {
            throw new IllegalArgumentException(
                    "There is no carrier %s; there are %s.".formatted(name, carriers.keySet()));
        }
        return carrier;
    }

    public List<SimulatedCarrier> carriers() {
        return List.copyOf(carriers.sequencedValues());
    }

    /// Returns how often somebody followed an answer that pointed elsewhere.
    public int trapped() {
        return trapped.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
