package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.PlaceChoice;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The one case that stands for all addresses a person has to look at.
final class AddressReview {

    static final Cause CAUSE = new Cause(Cause.Kind.ADDRESS_UNCERTAIN, "addresses");

    /// From this confidence on a best candidate may be taken when nobody answers.
    private static final double LIKELY = 0.50;

    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(30);

    private AddressReview() {}

    /// Returns the case as it stands now, empty if no address is uncertain.
    static Optional<CaseDraft> draft(
            SequencedMap<ShipmentId, Destination> destinations, Instant at) {
        List<PlaceChoice> likely = new ArrayList<>();
        int uncertain = 0;
        for (var entry : destinations.sequencedEntrySet()) {
            if (entry.getValue() instanceof Destination.InReview review) {
                uncertain++;
                review.candidates().stream()
                        .findFirst()
                        .filter(best -> best.confidence() >= LIKELY)
                        .ifPresent(best -> likely.add(new PlaceChoice(entry.getKey(), best)));
            }
        }
        if (uncertain == 0) {
            return Optional.empty();
        }
        List<CaseOption> options = new ArrayList<>();
        if (!likely.isEmpty()) {
            options.add(
                    new CaseOption(
                            likely.size() == 1
                                    ? "Take the likeliest place"
                                    : "Take the likeliest place for %d of them"
                                            .formatted(likely.size()),
                            "%d of %d get planned; a wrong place means a failed attempt"
                                    .formatted(likely.size(), uncertain),
                            0,
                            new Action.TakePlaces(likely)));
        }
        options.add(
                new CaseOption(
                        "Leave them out until settled",
                        uncertain == 1
                                ? "It stays unplanned"
                                : "All %d stay unplanned".formatted(uncertain),
                        0,
                        new Action.KeepPlan()));
        return Optional.of(
                new CaseDraft(
                        CAUSE,
                        CasePriority.P3,
                        uncertain == 1
                                ? "1 address needs a look"
                                : "%d addresses need a look".formatted(uncertain),
                        "The address index found several places, or none, for these texts.",
                        "Open the review list, choose a candidate or drag the pin. Until then these"
                                + " shipments are on no route.",
                        at.plus(TIME_TO_ANSWER),
                        options,
                        0));
    }
}
