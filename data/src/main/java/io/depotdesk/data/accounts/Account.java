package io.depotdesk.data.accounts;

import io.depotdesk.policy.DeskPerson;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// A person with what is kept of their secret.
///
/// @param failures how often a wrong secret was given since the last right one
/// @param lastFailure when that was last, null if never
record Account(DeskPerson person, SecretHash secret, int failures, @Nullable Instant lastFailure) {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    static Account of(DeskPerson person, SecretHash secret) {
        return new Account(person, secret, 0, null);
    }

    /// Returns how long a next attempt has to wait: 1 s after the first failure, twice as long after each
    /// further one, at most 5 min. Who sets the clock back waits anew.
    Duration wait(Instant now) {
        if (failures == 0 || lastFailure == null) {
            return Duration.ZERO;
        }
        Duration whole = Duration.ofSeconds(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration due = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
        Duration gone = Duration.between(lastFailure, now);
        Duration left = gone.isNegative() ? due : due.minus(gone);
        return left.isNegative() ? Duration.ZERO : left;
    }

    Account failed(Instant now) {
        return new Account(person, secret, failures + 1, now);
    }

    Account with(SecretHash other) {
        return of(person, other);
    }

    Account with(DeskPerson other) {
        return new Account(other, secret, failures, lastFailure);
    }
}
