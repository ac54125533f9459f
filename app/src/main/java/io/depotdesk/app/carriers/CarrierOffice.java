package io.depotdesk.app.carriers;

import io.depotdesk.app.carriers.OfficeView.Note;
import io.depotdesk.app.home.Home;
import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriers.accounts.AccountReading;
import io.depotdesk.data.carriers.accounts.CarrierAccounts;
import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.data.carriers.sync.CarrierSync;
import io.depotdesk.data.drill.SimulatedCarriers;
import io.depotdesk.data.secrets.SecretStore;
import io.depotdesk.data.secrets.SecretsException;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.CarrierId;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Opens a line to every carrier whose account can be used, and to those that are simulated here, and keeps the sender
/// at work. Without any of these nothing is opened and nothing is ever sent.
public final class CarrierOffice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierOffice.class);

    private final Home home;
    private final DispatchLoop loop;
    private final InstantSource clock;
    private final @Nullable SimulatedCarriers simulated;
    private final String noSimulator;
    private volatile Open open;

    /// What was opened together.
    ///
    /// @param simulated the carriers of `languages` that are not there
    private record Open(
            CarrierSync sync,
            SequencedMap<CarrierId, String> languages,
            List<CarrierId> simulated,
            List<Note> notes) {}

    private CarrierOffice(Home home, DispatchLoop loop, InstantSource clock) {
        this.home = home;
        this.loop = loop;
        this.clock = clock;
        @Nullable SimulatedCarriers started = null;
        String trouble = "";
        try {
            started = SimulatedCarriers.open(home.simulatedCarriers(), clock).orElse(null);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Carriers cannot be simulated", e);
            trouble = "Carriers cannot be simulated: " + e.getMessage();
        }
        this.simulated = started;
        this.noSimulator = trouble;
        this.open = opened();
    }

    /// Opens the lines. The loop has to run already.
    public static CarrierOffice open(Home home, DispatchLoop loop, InstantSource clock) {
        return new CarrierOffice(home, loop, clock);
    }

    private Open opened() {
        SequencedMap<CarrierId, ConnectedCarrier> lines = new LinkedHashMap<>();
        SequencedMap<CarrierId, String> languages = new LinkedHashMap<>();
        List<CarrierId> standIns = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        if (!noSimulator.isEmpty()) {
            notes.add(new Note("", noSimulator));
        }
        if (Files.isDirectory(home.carriers())) {
            for (AccountReading each : CarrierAccounts.in(home.carriers()).all()) {
                open(each, lines, languages, notes);
            }
        }
        if (simulated != null) {
            for (ConnectedCarrier line : simulated.lines(depot())) {
                if (lines.putIfAbsent(line.carrier(), line) == null) {
                    standIns.add(line.carrier());
                    languages.put(line.carrier(), simulated.language(line.carrier()));
                } else {
                    line.close(); // There is an account with the carrier itself.
                }
            }
        }
        notes.forEach(note -> LOG.warn("Carrier {}: {}", note.carrier(), note.words()));
        return new Open(
                CarrierSync.start(loop, List.copyOf(lines.sequencedValues()), clock),
                languages,
                standIns,
                notes);
    }

    private String depot() {
        DispatchState.Day day = loop.state().day();
        return day == null ? "Depot" : day.depot().name();
    }

    private void open(
            AccountReading reading,
            SequencedMap<CarrierId, ConnectedCarrier> lines,
            SequencedMap<CarrierId, String> languages,
            List<Note> notes) {
        switch (reading) {
            case AccountReading.Wrong(String name, List<String> faults) ->
                    faults.forEach(fault -> notes.add(new Note(name, fault)));
            case AccountReading.Good(var account, var kind) -> {
                List<String> faults = new ArrayList<>();
                ConnectedCarrier line = line(account, kind, faults);
                faults.forEach(it -> notes.add(new Note(account.carrier().value(), it)));
                if (line != null) {
                    lines.put(account.carrier(), line);
                    languages.put(account.carrier(), kind.title());
                }
            }
        }
    }

    private @Nullable ConnectedCarrier line(
            CarrierAccount account, AdapterKind kind, List<String> faults) {
        try {
            SecretStore secrets = Passphrase.store(home);
            faults.addAll(ConnectedCarrier.missingSecrets(account, kind, secrets));
            return faults.isEmpty()
                    ? ConnectedCarrier.open(account, kind, secrets, HttpLimits.USUAL, clock)
                    : null;
        } catch (SecretsException | IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /// Closes all lines and opens them anew, after an account was changed.
    public synchronized void reopen() {
        open.sync.close();
        open = opened();
    }

    /// Returns how the lines are, without waiting.
    public OfficeView view() {
        Open now = open;
        return new OfficeView(
                now.languages,
                now.sync.lines(),
                now.simulated,
                simulated != null && simulated.simulator().isCutOff(),
                now.notes);
    }

    /// Cuts the simulated carriers off, or lets them be reached again. Other carriers are not touched.
    ///
    /// @throws IOException if they cannot be reached at the same place again
    public synchronized void cutOff(boolean cut) throws IOException {
        if (simulated != null && cut) {
            simulated.simulator().cutOff();
        } else if (simulated != null) {
            simulated.simulator().reconnect();
        }
    }

    @Override
    public synchronized void close() {
        open.sync.close();
        if (simulated != null) {
            simulated.close();
        }
    }
}
