package io.depotdesk.data.invoices;

import io.depotdesk.data.invoices.Difference.Kind;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.carrier.Surcharge;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// Says what a difference is, of which clause, and where the amount may have come from.
final class DifferenceWords {

    private final @Nullable RateCard rates;
    private final String currency;
    private final String reference;

    DifferenceWords(ExpectedInvoice expected, String reference) {
        this.rates = expected.rates();
        this.currency = expected.currency();
        this.reference = reference;
    }

    Difference amount(ExpectedCharge.Line agreed, long charged, String place) {
        Kind kind = Math.abs(charged - agreed.cents()) <= 1 ? Kind.ROUNDING : kind(agreed.clause());
        String sentence =
                "%s: %s is charged, %s was agreed (%s).%s"
                        .formatted(
                                agreed.clause(),
                                money(charged),
                                money(agreed.cents()),
                                agreed.basis(),
                                kind == Kind.ROUNDING ? "" : origin(agreed, charged));
        return new Difference(
                kind, reference, agreed.clause(), agreed.cents(), charged, place, sentence);
    }

    Difference missing(ExpectedCharge.Line agreed) {
        boolean credit = agreed.cents() < 0;
        return new Difference(
                credit ? Kind.MISSING_CREDIT : Kind.NOT_CHARGED,
                reference,
                agreed.clause(),
                agreed.cents(),
                0,
                "",
                (credit
                                ? "%s: %s that the carrier owes us is missing (%s)."
                                : "%s: %s is not charged, though agreed (%s).")
                        .formatted(
                                agreed.clause(), money(Math.abs(agreed.cents())), agreed.basis()));
    }

    Difference notAgreed(String clause, InvoiceLine line) {
        boolean known =
                rates != null
                        && rates.surcharges().stream()
                                .map(Surcharge::clause)
                                .anyMatch(it ->
                                        ClauseNames.plain(it).equals(ClauseNames.plain(clause)));
        return new Difference(
                Kind.NOT_AGREED,
                reference,
                clause,
                0,
                line.cents(),
                line.place(),
                "%s: %s is charged; %s"
                        .formatted(
                                clause,
                                money(line.cents()),
                                known
                                        ? "the clause does not apply to this shipment."
                                        : "there is no such clause in the contract."));
    }

    Difference duplicate(ExpectedCharge.Line agreed, InvoiceLine line) {
        return new Difference(
                Kind.DUPLICATE,
                reference,
                agreed.clause(),
                0,
                line.cents(),
                line.place(),
                "%s: %s is charged once more (%s)."
                        .formatted(agreed.clause(), money(line.cents()), agreed.basis()));
    }

    Difference notTendered(String clause, InvoiceLine line) {
        return new Difference(
                Kind.NOT_TENDERED,
                reference,
                clause,
                0,
                line.cents(),
                line.place(),
                "%s is charged for \"%s\"; we have given the carrier no such shipment."
                        .formatted(money(line.cents()), reference));
    }

    Difference currency(String clause, InvoiceLine line) {
        return new Difference(
                Kind.CURRENCY,
                reference,
                clause,
                0,
                line.cents(),
                line.place(),
                "%s: %s %s is charged, %s was agreed."
                        .formatted(
                                clause.isEmpty() ? "price" : clause,
                                money(line.cents()),
                                line.currency(),
                                currency));
    }

    private static Kind kind(String clause) {
        return switch (clause) {
            case "base price" -> Kind.BASE_PRICE;
            case "weight" -> Kind.WRONG_TIER;
            case "distance" -> Kind.DISTANCE;
            default -> Kind.AMOUNT;
        };
    }

    /// Returns what amount of the contract the charged one is, with a blank before it; empty if it is none.
    private String origin(ExpectedCharge.Line agreed, long charged) {
        if (rates == null) {
            return "";
        }
        if (agreed.clause().equals("weight")) {
            return rates.weightTiers().stream()
                    .filter(tier -> tier.surchargeCents() == charged)
                    .findFirst()
                    .map(tier -> " That is the tier up to " + kilos(tier.upToGrams()) + ".")
                    .orElse("");
        }
        long perKilometre = rates.perKilometreCents();
        return agreed.clause().equals("distance") && perKilometre > 0 && charged % perKilometre == 0
                ? " That is %d km.".formatted(charged / perKilometre)
                : "";
    }

    private static String kilos(long grams) {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString() + " kg";
    }

    static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
