package io.depotdesk.data.accounts;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.disk.FolderInUseException;
import io.depotdesk.data.disk.PlainWords;
import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.People;
import io.depotdesk.policy.Role;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The people of a desk in a folder that only its owner may read. Several programs may use it at once. Safe for
/// use by many threads.
public final class Accounts {

    /// Shortest secret, in characters.
    public static final int SHORTEST_SECRET = 10;

    private static final int LONGEST_SECRET = 200;
    private static final int LONGEST_NAME = 60;
    private static final int ATTEMPTS_TO_LOCK = 100;
    private static final long PAUSE_MILLIS = 30;

    private final Path folder;
    private final SecureRandom dice = new SecureRandom();

    private Accounts(Path folder) {
        this.folder = folder;
    }

    /// Returns the people kept in `folder`; it is made when the first one is added.
    public static Accounts in(Path folder) {
        return new Accounts(folder);
    }

    /// Returns whether people were ever set up here, be it that all have been removed since.
    public boolean isThere() {
        return Files.exists(folder.resolve(PeopleFile.NAME));
    }

    /// Returns who may sign in.
    ///
    /// @throws AccountsException if they cannot be read
    public People people() {
        return new People(read().accounts().stream().map(Account::person).toList());
    }

    /// Returns who changed the people last.
    public String changedBy() {
        return read().changedBy();
    }

    /// Looks whether `secret` is that of `name`. Every failure makes the next attempt wait longer, whichever
    /// program asks.
    public SignIn signIn(String name, char[] secret, Instant now) {
        if (read().accounts().stream().noneMatch(each -> each.person().name().equals(name))) {
            return new SignIn.Refused("Nobody called %s is set up at this desk.".formatted(name));
        }
        var answer = new SignIn[] {new SignIn.Refused("There is no such person any more.")};
        SecretHash[] asked = new SecretHash[1];
        // The failure is on disk before the secret is looked at: to end the program gains nothing.
        change(all ->
                each(
                        all,
                        name,
                        it -> {
                            Duration wait = it.wait(now);
                            if (!wait.isZero()) {
                                answer[0] =
                                        new SignIn.Refused(
                                                "Wait %d s, then try again."
                                                        .formatted(
                                                                wait.plusMillis(999).toSeconds()));
                                return it;
                            }
                            asked[0] = it.secret();
                            return it.failed(now);
                        }));
        if (asked[0] == null) {
            return answer[0];
        }
        if (!asked[0].isOf(secret)) {
            return new SignIn.Refused("That is not the secret of %s.".formatted(name));
        }
        change(all ->
                each(
                        all,
                        name,
                        it -> {
                            answer[0] = new SignIn.Welcome(it.person());
                            return it.with(
                                    it.secret().isOutdated()
                                            ? SecretHash.of(secret, dice)
                                            : it.secret());
                        }));
        return answer[0];
    }

    /// Adds a person.
    ///
    /// @param by who does it, for the record
    /// @throws AccountsException with a sentence if they cannot be added
    public void add(DeskPerson person, char[] secret, String by) {
        String name = person.name();
        if (name.isBlank() || !name.equals(name.strip()) || name.length() > LONGEST_NAME) {
            throw new AccountsException(
                    "A name has 1 to %d characters and no space at its ends."
                            .formatted(LONGEST_NAME));
        }
        SecretHash hash = hash(secret);
        change(all -> {
            List<Account> more = new ArrayList<>(all.accounts());
            more.add(Account.of(person, hash));
            return new PeopleFile(more, by);
        });
    }

    public void changeRole(String name, Role role, String by) {
        change(all ->
                new PeopleFile(
                        each(all, name, it -> it.with(new DeskPerson(name, role))).accounts(), by));
    }

    public void changeSecret(String name, char[] secret, String by) {
        SecretHash hash = hash(secret);
        change(all -> new PeopleFile(each(all, name, it -> it.with(hash)).accounts(), by));
    }

    /// Removes a person. When the last one is removed, the desk asks nobody any more.
    public void remove(String name, String by) {
        change(all ->
                new PeopleFile(
                        each(all, name, it -> it).accounts().stream()
                                .filter(it -> !it.person().name().equals(name))
                                .toList(),
                        by));
    }

    /// Forgets everybody, whatever is in the file: the way out when it is damaged or all secrets are lost.
    public void reset(String by) {
        withLock(files -> new PeopleFile(List.of(), by).write(files));
    }

    private SecretHash hash(char[] secret) {
        if (secret.length < SHORTEST_SECRET || secret.length > LONGEST_SECRET) {
            throw new AccountsException(
                    "A secret has at least %d characters (this one has %d). A few words are easier to"
                                    .formatted(SHORTEST_SECRET, secret.length)
                            + " keep in mind than signs.");
        }
        return SecretHash.of(secret, dice);
    }

    private static PeopleFile each(PeopleFile all, String name, UnaryOperator<Account> change) {
        if (all.accounts().stream().noneMatch(it -> it.person().name().equals(name))) {
            throw new AccountsException(
                    "There is nobody called %s. \"depotdesk people list\" shows all names."
                            .formatted(name));
        }
        return new PeopleFile(
                all.accounts().stream()
                        .map(it -> it.person().name().equals(name) ? change.apply(it) : it)
                        .toList(),
                all.changedBy());
    }

    private PeopleFile read() {
        if (!isThere()) {
            return PeopleFile.EMPTY;
        }
        try {
            return PeopleFile.read(DiskFiles.existing(folder));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void change(UnaryOperator<PeopleFile> change) {
        withLock(files -> {
            PeopleFile before = isThere() ? PeopleFile.read(files) : PeopleFile.EMPTY;
            PeopleFile after = change.apply(before);
            Optional<String> fault =
                    new People(after.accounts().stream().map(Account::person).toList()).fault();
            if (fault.isPresent()) {
                throw new AccountsException(fault.get());
            }
            if (!after.equals(before)) {
                after.write(files);
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void in(StoreFiles files) throws IOException;
    }

    private synchronized void withLock(Work work) {
        try {
            DiskFiles files = DiskFiles.madePrivate(folder);
            try (Closeable _ = locked(files)) {
                work.in(files);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// Others hold it for the time of one write.
    private static Closeable locked(StoreFiles files) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return files.lock();
            } catch (FolderInUseException e) {
                if (i == ATTEMPTS_TO_LOCK) {
                    throw e;
                }
                try {
                    Thread.sleep(PAUSE_MILLIS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
        }
    }

    private AccountsException unusable(IOException e) {
        return new AccountsException(
                "The people of this desk cannot be looked up: %s."
                        .formatted(PlainWords.of(e, folder.toString()).getMessage()),
                e);
    }
}
