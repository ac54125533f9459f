package io.depotdesk.app.cli;

import io.depotdesk.app.carriers.Passphrase;
import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriers.ConnectionCheck;
import io.depotdesk.data.carriers.accounts.AccountReading;
import io.depotdesk.data.carriers.accounts.CarrierAccounts;
import io.depotdesk.data.carriers.accounts.ConnectedCarrier;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.data.secrets.SecretStore;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.policy.Right;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/// Looks after the accounts with carriers that are offered work over the network.
@Command(
        name = "carriers",
        mixinStandardHelpOptions = true,
        description = {
            "Looks after the accounts with carriers that are offered work over the network.",
            "An account belongs to the carrier of the fleet with the same id. An open desk takes"
                    + " changes at its next start."
        },
        subcommands = {
            CarriersCommand.Show.class,
            CarriersCommand.Kinds.class,
            CarriersCommand.Add.class,
            CarriersCommand.Test.class,
            CarriersCommand.Remove.class
        })
final class CarriersCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    private CarrierAccounts accounts() {
        return CarrierAccounts.in(program.home().carriers());
    }

    /// Asks for the passphrase if the secrets wait for one that the environment does not give.
    private SecretStore secrets(SecretPrompt prompt) {
        SecretStore store = Passphrase.store(program.home());
        return store.needsPassphrase()
                ? SecretStore.in(program.home().secrets(), prompt.present("the carriers' store"))
                : store;
    }

    private static ConnectionCheck tried(AccountReading reading, SecretStore secrets)
            throws InterruptedException {
        return switch (reading) {
            case AccountReading.Wrong(_, List<String> faults) ->
                    new ConnectionCheck.Fails(String.join(" ", faults));
            case AccountReading.Good(CarrierAccount account, AdapterKind kind) -> {
                List<String> missing = ConnectedCarrier.missingSecrets(account, kind, secrets);
                if (!missing.isEmpty()) {
                    yield new ConnectionCheck.Fails(String.join(" ", missing));
                }
                try (ConnectedCarrier carrier =
                        ConnectedCarrier.open(
                                account, kind, secrets, HttpLimits.USUAL, InstantSource.system())) {
                    yield carrier.adapter().check();
                }
            }
        };
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Shows the accounts, and what is wrong with those that cannot be used.")
    static final class Show implements Callable<Integer> {
        @ParentCommand private CarriersCommand carriers;
        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            List<AccountReading> all = carriers.accounts().all();
            if (all.isEmpty()) {
                out.println(
                        "There are no accounts. \"depotdesk carriers kinds\" shows what can be"
                                + " added.");
                return 0;
            }
            for (AccountReading each : all) {
                switch (each) {
                    case AccountReading.Good(CarrierAccount account, AdapterKind kind) ->
                            out.println(
                                    "%-16s %s, %s, prices in %s"
                                            .formatted(
                                                    each.name(),
                                                    kind.title(),
                                                    account.baseUrl(),
                                                    account.currency()));
                    case AccountReading.Wrong(String name, List<String> faults) -> {
                        out.println("%-16s cannot be used:".formatted(name));
                        faults.forEach(fault -> out.println("                 " + fault));
                    }
                }
            }
            out.println();
            out.println(Passphrase.store(carriers.program.home()).place());
            return 0;
        }
    }

    @Command(
            name = "kinds",
            mixinStandardHelpOptions = true,
            description = "Shows the kinds of carrier, and what has to be given for each.")
    static final class Kinds implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            for (AdapterKind kind : Adapters.all()) {
                out.println(
                        "%s: %s%s"
                                .formatted(
                                        kind.name(),
                                        kind.title(),
                                        kind.usualBaseUrl().isEmpty()
                                                ? ", needs --url"
                                                : ", " + kind.usualBaseUrl()));
                kind.settings().forEach(it -> out.println("  --set " + line(it)));
                kind.secrets().forEach(it -> out.println("  asked: " + line(it)));
            }
            return 0;
        }

        private static String line(AdapterKind.Asked asked) {
            return "%s: %s%s"
                    .formatted(
                            asked.name(),
                            asked.label(),
                            asked.optional() ? " (may be left out)" : "");
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Adds an account or replaces one, then tries the connection.",
                "Secrets are asked for, or read from standard input, one line each. They are sealed"
                    + " in the program's folder; the key is in the system's key store where there"
                    + " is one."
            })
    static final class Add implements Callable<Integer> {
        @ParentCommand private CarriersCommand carriers;
        @Spec private CommandSpec spec;
        @Mixin private TerminalPerson person;

        @Parameters(paramLabel = "ID", description = "The carrier's id in the fleet.")
        private String id;

        @Option(
                names = "--kind",
                required = true,
                description = "See \"depotdesk carriers kinds\".")
        private String kind;

        @Option(names = "--url", description = "Where its interface is, if not at the usual place.")
        private @Nullable String url;

        @Option(
                names = "--currency",
                defaultValue = "EUR",
                description = "In which it charges: ${DEFAULT-VALUE}.")
        private String currency;

        @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting; repeat it.")
        private Map<String, String> settings = new LinkedHashMap<>();

        @Option(
                names = "--local",
                description = "It is on this machine or network, as a simulated carrier is.")
        private boolean local;

        @Option(names = "--calls-per-minute", description = "At most so many requests.")
        private @Nullable Integer callsPerMinute;

        @Option(
                names = "--passphrase",
                description =
                        "Protects all carriers' secrets with a passphrase that is asked for, if"
                            + " none are kept yet. The desk then needs it in DEPOTDESK_PASSPHRASE.")
        private boolean passphrase;

        @Override
        public Integer call() throws IOException, InterruptedException {
            var prompt = new SecretPrompt();
            person.allowed(carriers.program.home(), Right.MANAGE_CARRIERS, prompt);
            AdapterKind chosen =
                    Adapters.named(kind)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            CarrierAccounts.unknownAdapter(kind)));
            SequencedMap<String, String> references = new LinkedHashMap<>();
            chosen.secrets()
                    .forEach(it -> references.put(it.name(), "carriers/" + id + "/" + it.name()));
            var account =
                    new CarrierAccount(
                            new CarrierId(id),
                            chosen.name(),
                            url == null ? chosen.usualBaseUrl() : url,
                            currency,
                            new LinkedHashMap<>(settings),
                            references,
                            local,
                            callsPerMinute);
            List<String> faults = CarrierAccounts.faults(account, chosen);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(
                        String.join(System.lineSeparator(), faults)
                                + System.lineSeparator()
                                + "Nothing was changed.");
            }
            SecretStore store = store(prompt);
            for (AdapterKind.Asked asked : chosen.secrets()) {
                char[] secret = prompt.present("%s (%s)".formatted(id, asked.label()));
                store.keep("carriers/" + id + "/" + asked.name(), new String(secret));
                Arrays.fill(secret, '\0');
            }
            carriers.accounts().save(account);
            PrintWriter out = spec.commandLine().getOut();
            out.println("%s is kept. %s".formatted(id, store.place()));
            ConnectionCheck check = tried(new AccountReading.Good(account, chosen), store);
            out.println(check.text());
            return check.works() ? 0 : 1;
        }

        private SecretStore store(SecretPrompt prompt) {
            SecretStore store = carriers.secrets(prompt);
            if (!passphrase) {
                return store;
            }
            if (!store.names().isEmpty()) {
                throw new IllegalArgumentException(
                        "Secrets are kept already. %s Nothing was changed."
                                .formatted(store.place()));
            }
            return SecretStore.in(
                    carriers.program.home().secrets(), prompt.chosen("the carriers' store"));
        }
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Tries the connections and says what is wrong. Nothing is booked.")
    static final class Test implements Callable<Integer> {
        @ParentCommand private CarriersCommand carriers;
        @Spec private CommandSpec spec;

        @Parameters(
                arity = "0..1",
                paramLabel = "ID",
                description = "One carrier; without it all are tried.")
        private @Nullable String id;

        @Override
        public Integer call() throws InterruptedException {
            List<AccountReading> some =
                    id == null
                            ? carriers.accounts().all()
                            : carriers.accounts().named(id).stream().toList();
            if (some.isEmpty()) {
                throw new IllegalArgumentException(
                        id == null
                                ? "There are no accounts to try."
                                : "There is no account with %s.".formatted(id));
            }
            SecretStore secrets = carriers.secrets(new SecretPrompt());
            boolean allWork = true;
            for (AccountReading each : some) {
                ConnectionCheck check = tried(each, secrets);
                allWork &= check.works();
                spec.commandLine()
                        .getOut()
                        .println(
                                "%-16s %s %s"
                                        .formatted(
                                                each.name(),
                                                check.works() ? "works:" : "does not work:",
                                                check.text()));
            }
            return allWork ? 0 : 1;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes an account and forgets its secrets.")
    static final class Remove implements Callable<Integer> {
        @ParentCommand private CarriersCommand carriers;
        @Spec private CommandSpec spec;
        @Mixin private TerminalPerson person;

        @Parameters(paramLabel = "ID", description = "The carrier's id.")
        private String id;

        @Override
        public Integer call() throws IOException {
            var prompt = new SecretPrompt();
            person.allowed(carriers.program.home(), Right.MANAGE_CARRIERS, prompt);
            if (!carriers.accounts().remove(id)) {
                throw new IllegalArgumentException("There is no account with %s.".formatted(id));
            }
            SecretStore store = Passphrase.store(carriers.program.home());
            store.names().stream()
                    .filter(name -> name.startsWith("carriers/" + id + "/"))
                    .forEach(store::forget);
            spec.commandLine()
                    .getOut()
                    .println(
                            "Nothing is sent to %s any more, from the next start on."
                                    .formatted(id));
            return 0;
        }
    }
}
