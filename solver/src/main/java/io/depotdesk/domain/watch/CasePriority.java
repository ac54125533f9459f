package io.depotdesk.domain.watch;

/// How urgent a case is, worked out from its consequence and the time left, never chosen by a sender.
public enum CasePriority {
    P1,
    P2,
    P3,
    P4
}
