package io.depotdesk.app.carriers;

import io.depotdesk.app.home.Home;
import io.depotdesk.data.carriers.accounts.AccountReading;
import io.depotdesk.data.carriers.accounts.CarrierAccounts;
import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.data.carriers.sync.CarrierSync;
import io.depotdesk.data.carriers.sync.LineState;
import io.depotdesk.data.secrets.SecretStore;
import io.depotdesk.data.secrets.SecretsException;
import io.depotdesk.dispatch.DispatchLoop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Opens a line to every carrier whose account can be used, and keeps the sender at work. Without accounts nothing is
/// opened and nothing is ever sent.
public final class CarrierOffice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierOffice.class);

    private final Home home;
    private final DispatchLoop loop;
    private final InstantSource clock;
    private CarrierSync sync;
    private List<String> notes = List.of();

    private CarrierOffice(Home home, DispatchLoop loop, InstantSource clock) {
        this.home = home;
        this.loop = loop;
        this.clock = clock;
        this.sync = CarrierSync.start(loop, opened(), clock);
    }

    /// Opens the lines. The loop has to run already.
    public static CarrierOffice open(Home home, DispatchLoop loop, InstantSource clock) {
        return new CarrierOffice(home, loop, clock);
    }

    private List<ConnectedCarrier> opened() {
        List<ConnectedCarrier> open = new ArrayList<>();
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(home.carriers())) {
            for (AccountReading each : CarrierAccounts.in(home.carriers()).all()) {
                open(each, open, found);
            }
        }
        found.forEach(note -> LOG.warn("{}", note));
        notes = List.copyOf(found);
        return open;
    }

    private void open(AccountReading reading, List<ConnectedCarrier> open, List<String> found) {
        switch (reading) {
            case AccountReading.Wrong(String name, List<String> faults) ->
                    faults.forEach(fault -> found.add("Carrier %s: %s".formatted(name, fault)));
            case AccountReading.Good(var account, var kind) -> {
                try {
                    SecretStore secrets = Passphrase.store(home);
                    List<String> missing = ConnectedCarrier.missingSecrets(account, kind, secrets);
                    missing.forEach(
                            it -> found.add("Carrier %s: %s".formatted(account.carrier(), it)));
                    if (missing.isEmpty()) {
                        open.add(
                                ConnectedCarrier.open(
                                        account, kind, secrets, HttpLimits.USUAL, clock));
                    }
                } catch (SecretsException e) {
                    found.add("Carrier %s: %s".formatted(account.carrier(), e.getMessage()));
                }
            }
        }
    }

    /// Closes all lines and opens them anew, after an account was changed.
    public synchronized void reopen() {
        sync.close();
        sync = CarrierSync.start(loop, opened(), clock);
    }

    /// Returns why accounts cannot be used, each a sentence.
    public synchronized List<String> notes() {
        return notes;
    }

    /// Returns how the open lines are.
    public synchronized List<LineState> lines() {
        return sync.lines();
    }

    @Override
    public synchronized void close() {
        sync.close();
    }
}
