package io.depotdesk.data.carriersim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;
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

    private final int port;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SequencedMap<String, SimulatedCarrier> carriers = new LinkedHashMap<>();
    private final InstantSource clock;
    private final AtomicInteger trapped = new AtomicInteger();

    private volatile @Nullable HttpServer server;

    private CarrierSimulator(
            SimulatorSetup setup, int port, InstantSource clock, LedgerFiles ledgers)
            throws IOException {
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
        HttpServer first = listening(port);
        this.server = first;
        this.port = first.getAddress().getPort();
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
        return new CarrierSimulator(setup, port, clock, ledgers);
    }

    private HttpServer listening(int port) throws IOException {
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
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
        return server;
    }

    /// Refuses every connection from now on, as if the network were cut. The carriers go on with what they do.
    public synchronized void cutOff() {
        HttpServer open = server;
        server = null;
        if (open != null) {
            open.stop(0);
        }
    }

    /// Takes connections again, at the same address.
    ///
    /// @throws IOException if somebody else has taken the port meanwhile
    public synchronized void reconnect() throws IOException {
        if (server == null) {
            server = listening(port);
        }
    }

    public boolean isCutOff() {
        return server == null;
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
        return port;
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
        cutOff();
        threads.shutdownNow();
    }
}
