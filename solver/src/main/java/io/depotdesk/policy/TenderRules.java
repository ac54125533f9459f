package io.depotdesk.policy;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.Channel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How and when the workstation offers shipments to carriers by itself.
///
/// @param byItself to carriers of which channels it offers without being asked; empty = to none
/// @param order who is asked first
/// @param sequence ids of carriers in the order [Order#FIXED] asks them; others come after these
/// @param settle how long the plan has to have given a shipment to the same carrier before it is offered
/// @param quoteWithin how long a carrier has to name its price; after that the next is asked
/// @param answerWithin how long a carrier has to accept
/// @param atOnce how many carriers are asked at the same time; the first to accept gets it
/// @param priceToleranceCents how much more than expected a carrier may charge on acceptance without a person being
///     asked
/// @param examples its tests; the policy is refused if one fails
public record TenderRules(
        List<Channel> byItself,
        Order order,
        List<String> sequence,
        Duration settle,
        Duration quoteWithin,
        Duration answerWithin,
        int atOnce,
        long priceToleranceCents,
        List<TenderExample> examples) {

    /// Offers nothing by itself; what people offer is answered in times that are usual.
    public static final TenderRules NEVER =
            new TenderRules(
                    List.of(),
                    Order.COST,
                    List.of(),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(10),
                    1,
                    100,
                    List.of());

    /// Who is asked first.
    public enum Order {
        /// Whom the plan has chosen, then the cheapest.
        COST,
        /// Who is at the customer first; who does not say comes after, by price.
        SPEED,
        /// As listed.
        FIXED
    }

    /// A carrier that would take a shipment.
    ///
    /// @param planned whether the plan gives it the shipment
    /// @param arrival when it would be at the customer, null if it does not say
    public record Candidate(
            CarrierId carrier, boolean planned, long cents, @Nullable Instant arrival) {}

    public TenderRules {
        byItself = List.copyOf(byItself);
        sequence = List.copyOf(sequence);
        examples = List.copyOf(examples);
    }

    /// Returns the candidates in the order in which they are asked.
    public List<Candidate> ranked(List<Candidate> candidates) {
        Comparator<Candidate> byPrice =
                Comparator.comparing((Candidate it) -> !it.planned())
                        .thenComparingLong(Candidate::cents)
                        .thenComparing(Candidate::carrier);
        Comparator<Candidate> first =
                switch (order) {
                    case COST -> byPrice;
                    case SPEED ->
                            Comparator.comparing(
                                            Candidate::arrival,
                                            Comparator.nullsLast(
                                                    Comparator.<Instant>naturalOrder()))
                                    .thenComparingLong(Candidate::cents)
                                    .thenComparing(Candidate::carrier);
                    case FIXED -> Comparator.comparingInt(this::place).thenComparing(byPrice);
                };
        return candidates.stream().sorted(first).toList();
    }

    private int place(Candidate it) {
        int at = sequence.indexOf(it.carrier().value());
        return at < 0 ? sequence.size() : at;
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (atOnce < 1) {
            faults.add("Offers go to %d carriers at once; 1 is the least.".formatted(atOnce));
        }
        if (byItself.contains(Channel.NONE)) {
            faults.add("Nothing can be offered to carriers that have no channel.");
        }
        if (order == Order.FIXED && sequence.isEmpty()) {
            faults.add("Carriers are to be asked in a fixed order, but none are listed.");
        }
        if (settle.isNegative()
                || !quoteWithin.isPositive()
                || !answerWithin.isPositive()
                || priceToleranceCents < 0) {
            faults.add("One of the times or limits for offers is negative or zero.");
        }
        if (!byItself.isEmpty() && examples.isEmpty()) {
            faults.add("It has no examples of who is asked first.");
        }
        examples.forEach(example -> example.failure(this).ifPresent(faults::add));
        return faults;
    }
}
