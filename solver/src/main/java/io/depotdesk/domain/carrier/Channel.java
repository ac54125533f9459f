package io.depotdesk.domain.carrier;

/// How a carrier is offered work.
public enum Channel {
    /// Not from this desk; what the plan gives it is told it some other way.
    NONE,
    /// A person calls, and tells the desk what was said.
    PHONE,
    /// A list in a folder or by mail; it answers with a file, or a person tells.
    MANIFEST,
    /// Its own interface, answered by a machine.
    API
}
