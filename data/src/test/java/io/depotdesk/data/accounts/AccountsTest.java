package io.depotdesk.data.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.Role;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class AccountsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final DeskPerson ADA = new DeskPerson("Ada", Role.ADMINISTRATOR);
    private static final DeskPerson ANNA = new DeskPerson("Anna", Role.DISPATCHER);

    @TempDir private Path folder;
    private Accounts accounts;

    @BeforeEach
    void two_people() {
        accounts = Accounts.in(folder.resolve("people"));
        accounts.add(ADA, secret("seven green vans"), "terminal");
        accounts.add(ANNA, secret("rue grimaldi 12"), "Ada");
    }

    @Test
    void the_right_secret_signs_in() {
        assertThat(accounts.signIn("Anna", secret("rue grimaldi 12"), NOON))
                .isEqualTo(new SignIn.Welcome(ANNA));
    }

    @Test
    void a_wrong_secret_and_an_unknown_name_are_refused_with_a_sentence() {
        assertThat(accounts.signIn("Anna", secret("rue grimaldi 13"), NOON))
                .isEqualTo(new SignIn.Refused("That is not the secret of Anna."));
        assertThat(accounts.signIn("Mallory", secret("rue grimaldi 12"), NOON))
                .isEqualTo(new SignIn.Refused("Nobody called Mallory is set up at this desk."));
    }

    @Test
    void each_failure_doubles_the_wait_and_a_restart_does_not_shorten_it() {
        for (int seconds = 1; seconds <= 4; seconds *= 2) {
            Instant at = NOON.plusSeconds(10L * seconds);
            accounts.signIn("Anna", secret("wrong"), at);
            assertThat(again().signIn("Anna", secret("rue grimaldi 12"), at.plusMillis(10)))
                    .isEqualTo(new SignIn.Refused("Wait %d s, then try again.".formatted(seconds)));
            assertThat(again().signIn("Ada", secret("seven green vans"), at))
                    .isEqualTo(new SignIn.Welcome(ADA));
        }

        assertThat(again().signIn("Anna", secret("rue grimaldi 12"), NOON.plusSeconds(45)))
                .isEqualTo(new SignIn.Welcome(ANNA));
        accounts.signIn("Anna", secret("wrong"), NOON.plusSeconds(60));
        assertThat(accounts.signIn("Anna", secret("wrong"), NOON.plusSeconds(60)))
                .as("a right secret forgives what was before")
                .isEqualTo(new SignIn.Refused("Wait 1 s, then try again."));
    }

    @Test
    void the_wait_ends_at_five_minutes_and_a_clock_set_back_does_not_end_it() {
        var account =
                new Account(
                        ANNA, SecretHash.of(secret("x"), new SecureRandom(), 64, 1, 1), 30, NOON);

        assertThat(account.wait(NOON)).isEqualTo(Duration.ofMinutes(5));
        assertThat(account.wait(NOON.minusSeconds(3600))).isEqualTo(Duration.ofMinutes(5));
        assertThat(account.wait(NOON.plusSeconds(300))).isEqualTo(Duration.ZERO);
    }

    @Test
    void nothing_of_a_secret_is_in_the_file_and_equal_secrets_look_different() throws IOException {
        accounts.add(new DeskPerson("Bea", Role.DISPATCHER), secret("rue grimaldi 12"), "Ada");
        String text = Files.readString(file());

        assertThat(text).doesNotContain("grimaldi").doesNotContain("green");
        List<String> hashes = text.lines().filter(line -> line.contains("$argon2id$")).toList();
        assertThat(hashes)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.contains("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void only_the_owner_may_read_it() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_hash_is_what_the_standard_says() {
        // Made with the reference implementation of Argon2 (its test suite, version 0x13): memory
        // 2^16 KiB,
        // 2 passes, 1 lane, secret "password", salt "somesalt".
        var known =
                SecretHash.parse(
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(known.isOf(secret("password"))).isTrue();
        assertThat(known.isOf(secret("passwort"))).isFalse();
    }

    @Test
    void a_hash_made_with_less_work_is_made_anew_at_the_next_sign_in() throws IOException {
        SecretHash cheap =
                SecretHash.of(secret("rue grimaldi 12"), new SecureRandom(), 1_024, 1, 1);
        var files = DiskFiles.existing(file().getParent());
        new PeopleFile(List.of(Account.of(ADA, cheap), Account.of(ANNA, cheap)), "Ada")
                .write(files);

        accounts.signIn("Anna", secret("rue grimaldi 12"), NOON);

        PeopleFile now = PeopleFile.read(files);
        assertThat(now.accounts().get(0).secret().text()).contains("$m=1024,t=1,p=1$");
        assertThat(now.accounts().get(1).secret().text()).contains("$m=19456,t=2,p=1$");
        assertThat(accounts.signIn("Anna", secret("rue grimaldi 12"), NOON))
                .isEqualTo(new SignIn.Welcome(ANNA));
    }

    @Test
    void any_damage_is_told_and_the_file_stays_as_it_is() throws IOException {
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(file(), damaged);
            String where = "byte " + at;
            if (isOnlyLayout(whole[at])) {
                continue;
            }
            assertThatThrownBy(() -> accounts.people())
                    .as(where)
                    .isInstanceOf(AccountsException.class)
                    .hasMessageContaining("is damaged")
                    .hasMessageContaining("Restore it from a copy");
            assertThatThrownBy(() -> accounts.add(ANNA, secret("another secret"), "Ada"))
                    .as(where)
                    .isInstanceOf(AccountsException.class);
            assertThat(Files.readAllBytes(file())).as(where).isEqualTo(damaged);
        }
        Files.write(file(), new byte[0]);
        assertThatThrownBy(() -> accounts.people()).isInstanceOf(AccountsException.class);
    }

    @Test
    void the_first_person_and_the_last_but_one_have_to_leave_an_administrator() {
        var fresh = Accounts.in(folder.resolve("fresh"));
        assertThatThrownBy(() -> fresh.add(ANNA, secret("rue grimaldi 12"), "terminal"))
                .hasMessageStartingWith("Somebody has to be an administrator");
        assertThatThrownBy(() -> accounts.remove("Ada", "Ada"))
                .hasMessageStartingWith("Somebody has to be an administrator");
        assertThatThrownBy(() -> accounts.changeRole("Ada", Role.DISPATCHER, "Ada"))
                .hasMessageStartingWith("Somebody has to be an administrator");

        accounts.remove("Anna", "Ada");
        accounts.remove("Ada", "Ada");
        assertThat(accounts.people().isEmpty()).isTrue();
        assertThat(accounts.isThere()).isTrue();
    }

    @Test
    void short_secrets_and_names_that_are_taken_are_refused() {
        assertThatThrownBy(() -> accounts.changeSecret("Anna", secret("short"), "Ada"))
                .hasMessageStartingWith("A secret has at least 10 characters (this one has 5).");
        assertThatThrownBy(() ->
                        accounts.add(
                                new DeskPerson("anna", Role.DISPATCHER),
                                secret("0123456789"),
                                "Ada"))
                .hasMessage("Two people are called anna.");
        assertThatThrownBy(() -> accounts.remove("Mallory", "Ada"))
                .hasMessageStartingWith("There is nobody called Mallory.");
    }

    @Test
    void a_new_secret_and_another_role_hold_at_once() {
        accounts.changeSecret("Anna", secret("place du palais"), "Ada");
        accounts.changeRole("Anna", Role.SUPERVISOR, "Ada");

        assertThat(again().signIn("Anna", secret("place du palais"), NOON))
                .isEqualTo(new SignIn.Welcome(new DeskPerson("Anna", Role.SUPERVISOR)));
        assertThat(again().changedBy()).isEqualTo("Ada");
    }

    /// Spaces between the values are not covered by the checksum.
    private static boolean isOnlyLayout(byte at) {
        return new String(new byte[] {at}, StandardCharsets.US_ASCII).isBlank();
    }

    private Path file() {
        return folder.resolve("people").resolve("people.json");
    }

    /// Returns the same people as another program sees them.
    private Accounts again() {
        return Accounts.in(folder.resolve("people"));
    }

    private static char[] secret(String text) {
        return text.toCharArray();
    }
}
