package io.depotdesk.app.people;

import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.People;

/// Keeps the journal's knowledge of who may sign in, and with which role, in step with the accounts. Secrets stay
/// there.
public final class PeopleJournal {

    private PeopleJournal() {}

    /// Reports the people of `accounts` if the day knows others.
    ///
    /// @throws IllegalStateException if the day knows people and the accounts are gone: without them everybody
    ///     could do everything
    public static void bringUpToDate(Accounts accounts, DispatchLoop loop) {
        People known = loop.state().people();
        if (!accounts.isThere() && !known.isEmpty()) {
            throw new IllegalStateException(
                    "People sign in at this desk, and the file that knows them is gone. Restore the"
                            + " folder \"people\" from a copy; if there is none, \"depotdesk people"
                            + " reset\" begins anew.");
        }
        People now = accounts.people();
        if (now.equals(known)) {
            return;
        }
        var report = new Reported.PeopleSet(now, accounts.changedBy(), Actor.MACHINE);
        if (loop.submit(report).join() instanceof Outcome.Refused(String reason)) {
            throw new IllegalStateException(reason);
        }
    }
}
