package io.depotdesk.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one person may do in all before they have to ask, because many small acts are a large one. Only what they did
/// alone counts: neither what another has approved nor what was taken back.
///
/// @param within how long an act counts, as `PT8H`
/// @param dispatcher for dispatchers
/// @param supervisor for supervisors and administrators
/// @param guidance why it is so and what to do then; complete, or the policy is refused
/// @param examples its tests; the policy is refused if one fails
public record TotalLimits(
        Duration within,
        Total dispatcher,
        Total supervisor,
        Guidance guidance,
        List<TotalExample> examples) {

    /// What policies mean that say nothing about it.
    public static final TotalLimits NONE =
            new TotalLimits(
                    Duration.ofDays(1),
                    Total.UNLIMITED,
                    Total.UNLIMITED,
                    new Guidance("", "", "", ""),
                    List.of());

    public TotalLimits {
        examples = List.copyOf(examples);
    }

    /// What several acts do together.
    ///
    /// @param moneyCents what they add to the cost of the day; what one saves pays for no other
    /// @param promisesBroken how many promises they miss
    /// @param movedStops how many stops get another vehicle or place
    public record Total(long moneyCents, int promisesBroken, int movedStops) {

        public static final Total NOTHING = new Total(0, 0, 0);

        static final Total UNLIMITED =
                new Total(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

        public Total plus(Total other) {
            return new Total(
                    moneyCents + other.moneyCents,
                    promisesBroken + other.promisesBroken,
                    movedStops + other.movedStops);
        }
    }

    /// A test that travels inside the policy: whether somebody may go on alone.
    ///
    /// @param name what it shows, as a sentence
    /// @param already what they have done so far
    /// @param next what they are about to do
    public record TotalExample(
            String name, Role role, Total already, Total next, ApprovalExample.Expected expected) {}

    /// Returns whether there is any limit.
    public boolean isAny() {
        return !equals(NONE);
    }

    /// Returns which limit somebody of this role would exceed with `next`, as a sentence; empty if none.
    ///
    /// @param already what they have done alone within the time that counts
    public Optional<String> exceededBy(Role role, Total already, Total next) {
        Total limit =
                switch (role) {
                    case DISPATCHER -> dispatcher;
                    case SUPERVISOR, ADMINISTRATOR -> supervisor;
                };
        Total sum = already.plus(next);
        // What adds nothing to a total is not to blame for it.
        if (next.moneyCents() > 0 && sum.moneyCents() > limit.moneyCents()) {
            return Optional.of(
                    said("adds %s".formatted(money(sum.moneyCents())), money(limit.moneyCents())));
        }
        if (next.promisesBroken() > 0 && sum.promisesBroken() > limit.promisesBroken()) {
            return Optional.of(
                    said(
                            "misses %d promises".formatted(sum.promisesBroken()),
                            "" + limit.promisesBroken()));
        }
        if (next.movedStops() > 0 && sum.movedStops() > limit.movedStops()) {
            return Optional.of(
                    said("moves %d stops".formatted(sum.movedStops()), "" + limit.movedStops()));
        }
        return Optional.empty();
    }

    private String said(String sum, String limit) {
        return "With what was done alone in the last %s it %s, the limit is %s. %s"
                .formatted(time(), sum, limit, guidance.action());
    }

    private String time() {
        return within.toMinutes() % 60 == 0 ? within.toHours() + " h" : within.toMinutes() + " min";
    }

    private static String money(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!isAny()) {
            return faults;
        }
        if (within.isNegative() || within.isZero() || within.compareTo(Duration.ofDays(1)) > 0) {
            faults.add(
                    "The time in which small acts count together is more than none, a day at"
                            + " most.");
        }
        if (!guidance.isComplete()) {
            faults.add(
                    "The limits for many small acts lack guidance: meaning, consequence, time to"
                            + " act and action all have to be said.");
        }
        if (examples.isEmpty()) {
            faults.add("The limits for many small acts have no examples.");
        }
        for (TotalExample example : examples) {
            Optional<String> beyond = exceededBy(example.role(), example.already(), example.next());
            if (beyond.isPresent() != (example.expected() == ApprovalExample.Expected.ASK)) {
                faults.add(
                        "Example \"%s\" expects %s, the policy says: %s"
                                .formatted(
                                        example.name(),
                                        example.expected(),
                                        beyond.orElse("it may be done alone.")));
            }
        }
        return faults;
    }
}
