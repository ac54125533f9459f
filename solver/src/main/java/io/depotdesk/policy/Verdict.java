package io.depotdesk.policy;

/// What a policy makes of a trouble and its options.
public sealed interface Verdict {

    /// The workstation does it by itself.
    ///
    /// @param option index into the options
    /// @param why in a sentence
    record Decide(int option, String why) implements Verdict {}

    /// A person is asked.
    ///
    /// @param why in a sentence
    record Ask(String why) implements Verdict {}
}
