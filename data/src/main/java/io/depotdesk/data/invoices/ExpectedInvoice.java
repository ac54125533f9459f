package io.depotdesk.data.invoices;

import io.depotdesk.domain.carrier.RateCard;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// All that a carrier is expected to charge in a period. It exists from the moment at which a plan gives the carrier
/// something, before anything is offered.
///
/// @param currency ISO 4217, empty if it is not known: then the invoice's is taken as it is
/// @param rates the newest card of the period, to say what an amount may have come from; null if there is none
public record ExpectedInvoice(
        String carrier, String currency, @Nullable RateCard rates, List<ExpectedCharge> charges) {

    public ExpectedInvoice {
        charges = List.copyOf(charges);
    }

    public long cents() {
        return charges.stream().mapToLong(ExpectedCharge::cents).sum();
    }
}
