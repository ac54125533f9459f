package io.depotdesk.policy;

/// What a person needs to know to act on a kind of trouble. No rule goes without it.
///
/// @param meaning what has happened
/// @param consequence what follows if nobody acts
/// @param timeToAct how long there is
/// @param action what is recommended
public record Guidance(String meaning, String consequence, String timeToAct, String action) {

    /// Returns whether all four are said.
    public boolean isComplete() {
        return !meaning.isBlank()
                && !consequence.isBlank()
                && !timeToAct.isBlank()
                && !action.isBlank();
    }

    /// Returns it as one paragraph.
    public String text() {
        return String.join(" ", meaning, consequence, timeToAct, action);
    }
}
