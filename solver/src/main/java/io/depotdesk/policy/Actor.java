package io.depotdesk.policy;

/// Who did or decided something.
public sealed interface Actor {

    /// Returns the name for lists and records.
    String name();

    /// The workstation itself, within its autonomy.
    record Machine() implements Actor {
        @Override
        public String name() {
            return "Depotdesk";
        }
    }

    /// A person at the desk.
    record Person(String name) implements Actor {}

    Actor MACHINE = new Machine();
}
