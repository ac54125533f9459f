package io.depotdesk.policy;

/// What a person is at the desk. [Right] says who may do what.
public enum Role {
    DISPATCHER("dispatcher"),
    SUPERVISOR("supervisor"),
    ADMINISTRATOR("administrator");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /// Returns it as it stands in a sentence.
    public String word() {
        return word;
    }
}
