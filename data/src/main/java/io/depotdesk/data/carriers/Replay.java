package io.depotdesk.data.carriers;

/// What a carrier does with an offer that it is sent a second time, and so what may be done when nobody knows whether
/// the first one arrived.
public enum Replay {
    /// Class A: the same key is the same booking, for ever. Sending again is safe.
    NATURAL_KEY,
    /// Class B: so it is while the key lives; behind that, sending again would book again.
    KEY_WITH_LIFETIME,
    /// Class C: our reference can be looked for. Look first, then send.
    SEARCH,
    /// Class D: nothing. Look through a list or ask a person; never send again blindly.
    NONE
}
