package io.depotdesk.domain.tender;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a carrier says of one offer: at one time it was so. It may come late, twice, out of order or wrong.
///
/// @param fingerprint equal for the same statement, however often and in whatever way it comes
/// @param state what its word means here, null if the word is not known to the adapter: it is kept and changes nothing
/// @param word the carrier's own word for it
/// @param at when it was so, by the carrier's clock
/// @param arrival when the courier will be at the consignee, null if the carrier does not say
/// @param note what a person should know (who was met, why it failed), may be empty
public record CarrierEvent(
        String fingerprint,
        @Nullable TenderState state,
        String word,
        Instant at,
        @Nullable Instant arrival,
        String note) {}
