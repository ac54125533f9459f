package io.depotdesk.data.projections;

/// How many decisions one actor took.
public record DecisionShare(String actor, boolean byMachine, long decisions) {}
