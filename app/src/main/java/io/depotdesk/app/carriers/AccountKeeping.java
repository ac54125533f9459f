package io.depotdesk.app.carriers;

import io.depotdesk.app.home.Home;
import io.depotdesk.data.carriers.AdapterKind.Asked;
import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriers.ConnectionCheck;
import io.depotdesk.data.carriers.accounts.AccountReading;
import io.depotdesk.data.carriers.accounts.CarrierAccounts;
import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.data.secrets.SecretStore;
import io.depotdesk.data.secrets.SecretsException;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tries and keeps what stands in the form. Both wait for disk and network.
public final class AccountKeeping {

    private final Home home;
    private final Runnable changed;

    /// @param changed called when an account was kept
    public AccountKeeping(Home home, Runnable changed) {
        this.home = home;
        this.changed = changed;
    }

    /// Returns the accounts there are.
    List<AccountReading> all() {
        return CarrierAccounts.in(home.carriers()).all();
    }

    /// Tries the line; books nothing.
    ConnectionCheck tried(AccountDraft draft) throws InterruptedException {
        try {
            CarrierAccount account = draft.account();
            Optional<String> fault = fault(draft, account);
            if (fault.isPresent()) {
                return new ConnectionCheck.Fails(fault.get());
            }
            SecretStore store = Passphrase.store(home);
            try (ConnectedCarrier carrier =
                    ConnectedCarrier.open(
                            account,
                            draft.kind(),
                            name -> secret(draft, store, name),
                            HttpLimits.USUAL,
                            InstantSource.system())) {
                return carrier.adapter().check();
            }
        } catch (IllegalArgumentException | SecretsException e) {
            return new ConnectionCheck.Fails(String.valueOf(e.getMessage()));
        }
    }

    /// Keeps the account and the secrets that were typed.
    ///
    /// @return what is wrong with it, a sentence; empty if it is kept
    String keep(AccountDraft draft) {
        try {
            CarrierAccount account = draft.account();
            Optional<String> fault = fault(draft, account);
            if (fault.isPresent()) {
                return fault.get();
            }
            SecretStore store = Passphrase.store(home);
            draft.secrets()
                    .forEach((name, secret) -> {
                        if (!secret.isBlank()) {
                            store.keep(AccountDraft.secretName(draft.carrier(), name), secret);
                        }
                    });
            CarrierAccounts.in(home.carriers()).save(account);
            changed.run();
            return "";
        } catch (IOException e) {
            return "The account cannot be written to %s.".formatted(home.carriers());
        } catch (IllegalArgumentException | SecretsException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /// Returns the first thing that is wrong or missing.
    private Optional<String> fault(AccountDraft draft, CarrierAccount account) {
        SecretStore store = Passphrase.store(home);
        Stream<Asked> settings =
                draft.kind().settings().stream().filter(it -> account.setting(it.name()).isBlank());
        Stream<Asked> secrets =
                draft.kind().secrets().stream()
                        .filter(it -> secret(draft, store, it.name()).isEmpty());
        return Stream.concat(settings, secrets)
                .filter(it -> !it.optional())
                .map(it -> "\"%s\" is missing.".formatted(it.label()))
                .findFirst()
                .or(() -> CarrierAccounts.faults(account, draft.kind()).stream().findFirst());
    }

    private static String secret(AccountDraft draft, SecretStore store, String name) {
        String typed = draft.secrets().getOrDefault(name, "");
        return typed.isBlank()
                ? store.secret(AccountDraft.secretName(draft.carrier(), name)).orElse("")
                : typed.strip();
    }
}
