package io.depotdesk.app.past;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads where somebody wants to go: `10:42`, `10:42:30`, `2026-11-22 10:42`, `event 1043`, `decision 1042.1`.
final class JumpText {

    private static final Pattern DECISION = Pattern.compile("(?:decision\\s*)?(\\d+)\\.(\\d+)");
    private static final Pattern EVENT = Pattern.compile("(?:event\\s*|#)?(\\d+)");
    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})\\s+)?(\\d{1,2}:\\d{2}(?::\\d{2})?)");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

    private static final String WRONG =
            "\"%s\" is no place in the past. Type a time (10:42), a date and a time (2026-11-22"
                    + " 10:42), an event (1043) or a decision (1042.1).";

    private JumpText() {}

    /// What came of it.
    sealed interface Read {
        record To(PastPlace place) implements Read {}

        /// @param sentence for a person
        record Wrong(String sentence) implements Read {}
    }

    /// @param shown the day that times without a date are of
    static Read read(String typed, PastDays days, PastDays.Day shown) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Matcher decision = DECISION.matcher(text);
        if (decision.matches()) {
            return unit(decision.group(1), days)
                    .<Read>map(sequence -> new Read.To(beforeDecision(days, sequence, text)))
                    .orElseGet(() -> noEvent(decision.group(1), days));
        }
        Matcher event = EVENT.matcher(text);
        if (event.matches()) {
            return unit(event.group(1), days)
                    .<Read>map(sequence -> new Read.To(PastPlace.ofUnit(days, sequence)))
                    .orElseGet(() -> noEvent(event.group(1), days));
        }
        Matcher time = TIME.matcher(text);
        return time.matches()
                ? time(time.group(1), time.group(2), typed, days, shown)
                : new Read.Wrong(WRONG.formatted(typed.strip()));
    }

    /// Returns the board as it was when a decision had to be taken.
    static PastPlace beforeDecision(PastDays days, long sequence, String words) {
        String id = words.replace("decision", "").strip();
        return PastPlace.ofUnit(days, sequence - 1).noted("just before decision " + id);
    }

    private static Optional<Long> unit(String digits, PastDays days) {
        return digits.length() > 12
                ? Optional.empty()
                : Optional.of(Long.parseLong(digits))
                        .filter(sequence -> sequence >= 1 && sequence <= days.last());
    }

    private static Read noEvent(String digits, PastDays days) {
        return new Read.Wrong(
                String.format(
                        Locale.ROOT,
                        "There is no event %s; the journal holds 1 to %d.",
                        digits,
                        days.last()));
    }

    private static Read time(
            @Nullable String date, String clock, String typed, PastDays days, PastDays.Day shown) {
        try {
            PastDays.Day day = shown;
            if (date != null) {
                LocalDate wanted = LocalDate.parse(date);
                Optional<PastDays.Day> found =
                        days.all().reversed().stream()
                                .filter(each -> each.date().equals(wanted))
                                .findFirst();
                if (found.isEmpty()) {
                    return new Read.Wrong("No day of %s is in the journal.".formatted(date));
                }
                day = found.get();
            }
            var at = LocalTime.parse(clock, CLOCK).atDate(day.date()).atZone(day.zone());
            return new Read.To(PastPlace.ofTime(days, at.toInstant()));
        } catch (DateTimeException e) {
            return new Read.Wrong(WRONG.formatted(typed.strip()));
        }
    }
}
