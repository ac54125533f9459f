package io.depotdesk.dispatch;

/// One line of the journal: what was reported, or what was concluded from it.
public sealed interface DispatchEvent permits Reported, Concluded {}
