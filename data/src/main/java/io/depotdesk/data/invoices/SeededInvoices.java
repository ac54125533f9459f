package io.depotdesk.data.invoices;

import io.depotdesk.data.invoices.Difference.Kind;
import io.depotdesk.domain.carrier.RateCard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Invoices as a careless carrier would write them: right ones in its own words and order, some a cent off by another
/// way of rounding, and a known number that are wrong.
final class SeededInvoices {

    /// The kinds of error, in the order in which they are sown.
    private static final List<Kind> KINDS =
            List.of(
                    Kind.BASE_PRICE,
                    Kind.WRONG_TIER,
                    Kind.DISTANCE,
                    Kind.AMOUNT,
                    Kind.NOT_AGREED,
                    Kind.DUPLICATE,
                    Kind.NOT_TENDERED,
                    Kind.MISSING_CREDIT,
                    Kind.CURRENCY);

    /// One in so many right invoices is a cent off.
    private static final int ROUNDED = 20;

    /// @param reference as the match names it
    /// @param cents by how much too much is charged
    record Sown(Kind kind, String reference, long cents) {}

    /// @param cents may be below zero
    record Charge(String reference, String clause, long cents, String currency) {}

    /// The invoice of one shipment, or of the month's bills.
    record Paper(String number, List<Charge> charges) {}

    private final ExpectedInvoice expected;
    private final RandomGenerator dice;
    private final List<Sown> sown = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();
    private int rounded;

    SeededInvoices(ExpectedInvoice expected, int errors, RandomGenerator dice) {
        this.expected = expected;
        this.dice = dice;
        List<ExpectedCharge> shipments =
                new ArrayList<>(
                        expected.charges().stream().filter(charge -> !charge.isOfDay()).toList());
        Collections.shuffle(shipments, Random.from(dice));
        for (int i = 0; i < shipments.size(); i++) {
            if (i < errors) {
                wrong(KINDS.get(i % KINDS.size()), shipments.get(i));
            } else {
                right(shipments.get(i));
            }
        }
        bills();
        Collections.shuffle(papers, Random.from(dice));
    }

    List<Paper> papers() {
        return papers;
    }

    List<Sown> sown() {
        return sown;
    }

    /// Returns how many right invoices are a cent off.
    int rounded() {
        return rounded;
    }

    private void right(ExpectedCharge shipment) {
        List<Charge> charges = charges(shipment);
        if (dice.nextInt(ROUNDED) == 0) {
            change(charges, "fuel", dice.nextBoolean() ? 1 : -1);
            rounded++;
        }
        paper(charges);
    }

    private void wrong(Kind kind, ExpectedCharge shipment) {
        List<Charge> charges = charges(shipment);
        String reference = charges.getFirst().reference();
        String id = shipment.shipment();
        switch (kind) {
            case BASE_PRICE -> sown.add(change(charges, "base price", 2 + dice.nextInt(300), id));
            case WRONG_TIER -> sown.add(change(charges, "weight", otherTier(shipment), id));
            case DISTANCE -> sown.add(change(charges, "distance", 38L * (1 + dice.nextInt(6)), id));
            case AMOUNT -> sown.add(change(charges, "fuel", 2 + dice.nextInt(90), id));
            case NOT_AGREED -> {
                long cents = 40 + dice.nextInt(900);
                charges.add(new Charge(reference, "Waiting time", cents, "EUR"));
                sown.add(new Sown(kind, id, cents));
            }
            case DUPLICATE -> {
                Charge again =
                        charges.stream().filter(it -> it.cents() > 1).findFirst().orElseThrow();
                charges.add(again);
                sown.add(new Sown(kind, id, again.cents()));
            }
            case NOT_TENDERED -> {
                String unknown = "X-%06d".formatted(dice.nextInt(1_000_000));
                long cents = 500 + dice.nextInt(900);
                paper(new ArrayList<>(List.of(new Charge(unknown, "Linehaul", cents, "EUR"))));
                sown.add(new Sown(kind, unknown, cents));
            }
            case MISSING_CREDIT -> {
                charges.removeIf(charge -> charge.clause().equals("pre-sorted"));
                sown.add(new Sown(kind, id, 25));
            }
            case CURRENCY -> {
                charges.replaceAll(
                        it -> new Charge(it.reference(), it.clause(), it.cents(), "USD"));
                sown.add(new Sown(kind, id, charges.stream().mapToLong(Charge::cents).sum()));
            }
            default -> throw new IllegalStateException("No such error is sown: " + kind);
        }
        paper(charges);
    }

    /// Returns by how much a heavier tier would cost more than the shipment's, or less for the heaviest.
    private long otherTier(ExpectedCharge shipment) {
        long now =
                shipment.lines().stream()
                        .filter(line -> line.clause().equals("weight"))
                        .mapToLong(ExpectedCharge.Line::cents)
                        .sum();
        RateCard card = MadeUpMonth.carrier().rates();
        return card.weightTiers().stream()
                        .mapToLong(RateCard.WeightTier::surchargeCents)
                        .filter(cents -> cents > now)
                        .findFirst()
                        .orElseThrow()
                - now;
    }

    /// Discounts, rebates and the like come as one line each for the whole month.
    private void bills() {
        new BillsOfPeriod(expected)
                .lines()
                .forEach(line ->
                        paper(
                                new ArrayList<>(
                                        List.of(
                                                new Charge(
                                                        "", line.clause(), line.cents(), "EUR")))));
    }

    private List<Charge> charges(ExpectedCharge shipment) {
        List<String> names = new ArrayList<>(shipment.references());
        names.add(shipment.shipment());
        names.add(shipment.shipment().toLowerCase(Locale.ROOT).replace("-", " "));
        String reference = names.get(dice.nextInt(names.size()));
        List<Charge> charges = new ArrayList<>();
        for (ExpectedCharge.Line line : shipment.lines()) {
            charges.add(new Charge(reference, line.clause(), line.cents(), "EUR"));
        }
        return charges;
    }

    private Sown change(List<Charge> charges, String clause, long cents, String shipment) {
        Kind kind =
                switch (clause) {
                    case "base price" -> Kind.BASE_PRICE;
                    case "weight" -> Kind.WRONG_TIER;
                    case "distance" -> Kind.DISTANCE;
                    default -> Kind.AMOUNT;
                };
        change(charges, clause, cents);
        return new Sown(kind, shipment, cents);
    }

    private static void change(List<Charge> charges, String clause, long cents) {
        charges.replaceAll(it ->
                it.clause().equals(clause)
                        ? new Charge(it.reference(), it.clause(), it.cents() + cents, it.currency())
                        : it);
    }

    private void paper(List<Charge> charges) {
        Collections.shuffle(charges, Random.from(dice));
        charges.replaceAll(it ->
                new Charge(it.reference(), inItsWords(it.clause()), it.cents(), it.currency()));
        papers.add(new Paper("INV-%05d".formatted(papers.size() + 1), charges));
    }

    private String inItsWords(String clause) {
        return switch (clause) {
            case "base price" -> dice.nextBoolean() ? "Linehaul" : "Base price";
            case "fuel" -> dice.nextBoolean() ? "Fuel surcharge" : "FUE";
            case "distance" -> dice.nextBoolean() ? "Mileage" : "distance";
            default -> dice.nextBoolean() ? clause.toUpperCase(Locale.ROOT) : clause;
        };
    }
}
