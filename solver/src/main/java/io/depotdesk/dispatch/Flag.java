package io.depotdesk.dispatch;

/// Why a report is not what it seems.
public enum Flag {
    /// It was told before; nothing is changed.
    DUPLICATE,
    /// It happened a while ago; it still holds and is taken.
    LATE,
    /// Something newer is known; nothing is changed.
    OUT_OF_ORDER,
    /// It concerns nothing that is of today; nothing is changed.
    UNKNOWN_SUBJECT,
    /// It cannot be true together with what is known; a person has to say what is.
    CONTRADICTS
}
