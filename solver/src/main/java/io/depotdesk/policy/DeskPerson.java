package io.depotdesk.policy;

/// Somebody who may sign in at the desk.
///
/// @param name as it stands in the records of what they decide; no two people share one
public record DeskPerson(String name, Role role) {}
