package io.depotdesk.domain.tender;

import io.depotdesk.domain.measure.CostLedger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What came back when an offer was sent.
public sealed interface TenderAnswer {

    /// It is booked.
    ///
    /// @param reference the carrier's own name of the booking
    /// @param price what the carrier says it will charge, null if it does not say
    record Accepted(String reference, @Nullable CostLedger price) implements TenderAnswer {}

    /// The carrier has it and will answer.
    ///
    /// @param reference the carrier's own name of the offer, null if it gave none
    /// @param answerBy by when, by this desk's clock
    record Pending(@Nullable String reference, Instant answerBy) implements TenderAnswer {}

    /// It is not booked and will not be.
    record Rejected(RejectReason reason, String text) implements TenderAnswer {}

    /// Something was sent, and nobody knows what became of it: connection lost after the first byte, time-out, 408, 425,
    /// 429, 5xx, an answer that cannot be read.
    record Unknown(String cause) implements TenderAnswer {}

    /// Nothing was sent: no network, no such host, no connection.
    record NotSent(String cause) implements TenderAnswer {}
}
