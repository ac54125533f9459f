package io.depotdesk.app.carriers;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.AdapterKind.Asked;
import io.depotdesk.data.carriers.ConnectionCheck;
import io.depotdesk.data.carriers.accounts.AccountReading;
import io.depotdesk.data.carriers.adapters.Adapters;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/// What stands in the form of one carrier's account. FX thread only; trying and keeping run elsewhere and come back.
final class CarrierFormModel {

    /// What the last try showed.
    enum Result {
        NONE,
        RUNNING,
        WORKS,
        FAILS
    }

    private final AccountKeeping keeping;
    private final Executor work;
    private final Executor screen;
    private final List<String> carriers;
    final StringProperty carrier = new SimpleStringProperty("");
    final ObjectProperty<AdapterKind> kind = new SimpleObjectProperty<>(Adapters.all().getFirst());
    final StringProperty url = new SimpleStringProperty("");
    final StringProperty currency = new SimpleStringProperty("EUR");
    final BooleanProperty local = new SimpleBooleanProperty();
    final ObjectProperty<Result> result = new SimpleObjectProperty<>(Result.NONE);
    final StringProperty words = new SimpleStringProperty("");
    private final SequencedMap<String, StringProperty> settings = new LinkedHashMap<>();
    private final SequencedMap<String, StringProperty> secrets = new LinkedHashMap<>();

    /// @param fleet ids of the fleet's carriers
    /// @param work where to wait for disk and network
    CarrierFormModel(AccountKeeping keeping, List<String> fleet, Executor work, Executor screen) {
        this.keeping = keeping;
        this.work = work;
        this.screen = screen;
        List<AccountReading> known = keeping.all();
        carriers =
                Stream.concat(fleet.stream(), known.stream().map(AccountReading::name))
                        .distinct()
                        .sorted()
                        .toList();
        kind.subscribe(_ -> clear());
        if (!carriers.isEmpty()) {
            choose(carriers.getFirst());
        }
    }

    /// Returns the ids that can be chosen; others can be typed.
    List<String> carriers() {
        return carriers;
    }

    StringProperty setting(Asked asked) {
        return settings.computeIfAbsent(asked.name(), _ -> new SimpleStringProperty(""));
    }

    StringProperty secret(Asked asked) {
        return secrets.computeIfAbsent(asked.name(), _ -> new SimpleStringProperty(""));
    }

    /// Turns to another carrier and shows what is kept of it.
    void choose(String id) {
        carrier.set(id);
        secrets.values().forEach(it -> it.set(""));
        result.set(Result.NONE);
        words.set("");
        keeping.all().stream().filter(it -> it.name().equals(id)).findFirst().ifPresent(this::show);
    }

    private void show(AccountReading reading) {
        switch (reading) {
            case AccountReading.Good(var account, var itsKind) -> {
                kind.set(itsKind);
                url.set(account.baseUrl());
                currency.set(account.currency());
                local.set(account.localAllowed());
                itsKind.settings().forEach(it -> setting(it).set(account.setting(it.name())));
            }
            case AccountReading.Wrong(_, List<String> faults) -> {
                result.set(Result.FAILS);
                words.set(String.join(" ", faults));
            }
        }
    }

    private void clear() {
        url.set("");
        result.set(Result.NONE);
        words.set("");
    }

    private AccountDraft draft() {
        AdapterKind chosen = kind.get();
        var given = new LinkedHashMap<String, String>();
        chosen.settings().forEach(it -> given.put(it.name(), setting(it).get().strip()));
        var typed = new LinkedHashMap<String, String>();
        chosen.secrets().forEach(it -> typed.put(it.name(), secret(it).get()));
        return new AccountDraft(
                carrier.get().strip(),
                chosen,
                url.get(),
                currency.get(),
                given,
                typed,
                local.get());
    }

    /// Tries the line with what stands in the form.
    void tryIt() {
        if (begin()) {
            AccountDraft draft = draft();
            work.execute(() -> {
                try {
                    ConnectionCheck check = keeping.tried(draft);
                    screen.execute(() -> end(check.works(), check.text()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    /// Keeps what stands in the form, then calls `kept` if nothing is wrong with it.
    void keep(Runnable kept) {
        if (begin()) {
            AccountDraft draft = draft();
            work.execute(() -> {
                String fault = keeping.keep(draft);
                screen.execute(() -> {
                    end(fault.isEmpty(), fault.isEmpty() ? "It is kept." : fault);
                    if (fault.isEmpty()) {
                        kept.run();
                    }
                });
            });
        }
    }

    private boolean begin() {
        if (result.get() == Result.RUNNING) {
            return false;
        }
        if (carrier.get().isBlank()) {
            end(false, "Choose the carrier that this account is for.");
            return false;
        }
        result.set(Result.RUNNING);
        words.set("Trying…");
        return true;
    }

    private void end(boolean works, String text) {
        result.set(works ? Result.WORKS : Result.FAILS);
        words.set(text);
    }
}
