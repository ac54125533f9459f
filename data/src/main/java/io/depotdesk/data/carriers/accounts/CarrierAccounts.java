package io.depotdesk.data.carriers.accounts;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.data.carriers.adapters.Adapters;
import io.depotdesk.data.carriers.http.CarrierHttp;
import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.disk.WholeFile;
import io.depotdesk.domain.carrier.CarrierId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The folder with one file for each carrier that has a line to it. A carrier's file has the carrier's id as its name.
public final class CarrierAccounts {

    private static final String ENDING = ".json";
    private static final long LARGEST = 100_000;

    private final Path folder;

    private CarrierAccounts(Path folder) {
        this.folder = folder;
    }

    /// @param folder may not exist, which means no accounts
    public static CarrierAccounts in(Path folder) {
        return new CarrierAccounts(folder);
    }

    /// Returns all accounts by name; a wrong file says what is wrong with it and keeps no other from being read.
    public List<AccountReading> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .map(CarrierAccounts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s cannot be read.".formatted(folder), e);
        }
    }

    /// Returns one account, empty if it has no file.
    public Optional<AccountReading> named(String carrier) {
        return all().stream().filter(it -> it.name().equals(carrier)).findFirst();
    }

    private static AccountReading read(Path file) {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - ENDING.length());
        try {
            if (Files.size(file) > LARGEST) {
                return new AccountReading.Wrong(name, List.of("It is too large for an account."));
            }
            AccountFile form = AccountFile.read(Files.readAllBytes(file));
            Optional<AdapterKind> kind =
                    Adapters.named(form.adapter() == null ? "" : form.adapter());
            if (kind.isEmpty()) {
                return new AccountReading.Wrong(name, List.of(unknownAdapter(form.adapter())));
            }
            CarrierAccount account = form.account(new CarrierId(name), kind.get().usualBaseUrl());
            List<String> faults = faults(account, kind.get());
            return faults.isEmpty()
                    ? new AccountReading.Good(account, kind.get())
                    : new AccountReading.Wrong(name, faults);
        } catch (IOException e) {
            return new AccountReading.Wrong(name, List.of("It cannot be read from the disk."));
        } catch (IllegalArgumentException e) {
            return new AccountReading.Wrong(name, List.of(String.valueOf(e.getMessage())));
        }
    }

    /// Returns a sentence about a language that the desk does not speak.
    public static String unknownAdapter(@Nullable String name) {
        return "\"adapter\" is %s; it has to be one of %s."
                .formatted(
                        name == null ? "missing" : "\"" + name + "\"",
                        Adapters.all().stream()
                                .map(AdapterKind::name)
                                .collect(Collectors.joining(", ")));
    }

    /// Returns what is wrong with `account`, each a sentence; empty if nothing is.
    public static List<String> faults(CarrierAccount account, AdapterKind kind) {
        List<String> faults = new ArrayList<>(kind.faults(account));
        if (account.baseUrl().isBlank()) {
            faults.add("\"baseUrl\" is missing: every carrier of this kind has its own.");
        } else {
            try {
                CarrierHttp.checked(account.baseUrl(), account.localAllowed());
            } catch (IllegalArgumentException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        return faults;
    }

    /// Keeps `account` in place of what was there.
    public void save(CarrierAccount account) throws IOException {
        WholeFile.replace(
                DiskFiles.madePrivate(folder),
                fileName(account.carrier().value()),
                AccountFile.written(account));
    }

    /// Removes an account; its secrets are the caller's to forget.
    ///
    /// @return whether there was one
    public boolean remove(String carrier) throws IOException {
        return Files.deleteIfExists(folder.resolve(fileName(carrier)));
    }

    /// @throws IllegalArgumentException if the id is no file name
    private static String fileName(String carrier) {
        if (!carrier.matches("[\\p{L}\\p{N}_.-]{1,80}") || carrier.startsWith(".")) {
            throw new IllegalArgumentException(
                    "\"%s\" cannot be the name of a file; use letters, digits, \"-\" and \"_\"."
                            .formatted(carrier));
        }
        return carrier + ENDING;
    }
}
