package io.depotdesk.domain.tender;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// The wish for a carrier's price of one shipment, and what came of it last.
///
/// @param until how long the wish waits for an answer; once there is one, how long that holds
/// @param answer null while the carrier has not answered
public record QuoteStand(
        CarrierId carrier, ShipmentId shipment, Instant until, @Nullable QuoteAnswer answer) {

    /// Returns whether the carrier is to be asked, or is being asked, at `instant`.
    public boolean isWantedAt(Instant instant) {
        return answer == null && instant.isBefore(until);
    }

    /// Returns the price that holds at `instant`.
    public Optional<Quote> quoteAt(Instant instant) {
        return answer instanceof QuoteAnswer.Live(Quote quote) && quote.isGoodAt(instant)
                ? Optional.of(quote)
                : Optional.empty();
    }

    /// Returns why the carrier cannot be counted on at `instant`, as a sentence; empty if it can, or nobody knows.
    public Optional<String> refusalAt(Instant instant) {
        return switch (answer) {
            case QuoteAnswer.Declined(String reason) when instant.isBefore(until) ->
                    Optional.of(reason);
            case QuoteAnswer.Unavailable(String cause) when instant.isBefore(until) ->
                    Optional.of("It gives no price now: " + cause);
            case QuoteAnswer.Declined _, QuoteAnswer.Unavailable _, QuoteAnswer.Live _ ->
                    Optional.empty();
            case null -> Optional.empty();
        };
    }
}
