package io.depotdesk.domain.tender;

/// What a carrier says when it is asked for a price.
public sealed interface QuoteAnswer {

    /// It would do it for this.
    record Live(Quote quote) implements QuoteAnswer {}

    /// It does not do this one; asking again changes nothing (a sentence).
    record Declined(String reason) implements QuoteAnswer {}

    /// Nobody knows: it was not reached, refused for now, or said nothing that makes sense.
    record Unavailable(String cause) implements QuoteAnswer {}
}
