package io.depotdesk.domain.carrier;

import java.time.Instant;

/// One clause of a rate card that adds to a price where its condition holds.
///
/// @param clause its name, on ledgers and invoices ("fuel", "evening")
/// @param cents for each shipment
/// @param permille thousandths of the freight (base, weight and distance), rounded half up
public record Surcharge(String clause, When when, long cents, int permille) {

    public Surcharge {
        if (clause.isBlank()) {
            throw new IllegalArgumentException("A surcharge needs the name of its clause.");
        }
    }

    /// When a clause applies.
    public sealed interface When {

        record Always() implements When {}

        /// The first promise window opens in `[from, to)`.
        record InHours(Instant from, Instant to) implements When {}

        /// The consignee is in the area of this name.
        record InArea(String area) implements When {}

        /// The consignee is farther from the depot, as the crow flies.
        record Beyond(int metres) implements When {}

        record LargerThan(long cubicCentimetres) implements When {}

        record HeavierThan(long grams) implements When {}

        /// For each parcel above this number: the cents count as often.
        record ParcelsAbove(int parcels) implements When {}

        record Asks(String skill) implements When {}
    }
}
