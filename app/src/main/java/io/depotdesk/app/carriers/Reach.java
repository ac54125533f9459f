package io.depotdesk.app.carriers;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.data.carriers.sync.LineState;
import io.depotdesk.domain.carrier.Carrier;

import org.kordamp.ikonli.Ikon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How a carrier is reached, and whether it can be just now.
///
/// @param how in a few words ("Open Delivery 1.3")
/// @param simulated whether it is simulated on this machine
/// @param word how the line is, in a word or two
/// @param sentences what a person should know besides, may be empty
record Reach(
        String how, boolean simulated, Tone tone, Ikon icon, String word, List<String> sentences) {

    /// A clock that is off by less than that is not worth a word.
    private static final Duration SLIGHTLY = Duration.ofMinutes(1);

    Reach {
        sentences = List.copyOf(sentences);
    }

    static Reach of(Carrier carrier, OfficeView office, Words words) {
        return switch (carrier.channel()) {
            case NONE ->
                    new Reach(
                            "not from this desk",
                            false,
                            Tone.CALM,
                            Icons.INFO,
                            "not offered from here",
                            List.of(
                                    "What the plan gives it is told it some other way. The column"
                                            + " \"channel\" of the fleet file says how to offer it"
                                            + " work from here."));
            case PHONE ->
                    new Reach(
                            "by telephone",
                            false,
                            Tone.INFO,
                            Icons.PHONE,
                            "by telephone",
                            List.of(
                                    "A person calls it and enters the answer with Shift+R. Nothing"
                                            + " is sent."));
            case API, MANIFEST ->
                    office.line(carrier.id())
                            .map(line -> open(carrier, line, office, words))
                            .orElseGet(() -> closed(carrier, office));
        };
    }

    private static Reach closed(Carrier carrier, OfficeView office) {
        List<String> notes = office.notes(carrier.id());
        return new Reach(
                "over the network",
                false,
                Tone.BAD,
                Icons.ERROR,
                "no line",
                notes.isEmpty()
                        ? List.of(
                                "There is no account with it, so nothing is sent. Set one up:"
                                        + " Ctrl+K, \"Set up the line to a carrier\".")
                        : notes);
    }

    private static Reach open(Carrier carrier, LineState line, OfficeView office, Words words) {
        String language = office.languages().getOrDefault(carrier.id(), "over the network");
        boolean simulated = office.isSimulated(carrier.id());
        List<String> sentences = new ArrayList<>();
        String trouble = line.trouble();
        if (trouble != null) {
            sentences.add("The last request failed: " + ended(trouble));
        }
        if (line.rests()) {
            sentences.add(
                    "Half of its last ten requests failed; it is left alone for half a minute, then"
                            + " asked again.");
        }
        if (line.heardAt() != null) {
            sentences.add("It answered last at %s.".formatted(words.time(line.heardAt())));
        }
        Duration ahead = line.clockAhead();
        if (!simulated && ahead != null && ahead.abs().compareTo(SLIGHTLY) > 0) {
            sentences.add(
                    "Its clock is %s %s ours."
                            .formatted(
                                    Words.duration(ahead),
                                    ahead.isNegative() ? "behind" : "ahead of"));
        }
        return line.rests()
                ? reach(language, simulated, Tone.WARN, Icons.WARNING, "rests", sentences)
                : trouble != null
                        ? reach(
                                language,
                                simulated,
                                Tone.WARN,
                                Icons.WARNING,
                                "not reached",
                                sentences)
                        : line.heardAt() == null
                                ? reach(
                                        language,
                                        simulated,
                                        Tone.INFO,
                                        Icons.WAITING,
                                        "not asked yet",
                                        List.of(
                                                "Nothing had to be sent since the desk was"
                                                        + " opened."))
                                : reach(
                                        language,
                                        simulated,
                                        Tone.GOOD,
                                        Icons.GOOD,
                                        "line is up",
                                        sentences);
    }

    private static Reach reach(
            String how,
            boolean simulated,
            Tone tone,
            Ikon icon,
            String word,
            List<String> sentences) {
        return new Reach(how, simulated, tone, icon, word, sentences);
    }

    private static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
