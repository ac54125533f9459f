package io.depotdesk.domain.tender;

/// Why a carrier does not take an offer; each adapter maps its carrier's own words to these.
public enum RejectReason {
    /// Nobody is free now; later it may be otherwise.
    NO_COURIER,
    /// It does not go there.
    NOT_COVERED,
    /// Too large, too heavy, or of a kind it does not carry.
    GOODS,
    /// Not at these times.
    TIME,
    /// Its price has changed or the quote is no longer good: ask for a new one.
    QUOTE_GONE,
    /// Its capacity for today is used up.
    CAPACITY,
    /// Our account is blocked, empty or not allowed to: a person has to see to it.
    ACCOUNT,
    /// The offer breaks the carrier's own form: a defect of the adapter or of the data.
    MALFORMED,
    /// It gave another reason, or none.
    OTHER
}
