package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A firm that drives for us at a price per job.
///
/// The carrier's bill is the sum of its quotes, less the discount of the highest tier reached and less the rebates,
/// but at least `minimumCents` as soon as it has one job; then the price of falling short of the commitment comes on
/// top, also if the carrier is not used at all.
///
/// @param quotes by job id; a job that is not named is not served
/// @param capacity how many jobs it takes
/// @param minimumCents what it charges at least if it is used
/// @param tiers discounts by number of jobs, ascending
/// @param rebates what jobs from a certain number on cost less each; they add up
/// @param commitment how many jobs it was promised
/// @param waves how much it takes of single waves; it takes any amount of a wave that is not named
public record Carrier(
        String id,
        SequencedMap<String, Quote> quotes,
        int capacity,
        long minimumCents,
        List<Tier> tiers,
        List<Rebate> rebates,
        Commitment commitment,
        List<WaveLimit> waves) {

    public Carrier {
        quotes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(quotes));
        tiers = List.copyOf(tiers);
        rebates = List.copyOf(rebates);
        waves = List.copyOf(waves);
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

    /// @param fromJobs number of the first job that is cheaper, from 1
    /// @param centsPerJob how much cheaper that job and each one after it is
    public record Rebate(int fromJobs, int centsPerJob) {}

    /// @param jobs how many it was promised
    /// @param centsPerMissingJob what each one costs by which the promise is missed
    public record Commitment(int jobs, int centsPerMissingJob) {

        /// Nothing was promised.
        public static final Commitment NONE = new Commitment(0, 0);
    }

    /// How much a carrier takes of one wave.
    ///
    /// @param wave number that jobs name
    /// @param jobs how many it takes
    /// @param load how much it takes per load dimension; dimensions that are not named have no limit
    public record WaveLimit(int wave, int jobs, List<Integer> load) {
        public WaveLimit {
            load = List.copyOf(load);
        }
    }

    /// Returns the price for one job before discounts, empty if it is not served.
    public Optional<Long> price(String job) {
        return quotes.get(job) instanceof Quote.Price(long cents)
                ? Optional.of(cents)
                : Optional.empty();
    }

    /// Returns the bill for `jobs` jobs whose quotes add up to `sumCents`.
    public long bill(int jobs, long sumCents) {
        long missing = Math.max(0, commitment.jobs() - jobs);
        long shortfall = missing * commitment.centsPerMissingJob();
        if (jobs == 0) {
            return shortfall;
        }
        int permille = 0;
        for (Tier tier : tiers) {
            if (jobs >= tier.fromJobs()) {
                permille = tier.discountPermille();
            }
        }
        long discounted = Math.floorDiv(sumCents * (1000 - permille) + 500, 1000L);
        for (Rebate rebate : rebates) {
            discounted -= (long) Math.max(0, jobs - rebate.fromJobs() + 1) * rebate.centsPerJob();
        }
        return Math.max(minimumCents, discounted) + shortfall;
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
        private final List<Rebate> rebates = new ArrayList<>();
        private Commitment commitment = Commitment.NONE;
        private final List<WaveLimit> waves = new ArrayList<>();

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

        public Builder rebate(int fromJobs, int centsPerJob) {
            rebates.add(new Rebate(fromJobs, centsPerJob));
            return this;
        }

        public Builder committed(int jobs, int centsPerMissingJob) {
            commitment = new Commitment(jobs, centsPerMissingJob);
            return this;
        }

        public Builder wave(int wave, int jobs, int... load) {
            waves.add(new WaveLimit(wave, jobs, Arrays.stream(load).boxed().toList()));
            return this;
        }

        public Carrier build() {
            return new Carrier(
                    id, quotes, capacity, minimumCents, tiers, rebates, commitment, waves);
        }
    }
}
