package io.depotdesk.domain.tender;

/// What came back when an offer was asked back.
public sealed interface CancelAnswer {

    /// It is off.
    ///
    /// @param feeCents what the carrier charges for it, 0 if nothing or unknown
    record Cancelled(long feeCents) implements CancelAnswer {}

    /// The carrier has taken note and will say.
    record Requested() implements CancelAnswer {}

    /// It is under way and stays; the goods can only be brought back.
    record TooLate(String why) implements CancelAnswer {}

    /// Something was sent, and nobody knows what became of it.
    record Unknown(String cause) implements CancelAnswer {}

    /// Nothing was sent.
    record NotSent(String cause) implements CancelAnswer {}
}
