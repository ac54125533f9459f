package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A firm that drives for us at a price per job.
///
/// The carrier's bill is the sum of its quotes, less the discount of the highest tier reached, but at least
/// `minimumCents` as soon as it has one job.
///
/// @param quotes by job id; a job that is not named is not served
/// @param capacity how many jobs it takes
/// @param minimumCents what it charges at least if it is used
/// @param tiers discounts by number of jobs, ascending
public record Carrier(
        String id,
        SequencedMap<String, Quote> quotes,
        int capacity,
        long minimumCents,
        List<Tier> tiers) {

    public Carrier {
        quotes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(quotes));
        tiers = List.copyOf(tiers);
    }

    /// The answer of a carrier about one job.
    public sealed interface Quote {

        /// It takes the job at this price.
        record Price(long cents) implements Quote {}

        /// It does not serve the job.
        ///
        /// @param reason a sentence for a person
        record Declined(String reason) implements Quote {}
    }

    /// @param fromJobs number of jobs from which the discount holds, on all jobs
    /// @param discountPermille thousandths off the sum of the quotes
    public record Tier(int fromJobs, int discountPermille) {}

    /// Returns the price for one job before discounts, empty if it is not served.
    public Optional<Long> price(String job) {
        return quotes.get(job) instanceof Quote.Price(long cents)
                ? Optional.of(cents)
                : Optional.empty();
    }

    /// Returns the bill for `jobs` jobs whose quotes add up to `sumCents`.
    public long bill(int jobs, long sumCents) {
        if (jobs == 0) {
            return 0;
        }
        int permille = 0;
        for (Tier tier : tiers) {
            if (jobs >= tier.fromJobs()) {
                permille = tier.discountPermille();
            }
        }
        long discounted = Math.floorDiv(sumCents * (1000 - permille) + 500, 1000L);
        return Math.max(minimumCents, discounted);
    }

    public static Builder named(String id) {
        return new Builder(id);
    }

    /// Collects a carrier's answers.
    public static final class Builder {
        private final String id;
        private final SequencedMap<String, Quote> quotes = new LinkedHashMap<>();
        private int capacity = Integer.MAX_VALUE;
        private long minimumCents;
        private final List<Tier> tiers = new ArrayList<>();

        private Builder(String id) {
            this.id = id;
        }

        public Builder price(String job, long cents) {
            quotes.put(job, new Quote.Price(cents));
            return this;
        }

        public Builder declines(String job, String reason) {
            quotes.put(job, new Quote.Declined(reason));
            return this;
        }

        public Builder capacity(int jobs) {
            capacity = jobs;
            return this;
        }

        public Builder minimum(long cents) {
            minimumCents = cents;
            return this;
        }

        public Builder tier(int fromJobs, int discountPermille) {
            tiers.add(new Tier(fromJobs, discountPermille));
            return this;
        }

        public Carrier build() {
            return new Carrier(id, quotes, capacity, minimumCents, tiers);
        }
    }
}
