package io.depotdesk.policy;

import static io.depotdesk.policy.Role.ADMINISTRATOR;
import static io.depotdesk.policy.Role.DISPATCHER;
import static io.depotdesk.policy.Role.SUPERVISOR;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Who may do what, where people sign in. This table is the only place that says so; the core reads it before
/// it takes an act of a person. How far somebody may go without asking is another matter: the policy's
/// [Authority].
public enum Right {
    WORK_QUEUE("Working on cases", DISPATCHER, SUPERVISOR, ADMINISTRATOR),
    CHANGE_PLAN("Changing the plan", DISPATCHER, SUPERVISOR, ADMINISTRATOR),
    SETTLE_ADDRESSES("Settling addresses", DISPATCHER, SUPERVISOR, ADMINISTRATOR),
    REPORT_EVENTS("Reporting what has happened", DISPATCHER, SUPERVISOR, ADMINISTRATOR),
    IMPORT_DAY("Importing orders and fleets", DISPATCHER, SUPERVISOR, ADMINISTRATOR),
    TAKE_BACK("Undo and redo", DISPATCHER, SUPERVISOR, ADMINISTRATOR),
    SET_SPEEDS("Setting the usual speeds", SUPERVISOR, ADMINISTRATOR),
    DECIDE_REQUESTS("Deciding what others have asked for", SUPERVISOR, ADMINISTRATOR),
    ERASE("Erasing personal data", SUPERVISOR, ADMINISTRATOR),
    ACTIVATE_POLICY("Activating a policy", ADMINISTRATOR),
    MANAGE_CARRIERS("Looking after accounts with carriers", ADMINISTRATOR),
    MANAGE_PEOPLE("Looking after people and their roles", ADMINISTRATOR);

    private final String what;
    private final Set<Role> roles;

    Right(String what, Role... roles) {
        this.what = what;
        this.roles = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(roles)));
    }

    /// Returns what it lets people do, as the beginning of a sentence.
    public String what() {
        return what;
    }

    /// Returns whether `role` has it.
    public boolean isHeldBy(Role role) {
        return roles.contains(role);
    }

    /// Returns who has it, in the plural: "supervisors and administrators".
    public String holders() {
        List<String> names = roles.stream().map(role -> role.word() + "s").toList();
        int last = names.size() - 1;
        return last == 0
                ? names.getFirst()
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
