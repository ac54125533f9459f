package io.depotdesk.app.decisions;

import io.depotdesk.policy.DecisionRecord;

import java.util.function.Consumer;

/// What can be done with a decision that was taken.
///
/// @param showThen shows the board as it was when it had to be taken
/// @param whyNot asks why a shipment was not given to somebody else
public record DecisionLinks(Consumer<DecisionRecord> showThen, Consumer<DecisionRecord> whyNot) {}
