package io.depotdesk.app.people;

import io.depotdesk.policy.DeskPerson;

/// Who is at the desk.
public sealed interface Presence {

    /// Nobody has to sign in; whoever sits here may do everything.
    record Open() implements Presence {}

    /// Somebody has to sign in before anything can be seen or done.
    record Locked() implements Presence {}

    record SignedIn(DeskPerson person) implements Presence {}
}
