package io.depotdesk.app.desk;

/// What planning is doing.
public sealed interface PlanningActivity {

    /// The plan fits the day.
    record Idle() implements PlanningActivity {}

    /// A search runs.
    ///
    /// @param trigger why ("192 shipments imported")
    /// @param step what is being done now
    /// @param done share of the whole, 0 to 1
    record Running(String trigger, String step, double done) implements PlanningActivity {}

    /// The last search ended with an error; the plan stands as it was.
    ///
    /// @param reason a sentence for a person
    record Failed(String trigger, String reason) implements PlanningActivity {}
}
