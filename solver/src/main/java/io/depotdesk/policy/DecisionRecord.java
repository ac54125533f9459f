package io.depotdesk.policy;

import io.depotdesk.domain.measure.CostLedger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What was decided, by whom, on what knowledge, and what else could have been done.
///
/// @param id the sequence of the journal unit and the number within it, as `1042.1`
/// @param question what had to be decided
/// @param answer what was decided, in a sentence
/// @param basis what was known
/// @param policy version of the policy in force
/// @param alternatives everything that was weighed, the chosen one among them
/// @param chosen index into `alternatives`
/// @param overrideReason why a person chose otherwise than recommended, null if it was not asked
public record DecisionRecord(
        String id,
        Instant at,
        Actor actor,
        String question,
        String answer,
        Basis basis,
        String policy,
        List<Alternative> alternatives,
        int chosen,
        @Nullable String overrideReason) {

    /// The verdict on the option that was taken because nobody answered in time.
    public static final String SAFE_DEFAULT = "Safe default: nobody answered before the deadline.";

    public DecisionRecord {
        alternatives = List.copyOf(alternatives);
        if (chosen < 0 || chosen >= alternatives.size()) {
            throw new IllegalArgumentException(
                    "Decision %s has %d alternatives and chose number %d."
                            .formatted(id, alternatives.size(), chosen));
        }
    }

    /// A decision in which no policy took part.
    public DecisionRecord(
            String id,
            Instant at,
            Actor actor,
            String question,
            String answer,
            Basis basis,
            List<Alternative> alternatives,
            int chosen,
            @Nullable String overrideReason) {
        this(
                id,
                at,
                actor,
                question,
                answer,
                basis,
                DispatchPolicy.NONE.version(),
                alternatives,
                chosen,
                overrideReason);
    }

    /// Returns whether it is the safe default of a case that nobody answered.
    public boolean isSafeDefault() {
        return alternatives.get(chosen).verdict().equals(SAFE_DEFAULT);
    }

    /// The knowledge a decision rests on; enough to rebuild it.
    ///
    /// @param knownUpTo last journal sequence that was taken into account
    /// @param roadsVersion the road network, empty if no road mattered
    /// @param rateCards versions of the carriers' rate cards
    /// @param seed of the search, 0 if nothing was searched
    /// @param rounds how many steps each round of the search was laid out for; empty if nothing was searched
    /// @param steps of the search, 0 if nothing was searched
    /// @param models what foretold times and made plans, each with its version, as `speeds/town counts 2026`; empty in
    ///     older journals
    public record Basis(
            long knownUpTo,
            String roadsVersion,
            List<String> rateCards,
            long seed,
            List<Long> rounds,
            long steps,
            List<String> models) {
        public Basis {
            rateCards = List.copyOf(rateCards);
            rounds = List.copyOf(rounds);
            models = orNone(models);
        }

        /// A basis in which no model took part.
        public Basis(
                long knownUpTo,
                String roadsVersion,
                List<String> rateCards,
                long seed,
                List<Long> rounds,
                long steps) {
            this(knownUpTo, roadsVersion, rateCards, seed, rounds, steps, List.of());
        }

        private static List<String> orNone(@Nullable List<String> given) {
            return given == null ? List.of() : List.copyOf(given);
        }
    }

    /// One thing that could have been done.
    ///
    /// @param cost its cost terms, in cents
    /// @param verdict why it was taken or not
    public record Alternative(String label, CostLedger cost, String verdict) {}
}
