package io.depotdesk.policy;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.policy.TenderRules.Candidate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A test that travels inside the policy: in which order carriers are asked.
///
/// @param name what it shows, as a sentence
/// @param planned the carrier that the plan has chosen
/// @param expected ids of carriers in the order in which they have to be asked
public record TenderExample(String name, List<Bid> bids, String planned, List<String> expected) {

    /// What a carrier would do it for.
    ///
    /// @param arrivesInMinutes when it would be at the customer; −1 if it does not say
    public record Bid(String carrier, long cents, int arrivesInMinutes) {}

    public TenderExample {
        bids = List.copyOf(bids);
        expected = List.copyOf(expected);
    }

    /// Returns how `rules` fail this example, empty if they pass.
    Optional<String> failure(TenderRules rules) {
        List<String> asked =
                rules
                        .ranked(
                                bids.stream()
                                        .map(bid ->
                                                new Candidate(
                                                        new CarrierId(bid.carrier()),
                                                        bid.carrier().equals(planned),
                                                        bid.cents(),
                                                        bid.arrivesInMinutes() < 0
                                                                ? null
                                                                : Instant.EPOCH.plusSeconds(
                                                                        60L
                                                                                * bid
                                                                                        .arrivesInMinutes())))
                                        .toList())
                        .stream()
                        .map(candidate -> candidate.carrier().value())
                        .toList();
        return asked.equals(expected)
                ? Optional.empty()
                : Optional.of(
                        "Example \"%s\" expects that %s are asked in this order, the policy says %s."
                                .formatted(name, expected, asked));
    }
}
