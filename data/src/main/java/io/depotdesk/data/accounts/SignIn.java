package io.depotdesk.data.accounts;

import io.depotdesk.policy.DeskPerson;

/// What came of an attempt to sign in.
public sealed interface SignIn {

    record Welcome(DeskPerson person) implements SignIn {}

    /// @param reason a sentence for a person
    record Refused(String reason) implements SignIn {}
}
